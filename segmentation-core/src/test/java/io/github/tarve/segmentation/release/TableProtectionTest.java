package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected patterns and ranges come from an exhaustive solver, run once outside this project. */
class TableProtectionTest {
    private static final int[][] ONE_SMALL = {{20, 15, 9}, {12, 3, 18}, {25, 14, 11}};
    private static final int[][] TWO_IN_A_ROW = {{20, 2, 3}, {12, 16, 18}, {25, 14, 11}};
    private static final int[][] WITH_ZERO = {{20, 0, 9}, {12, 3, 18}, {25, 14, 11}};
    private static final int[][] DIAGONAL = {{2, 15, 9}, {12, 3, 18}, {25, 14, 4}};

    @Test
    void a_single_hidden_cell_is_given_away_by_the_margins() {
        assertThat(range(ONE_SMALL, 4, 4)).isEqualTo(new CountNetwork.Range(3, 3));
    }

    @Test
    void two_hidden_cells_of_a_row_are_given_away_by_their_columns() {
        assertThat(range(TWO_IN_A_ROW, 1, 1, 2)).isEqualTo(new CountNetwork.Range(2, 2));
        assertThat(range(TWO_IN_A_ROW, 2, 1, 2)).isEqualTo(new CountNetwork.Range(3, 3));
    }

    @Test
    void three_diagonal_cells_are_given_away() {
        assertThat(range(DIAGONAL, 0, 0, 4, 8)).isEqualTo(new CountNetwork.Range(2, 2));
        assertThat(range(DIAGONAL, 8, 0, 4, 8)).isEqualTo(new CountNetwork.Range(4, 4));
    }

    @Test
    void one_small_cell_takes_a_cycle_of_least_total() {
        ProtectedTable table = protect(ONE_SMALL, 5);
        assertThat(hidden(table)).containsExactly(1, 2, 4, 5);
        assertThat(complement(ONE_SMALL, table, 5)).isEqualTo(42);
        assertThat(range(ONE_SMALL, 4, 1, 2, 4, 5)).isEqualTo(new CountNetwork.Range(0, 18));
    }

    @Test
    void two_small_cells_of_a_row_take_two_cells_of_another() {
        ProtectedTable table = protect(TWO_IN_A_ROW, 5);
        assertThat(hidden(table)).containsExactly(1, 2, 7, 8);
        assertThat(complement(TWO_IN_A_ROW, table, 5)).isEqualTo(25);
        assertThat(range(TWO_IN_A_ROW, 1, 1, 2, 7, 8)).isEqualTo(new CountNetwork.Range(0, 5));
        assertThat(range(TWO_IN_A_ROW, 2, 1, 2, 7, 8)).isEqualTo(new CountNetwork.Range(0, 5));
    }

    @Test
    void a_shown_zero_does_not_help() {
        ProtectedTable table = protect(WITH_ZERO, 5);
        assertThat(hidden(table)).containsExactly(4, 5, 7, 8);
        assertThat(complement(WITH_ZERO, table, 5)).isEqualTo(43);
        assertThat(range(WITH_ZERO, 4, 4, 5, 7, 8)).isEqualTo(new CountNetwork.Range(0, 17));
    }

    @Test
    void three_small_cells_share_one_pattern() {
        ProtectedTable table = protect(DIAGONAL, 5);
        assertThat(hidden(table)).containsExactly(0, 2, 3, 4, 7, 8);
        assertThat(complement(DIAGONAL, table, 5)).isEqualTo(35);
        assertThat(range(DIAGONAL, 0, 0, 2, 3, 4, 7, 8)).isEqualTo(new CountNetwork.Range(0, 11));
        assertThat(range(DIAGONAL, 4, 0, 2, 3, 4, 7, 8)).isEqualTo(new CountNetwork.Range(1, 12));
        assertThat(range(DIAGONAL, 8, 0, 2, 3, 4, 7, 8)).isEqualTo(new CountNetwork.Range(2, 13));
    }

    @Test
    void a_line_with_a_small_total_is_hidden_whole_with_another() {
        int[][] counts = {{12, 9, 1}, {14, 8, 0}, {11, 16, 2}};
        ProtectedTable table = protect(counts, 5);
        assertThat(table.columnHidden(2)).isTrue();
        assertThat(table.columnHidden(1)).isTrue();
        assertThat(table.columnHidden(0)).isFalse();
        assertThat(table.hidden(1, 2)).isTrue();
        assertThat(table.safe()).isTrue();
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        assertThat(hidden(protect(new int[][] {{5, 0, 7}, {9, 6, 0}}, 5))).isEmpty();
    }

    @Test
    void everything_goes_when_shown_zeros_would_give_a_cell_away() {
        int[][] counts = {{2, 30}, {20, 0}};
        ProtectedTable table = protect(counts, 5);
        assertThat(table.withheld()).isTrue();
        assertThat(hidden(table)).hasSize(4);
        assertThat(table.safe()).isTrue();
    }

    private static ProtectedTable protect(int[][] counts, int smallest) {
        return TableProtection.protect(counts, new boolean[counts.length], new boolean[counts[0].length], smallest);
    }

    private static List<Integer> hidden(ProtectedTable table) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.hidden(cell / table.columns(), cell % table.columns())) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static int complement(int[][] counts, ProtectedTable table, int smallest) {
        int total = 0;
        for (int cell : hidden(table)) {
            int count = counts[cell / table.columns()][cell % table.columns()];
            total += count >= smallest ? count : 0;
        }
        return total;
    }

    private static CountNetwork.Range range(int[][] counts, int cell, int... hidden) {
        CountNetwork network = CountNetwork.table(counts);
        boolean[] arcs = new boolean[network.arcs()];
        Arrays.stream(hidden).forEach(arc -> arcs[arc] = true);
        return network.range(cell, arcs, 1_000);
    }
}
