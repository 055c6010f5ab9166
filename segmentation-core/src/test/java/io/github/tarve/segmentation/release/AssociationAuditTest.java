package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AssociationAuditTest {
    private static boolean[][] all(int rows, int columns, boolean value) {
        boolean[][] all = new boolean[rows][columns];
        for (boolean[] row : all) {
            Arrays.fill(row, value);
        }
        return all;
    }

    /** Beyond chance and strong leaves 9 or 10 on the diagonal to somebody who knows which way the association goes. */
    @Test
    void a_near_certain_two_by_two_table_is_too_tight() {
        int[][] counts = {{9, 1}, {1, 9}};
        assertThat(new AssociationAudit(counts, all(2, 2, true), 10).narrowest(true, true, 5))
                .isEqualTo(1);
    }

    @Test
    void shown_counts_stay_and_are_not_guarded() {
        int[][] counts = {{20, 12, 9}, {8, 15, 11}};
        assertThat(new AssociationAudit(counts, all(2, 3, false), 10).narrowest(false, true, 5))
                .isEqualTo(-1);
    }

    @Test
    void an_unremarkable_table_of_many_residents_is_open() {
        int[][] counts = {{20, 30, 4, 16}, {25, 22, 6, 12}, {18, 27, 9, 20}};
        assertThat(new AssociationAudit(counts, all(3, 4, true), 10).narrowest(false, true, 5))
                .isGreaterThanOrEqualTo(5);
    }
}
