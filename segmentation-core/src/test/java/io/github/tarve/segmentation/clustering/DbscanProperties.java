package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.clustering.density.Dbscan;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Manhattan;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DbscanProperties {
    /** By the definition: cores that reach each other by steps between cores share a label, found by spreading labels. */
    private static int[] naive(DissimilarityMatrix matrix, double[] weights, double eps, int minPoints) {
        int n = matrix.rows();
        int[] labels = IntStream.range(0, n).toArray();
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            double mass = 0;
            for (int o = 0; o < n; o++) {
                mass += matrix.between(i, o) <= eps ? weights[o] : 0;
            }
            core[i] = weights[i] > 0 && mass >= minPoints;
        }
        for (int round = 0; round < n; round++) {
            for (int i = 0; i < n; i++) {
                for (int o = 0; o < n; o++) {
                    if (core[i] && core[o] && matrix.between(i, o) <= eps) {
                        labels[i] = Math.min(labels[i], labels[o]);
                    }
                }
            }
        }
        int[] all = labels.clone();
        for (int i = 0; i < n; i++) {
            if (!core[i]) {
                int nearest = -1;
                for (int o = 0; o < n; o++) {
                    boolean near = core[o] && matrix.between(i, o) <= eps;
                    if (near && (nearest < 0 || matrix.between(i, o) < matrix.between(i, nearest))) {
                        nearest = o;
                    }
                }
                all[i] = nearest < 0 ? -1 : labels[nearest];
            }
        }
        return all;
    }

    @Property(tries = 80)
    void equals_the_definition_with_weights_and_ties(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int minPoints) {
        FeatureMatrix data = Planted.matrix(Planted.grid(40, 2, 9, seed))
                .withWeights(
                        Seeds.generator(seed, 3).ints(40, 0, 3).asDoubleStream().toArray());
        DissimilarityMatrix matrix = new Manhattan().of(data);
        Clustering found = new Dbscan(1, minPoints, new Manhattan()).fit(data, seed);
        int[] expected = naive(matrix, data.weights(), 1, minPoints);
        assertThat(found.partition()).isEqualTo(Partition.canonical(expected, data.weights()));
        assertThat(found.model().assign(data)).containsExactly(found.partition().labels());
        assertThat(found.model().clusters()).isEqualTo(found.k());
    }

    @Property(tries = 30)
    void order_of_rows_and_copies_change_nothing(@ForAll long seed) {
        double[][] rows = Planted.noise(50, 2, seed);
        double[][] twice = new double[100][];
        Arrays.setAll(twice, i -> rows[49 - i % 50]);
        double[] twos = new double[50];
        Arrays.fill(twos, 2);
        Dbscan method = new Dbscan(0.5, 6, new Euclidean());
        Clustering weighted = method.fit(Planted.matrix(rows).withWeights(twos), 1);
        Clustering copies = method.fit(Planted.matrix(twice), 2);
        int[] labels = IntStream.range(0, 50)
                .map(i -> copies.partition().label(49 - i))
                .toArray();
        assertThat(Partition.canonical(labels, twos)).isEqualTo(weighted.partition());
    }

    @Example
    void finds_shapes_that_means_cannot_and_leaves_noise() {
        double[][] rows = new double[81][];
        for (int i = 0; i < 80; i++) {
            int turn = i / 2;
            double angle = 2 * Math.PI * turn / 40;
            rows[i] = new double[] {(1 + 3 * (i % 2)) * Math.cos(angle), (1 + 3 * (i % 2)) * Math.sin(angle)};
        }
        rows[80] = new double[] {20, 20};
        Clustering found = new Dbscan(0.8, 3, new Euclidean()).fit(Planted.matrix(rows), 1);
        assertThat(found.partition().sizes()).containsExactly(40, 40);
        assertThat(found.partition().label(80)).isEqualTo(-1);
        assertThat(found.criterion().isOptimised()).isFalse();
    }

    @Example
    void all_may_be_noise_and_one_row_may_be_a_cluster() {
        FeatureMatrix data = Planted.matrix(new double[][] {{0}, {10}, {20}});
        assertThat(new Dbscan(1, 2, new Euclidean()).fit(data, 1).partition().labels())
                .containsExactly(-1, -1, -1);
        assertThat(new Dbscan(1, 1, new Euclidean()).fit(data, 1).partition().labels())
                .containsExactly(0, 1, 2);
        assertThatThrownBy(() -> new Dbscan(1, 1, new Euclidean()).fit(Planted.matrix(new double[0][]), 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Dbscan(0, 1, new Euclidean())).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void the_suggested_radius_separates_planted_groups() {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 30, 2, 5));
        DissimilarityMatrix matrix = new Euclidean().of(data);
        double eps = Dbscan.suggestedEps(matrix, data.weights(), 5).orElseThrow();
        assertThat(new Dbscan(eps, 5, new Euclidean()).fit(data, 1).k()).isEqualTo(3);
        assertThat(Dbscan.suggestedEps(matrix, data.weights(), 500)).isEmpty();
    }
}
