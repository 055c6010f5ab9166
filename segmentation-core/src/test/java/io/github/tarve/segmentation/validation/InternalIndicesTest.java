package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class InternalIndicesTest {
    private static final FeatureMatrix DATA = Planted.matrix(new double[][] {{0, 0}, {0, 2}, {10, 0}, {10, 4}});
    private static final double[] ONES = {1, 1, 1, 1};
    private static final Partition HALVES = Partition.canonical(new int[] {0, 0, 1, 1}, ONES);

    @Test
    void values_are_those_by_hand() {
        // Centroids (0, 1) and (10, 2), mean (5, 1.5): B = 4 x 25.25 = 101, W = 2 + 8 = 10; mean distances 1 and 2.
        assertThat(InternalIndices.calinskiHarabasz(DATA, HALVES)).hasValue(101.0 / (10.0 / 2));
        assertThat(InternalIndices.daviesBouldin(DATA, HALVES).orElseThrow())
                .isCloseTo(3 / Math.sqrt(101), within(1e-15));
        assertThat(InternalIndices.dunn(new Euclidean().of(DATA), HALVES, ONES)).hasValue(10.0 / 4);
    }

    @Test
    void weights_are_copies_and_noise_is_left_out() {
        FeatureMatrix copies =
                Planted.matrix(new double[][] {{0, 0}, {0, 2}, {10, 0}, {10, 4}, {0, 0}, {10, 4}, {10, 4}});
        Partition ofCopies = Partition.canonical(new int[] {1, 1, 0, 0, 1, 0, 0}, new double[] {1, 1, 1, 1, 1, 1, 1});
        FeatureMatrix weighted = Planted.matrix(new double[][] {{0, 0}, {0, 2}, {10, 0}, {10, 4}, {99, 9}, {3, 3}})
                .withWeights(new double[] {2, 1, 1, 3, 1, 0});
        Partition noisy = Partition.canonical(new int[] {1, 1, 0, 0, -1, 1}, weighted.weights());
        assertThat(InternalIndices.calinskiHarabasz(weighted, noisy).orElseThrow())
                .isCloseTo(InternalIndices.calinskiHarabasz(copies, ofCopies).orElseThrow(), within(1e-12));
        assertThat(InternalIndices.daviesBouldin(weighted, noisy).orElseThrow())
                .isCloseTo(InternalIndices.daviesBouldin(copies, ofCopies).orElseThrow(), within(1e-12));
        assertThat(InternalIndices.dunn(new Euclidean().of(weighted), noisy, weighted.weights()))
                .hasValue(10.0 / 4);
    }

    @Test
    void one_cluster_and_equal_rows_have_no_index() {
        Partition one = Partition.canonical(new int[] {0, 0, 0, 0}, ONES);
        assertThat(InternalIndices.calinskiHarabasz(DATA, one)).isEmpty();
        assertThat(InternalIndices.daviesBouldin(DATA, one)).isEmpty();
        assertThat(InternalIndices.dunn(new Euclidean().of(DATA), one, ONES)).isEmpty();
        FeatureMatrix equal = Planted.matrix(new double[][] {{1}, {1}, {1}, {1}});
        assertThat(InternalIndices.calinskiHarabasz(equal, HALVES)).isEmpty();
        assertThat(InternalIndices.daviesBouldin(equal, HALVES)).hasValue(Double.POSITIVE_INFINITY);
        assertThat(InternalIndices.dunn(new Euclidean().of(equal), HALVES, ONES))
                .hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void the_gap_finds_planted_clusters_and_one_in_noise_whatever_the_threads() {
        GapStatistic gap = new GapStatistic(20, GapStatistic.Box.COLUMNS, GapStatistic.Scatter.SQUARED, 1);
        FeatureMatrix planted = Planted.matrix(Planted.groups(3, 20, 2, 1));
        List<GapStatistic.Gap> gaps =
                gap.of(planted, 5, k -> KMeans.of(k).withRestarts(5).withThreads(1), 1);
        assertThat(GapStatistic.chosen(gaps)).isEqualTo(3);
        GapStatistic threaded = new GapStatistic(20, GapStatistic.Box.COLUMNS, GapStatistic.Scatter.SQUARED, 3);
        assertThat(threaded.of(planted, 5, k -> KMeans.of(k).withRestarts(5).withThreads(1), 1))
                .isEqualTo(gaps);
        assertThat(GapStatistic.chosen(GapStatistic.standard()
                        .of(
                                Planted.matrix(Planted.noise(80, 3, 4)),
                                4,
                                k -> KMeans.of(k).withRestarts(3).withThreads(1),
                                2)))
                .isEqualTo(1);
    }

    @Test
    void the_rule_takes_the_first_number_within_one_error_of_the_next() {
        assertThat(GapStatistic.chosen(List.of(
                        new GapStatistic.Gap(1, 0, 0.1, 0.05),
                        new GapStatistic.Gap(2, 0, 0.2, 0.05),
                        new GapStatistic.Gap(3, 0, 0.24, 0.05))))
                .isEqualTo(2);
        assertThat(GapStatistic.chosen(
                        List.of(new GapStatistic.Gap(1, 0, 0.1, 0.05), new GapStatistic.Gap(2, 0, 0.2, 0.05))))
                .isEqualTo(2);
    }
}
