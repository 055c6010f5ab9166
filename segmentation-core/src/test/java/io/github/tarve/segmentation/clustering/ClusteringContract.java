package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.validation.AdjustedRandIndex;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every clustering algorithm keeps to. */
abstract class ClusteringContract {
    private static final double[][] ROWS = Planted.groups(3, 15, 2, 5);

    /** Returns the method with some number of clusters and of threads. */
    abstract ClusteringAlgorithm algorithm(int k, int threads);

    /** Returns by what the criterion grows when the data are stretched by a factor. */
    abstract double growth(double factor);

    private ClusteringAlgorithm algorithm(int k) {
        return algorithm(k, 1);
    }

    private static Partition partition(Clustering clustering, int[] rows) {
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(
                Arrays.stream(rows).map(clustering.partition()::label).toArray(), ones);
    }

    private static double[][] pick(int[] rows) {
        return Arrays.stream(rows).mapToObj(i -> ROWS[i]).toArray(double[][]::new);
    }

    @Test
    void finds_planted_clusters() {
        Clustering found = algorithm(3).fit(Planted.matrix(ROWS), 1);
        double[] ones = new double[ROWS.length];
        Arrays.fill(ones, 1);
        Partition truth = Partition.canonical(
                IntStream.range(0, ROWS.length).map(i -> i % 3).toArray(), ones);
        assertThat(AdjustedRandIndex.of(found.partition(), truth)).isEqualTo(1);
        assertThat(found.convergence().converged()).isTrue();
        assertThat(found.model().clusters()).isEqualTo(3);
    }

    @Test
    void order_of_rows_changes_nothing() {
        int[] order = IntStream.range(0, ROWS.length)
                .map(i -> (i * 7 + 3) % ROWS.length)
                .toArray();
        Clustering straight = algorithm(4).fit(Planted.matrix(ROWS), 9);
        Clustering shuffled = algorithm(4).fit(Planted.matrix(pick(order)), 9);
        assertThat(AdjustedRandIndex.of(partition(straight, order), shuffled.partition()))
                .isEqualTo(1);
        assertThat(shuffled.criterion().value()).isCloseTo(straight.criterion().value(), within(1e-9));
    }

    @Test
    void moving_all_rows_changes_nothing() {
        double[][] moved = Arrays.stream(ROWS)
                .map(row -> new double[] {row[0] + 1024, row[1] - 4096})
                .toArray(double[][]::new);
        Clustering before = algorithm(3).fit(Planted.matrix(ROWS), 2);
        Clustering after = algorithm(3).fit(Planted.matrix(moved), 2);
        assertThat(after.partition()).isEqualTo(before.partition());
        assertThat(after.criterion().value()).isCloseTo(before.criterion().value(), within(1e-6));
    }

    @Test
    void stretching_all_columns_stretches_the_criterion() {
        double[][] stretched = Arrays.stream(ROWS)
                .map(row -> new double[] {row[0] * 4, row[1] * 4})
                .toArray(double[][]::new);
        Clustering before = algorithm(3).fit(Planted.matrix(ROWS), 2);
        Clustering after = algorithm(3).fit(Planted.matrix(stretched), 2);
        assertThat(after.partition()).isEqualTo(before.partition());
        assertThat(after.criterion().value()).isCloseTo(before.criterion().value() * growth(4), within(1e-6));
    }

    @Test
    void copies_are_weights() {
        int[] twice =
                IntStream.range(0, 2 * ROWS.length).map(i -> i % ROWS.length).toArray();
        double[] two = new double[ROWS.length];
        Arrays.fill(two, 2);
        Clustering copies = algorithm(3).fit(Planted.matrix(pick(twice)), 4);
        Clustering weighted = algorithm(3).fit(Planted.matrix(ROWS).withWeights(two), 4);
        assertThat(partition(weighted, twice)).isEqualTo(copies.partition());
        assertThat(weighted.criterion().value()).isCloseTo(copies.criterion().value(), within(1e-6));
    }

    @Test
    void a_row_of_weight_zero_changes_nothing() {
        int[] rows = IntStream.range(0, ROWS.length).toArray();
        double[][] more = Arrays.copyOf(ROWS, ROWS.length + 1);
        more[ROWS.length] = new double[] {500, -500};
        double[] weights = new double[more.length];
        Arrays.fill(weights, 0, ROWS.length, 1);
        Clustering without = algorithm(3).fit(Planted.matrix(ROWS), 4);
        Clustering with = algorithm(3).fit(Planted.matrix(more).withWeights(weights), 4);
        assertThat(partition(with, rows)).isEqualTo(without.partition());
        assertThat(with.criterion().value()).isCloseTo(without.criterion().value(), within(1e-9));
        assertThat(with.partition().label(ROWS.length)).isBetween(0, 2);
    }

    @Test
    void threads_change_nothing() {
        FeatureMatrix data = Planted.matrix(Planted.noise(60, 3, 3));
        Clustering one = algorithm(5, 1).fit(data, 7);
        for (int threads : new int[] {2, 4, 8}) {
            assertThat(algorithm(5, threads).fit(data, 7)).isEqualTo(one);
        }
    }

    @Test
    void one_cluster_is_legal() {
        Clustering one = algorithm(1).fit(Planted.matrix(ROWS), 1);
        assertThat(one.partition().sizes()).containsExactly(ROWS.length);
    }

    @Test
    void one_row_is_legal() {
        Clustering one = algorithm(1).fit(Planted.matrix(new double[][] {{3, 4}}), 1);
        assertThat(one.partition().labels()).containsExactly(0);
        assertThat(one.criterion().value()).isZero();
    }

    @Test
    void as_many_clusters_as_distinct_rows_are_legal() {
        double[][] rows = {{1, 1}, {2, 5}, {1, 1}, {7, 0}, {2, 5}};
        Clustering all = algorithm(3).fit(Planted.matrix(rows), 1);
        assertThat(all.partition().labels()).containsExactly(0, 1, 0, 2, 1);
    }

    @Test
    void more_clusters_than_distinct_rows_are_refused() {
        double[][] rows = {{1, 1}, {2, 5}, {1, 1}, {7, 0}, {2, 5}};
        assertThatThrownBy(() -> algorithm(4).fit(Planted.matrix(rows), 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo(ProblemCode.TOO_FEW_DISTINCT_ROWS);
                                    assertThat(problem.arguments()).containsExactly("4", "3");
                                }));
    }

    @Test
    void no_rows_are_refused() {
        assertThatThrownBy(() -> algorithm(1).fit(Planted.matrix(new double[0][]), 1))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void labels_are_in_canonical_order() {
        double[][] rows = {{0}, {50}, {50.1}, {50.2}, {100}, {100.1}};
        Clustering found = algorithm(3).fit(Planted.matrix(rows), 1);
        assertThat(found.partition().labels()).containsExactly(2, 0, 0, 0, 1, 1);
    }

    @Test
    void a_far_outlier_makes_no_nan() {
        double[][] rows = Arrays.copyOf(ROWS, ROWS.length + 1);
        rows[ROWS.length] = new double[] {1e9, -1e9};
        Clustering found = algorithm(2).fit(Planted.matrix(rows), 1);
        assertThat(found.partition().sizes()).containsExactly(ROWS.length, 1);
        assertThat(found.criterion().value()).isFinite();
    }

    @Test
    void the_same_seed_gives_the_same_bytes() {
        FeatureMatrix data = Planted.matrix(Planted.grid(40, 3, 4, 8));
        assertThat(algorithm(4).fit(data, 11)).isEqualTo(algorithm(4).fit(data, 11));
    }
}
