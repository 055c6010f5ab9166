package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionTest {
    private static final double[] ONES = {1, 1, 1, 1, 1};

    @Test
    void classes_without_rows_come_last() {
        int[] labels = {3, 1, 3, 1, 3};
        Partition partition = Partition.canonical(labels, ONES, 5);
        assertThat(partition.clusters()).isEqualTo(5);
        assertThat(partition.sizes()).containsExactly(3, 2, 0, 0, 0);
        assertThat(Partition.order(labels, ONES, 5)).containsExactly(2, 1, 3, 0, 4);
        assertThat(partition).isNotEqualTo(Partition.canonical(labels, ONES));
    }

    @Test
    void noise_belongs_to_no_cluster() {
        Partition partition = Partition.canonical(new int[] {-1, 1, 1, -1, 0}, ONES);
        assertThat(partition.labels()).containsExactly(-1, 0, 0, -1, 1);
        assertThat(Partition.canonical(new int[] {-1, -1}, new double[] {1, 1}, 2)
                        .sizes())
                .containsExactly(0, 0);
    }
}
