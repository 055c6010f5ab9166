package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Attacks random tables after suppression. */
class TableProtectionProperties {
    private static final int T = 5;

    @Provide
    Arbitrary<int[][]> tables() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 30)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 5)));
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(rows -> Arbitraries.integers()
                        .between(2, 6)
                        .flatMap(columns -> count.array(int[].class)
                                .ofSize(columns)
                                .array(int[][].class)
                                .ofSize(rows)));
    }

    @Property(tries = 10_000)
    void no_small_count_can_be_narrowed_down(@ForAll("tables") int[][] counts) {
        ProtectedTable table = protect(counts);
        int total = java.util.Arrays.stream(TableProtection.rowTotals(counts)).sum();
        if (total < T) {
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[0].length; j++) {
                if (counts[i][j] > 0 && counts[i][j] < T) {
                    assertThat(table.hidden(i, j)).isTrue();
                }
            }
        }
        if (table.safe()) {
            assertThat(table.narrowest()).matches(width -> width < 0 || width >= T);
        } else {
            assertThat(table.hiddenCells()).isEqualTo(table.cells());
        }
    }

    @Property(tries = 200)
    void the_audit_agrees_with_linear_programming(@ForAll("tables") int[][] counts) {
        ProtectedTable table = protect(counts);
        if (!table.safe()) {
            return;
        }
        Attacker attacker = attacker(counts, table);
        int narrowest = -1;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[0].length; j++) {
                if (counts[i][j] > 0 && counts[i][j] < T) {
                    int width = attacker.width("cell " + i + " " + j);
                    narrowest = narrowest < 0 ? width : Math.min(narrowest, width);
                }
            }
        }
        int[] rows = TableProtection.rowTotals(counts);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] > 0 && rows[i] < T) {
                narrowest = Math.min(narrowest, attacker.width("row " + i));
            }
        }
        int[] columns = TableProtection.columnTotals(counts);
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] > 0 && columns[j] < T) {
                narrowest = Math.min(narrowest, attacker.width("column " + j));
            }
        }
        assertThat(table.narrowest()).isEqualTo(narrowest);
        assertThat(narrowest).matches(width -> width < 0 || width >= T);
    }

    @Property(tries = 300)
    void the_least_total_is_found(@ForAll("tables") int[][] counts) {
        int cells = counts.length * counts[0].length;
        ProtectedTable table = protect(counts);
        if (cells > 9 || table.withheld() || !table.safe()) {
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            if (table.rowHidden(i)) {
                return;
            }
        }
        for (int j = 0; j < counts[0].length; j++) {
            if (table.columnHidden(j)) {
                return;
            }
        }
        assertThat(hiddenTotal(counts, mask(table))).isEqualTo(exhaustive(counts));
    }

    private static int mask(ProtectedTable table) {
        int mask = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            mask |= table.hidden(cell / table.columns(), cell % table.columns()) ? 1 << cell : 0;
        }
        return mask;
    }

    private static int hiddenTotal(int[][] counts, int mask) {
        int total = 0;
        for (int cell = 0; cell < counts.length * counts[0].length; cell++) {
            total += (mask >> cell & 1) == 1 ? counts[cell / counts[0].length][cell % counts[0].length] : 0;
        }
        return total;
    }

    /** Tries every pattern. */
    private static int exhaustive(int[][] counts) {
        CountNetwork network = CountNetwork.table(counts);
        int best = Integer.MAX_VALUE;
        for (int mask = 0; mask < 1 << network.arcs(); mask++) {
            boolean[] hidden = new boolean[network.arcs()];
            boolean legal = true;
            for (int cell = 0; cell < hidden.length; cell++) {
                hidden[cell] = (mask >> cell & 1) == 1;
                int count = network.count(cell);
                legal &= hidden[cell] ? count > 0 : count == 0 || count >= T;
            }
            int total = hiddenTotal(counts, mask);
            if (!legal || total >= best) {
                continue;
            }
            boolean safe = true;
            for (int cell = 0; cell < hidden.length && safe; cell++) {
                safe = !(hidden[cell] && network.count(cell) < T)
                        || network.range(cell, hidden, 1_000).width() >= T;
            }
            best = safe ? total : best;
        }
        return best;
    }

    private static Attacker attacker(int[][] counts, ProtectedTable table) {
        Attacker attacker = new Attacker();
        Map<String, Integer> everybody = new HashMap<>();
        Map<String, Integer> columnSum = new HashMap<>();
        int[] rows = TableProtection.rowTotals(counts);
        int[] columns = TableProtection.columnTotals(counts);
        for (int i = 0; i < rows.length; i++) {
            Map<String, Integer> row = new HashMap<>();
            for (int j = 0; j < columns.length; j++) {
                row.put("cell " + i + " " + j, 1);
                if (!table.hidden(i, j)) {
                    attacker.knows(Map.of("cell " + i + " " + j, 1), counts[i][j]);
                }
            }
            row.put("row " + i, -1);
            attacker.knows(row, 0);
            everybody.put("row " + i, 1);
            if (!table.rowHidden(i)) {
                attacker.knows(Map.of("row " + i, 1), rows[i]);
            }
        }
        for (int j = 0; j < columns.length; j++) {
            Map<String, Integer> column = new HashMap<>();
            for (int i = 0; i < rows.length; i++) {
                column.put("cell " + i + " " + j, 1);
            }
            column.put("column " + j, -1);
            attacker.knows(column, 0);
            columnSum.put("column " + j, 1);
            if (!table.columnHidden(j)) {
                attacker.knows(Map.of("column " + j, 1), columns[j]);
            }
        }
        int total = java.util.Arrays.stream(rows).sum();
        attacker.knows(everybody, total);
        attacker.knows(columnSum, total);
        return attacker;
    }

    private static ProtectedTable protect(int[][] counts) {
        return TableProtection.protect(counts, new boolean[counts.length], new boolean[counts[0].length], T);
    }
}
