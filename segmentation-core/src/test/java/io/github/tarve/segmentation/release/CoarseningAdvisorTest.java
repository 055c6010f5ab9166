package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoarseningAdvisorTest {
    /** Three areas, four profiles, 32 residents; expectations by enumeration outside this project. */
    private static final int[][] FOUNDING_SCALE = {{5, 4, 3, 2}, {3, 2, 2, 1}, {4, 3, 2, 1}};

    @Test
    void the_founding_scale_has_five_merges_of_four_cells_and_none_finer() {
        List<CoarseningAdvisor.Grouping> merges = CoarseningAdvisor.merges(FOUNDING_SCALE, 5);
        assertThat(merges.get(0).cells()).isEqualTo(4);
        assertThat(merges.stream().filter(merge -> merge.cells() == 4)).hasSize(5);
        for (CoarseningAdvisor.Grouping merge : merges) {
            for (int[] row : CoarseningAdvisor.merged(FOUNDING_SCALE, merge)) {
                assertThat(row).doesNotContain(1, 2, 3, 4);
            }
        }
        assertThat(CoarseningAdvisor.merged(
                        FOUNDING_SCALE, new CoarseningAdvisor.Grouping(List.of(0, 1, 1), List.of(0, 0, 1, 1))))
                .isDeepEqualTo(new int[][] {{9, 5}, {12, 6}});
    }

    @Test
    void an_area_keeps_its_name_where_it_can() {
        CoarseningAdvisor.Grouping best =
                CoarseningAdvisor.merges(FOUNDING_SCALE, 5).get(0);
        assertThat(best.rowGroups()).isEqualTo(2);
        assertThat(CoarseningAdvisor.Grouping.alone(best.rows())).isEqualTo(1);
    }

    @Test
    void there_are_as_many_set_partitions_as_bell_numbers() {
        assertThat(CoarseningAdvisor.partitions(1)).hasSize(1);
        assertThat(CoarseningAdvisor.partitions(4)).hasSize(15);
        assertThat(CoarseningAdvisor.partitions(6)).hasSize(203);
    }

    @Test
    void large_tables_are_merged_pair_by_pair() {
        int[][] counts = new int[9][3];
        for (int[] row : counts) {
            java.util.Arrays.fill(row, 2);
        }
        CoarseningAdvisor.Grouping best = CoarseningAdvisor.merges(counts, 5).get(0);
        assertThat(best.cells()).isGreaterThanOrEqualTo(6);
        for (int[] row : CoarseningAdvisor.merged(counts, best)) {
            assertThat(row).doesNotContain(1, 2, 3, 4);
        }
    }

    @Test
    void a_merge_that_completes_a_hidden_row_fails_the_audit() {
        int[][] counts = {{3, 4, 6}, {7, 8, 9}, {9, 6, 5}};
        ProtectedTable table = TableProtection.protect(counts, new boolean[3], new boolean[3], 5);
        // The blocks {1} x {1}: alone, a cell of its own.
        CoarseningAdvisor.Grouping own = new CoarseningAdvisor.Grouping(List.of(0, 1, 1), List.of(0, 1, 1));
        assertThat(MergeAudit.passes(counts, table, own, 5)).isFalse();
        CoarseningAdvisor.Grouping all = new CoarseningAdvisor.Grouping(List.of(0, 0, 0), List.of(0, 0, 0));
        assertThat(MergeAudit.passes(counts, table, all, 5)).isTrue();
    }
}
