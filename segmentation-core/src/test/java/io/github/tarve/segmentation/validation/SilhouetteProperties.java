package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SilhouetteProperties {
    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Partition random(int n, int k, long seed) {
        RandomGenerator random = Seeds.generator(seed, 5);
        int[] labels = new int[n];
        Arrays.setAll(labels, i -> i < k ? i : random.nextInt(k));
        return Partition.canonical(labels, ones(n));
    }

    @Property(tries = 40)
    void equals_the_definition_with_and_without_a_matrix(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int n, @ForAll @IntRange(min = 2, max = 5) int k) {
        FeatureMatrix data = Planted.matrix(Planted.grid(n, 2, 4, seed));
        Partition partition = random(n, k, seed);
        DissimilarityMatrix matrix = new Euclidean().of(data);
        Silhouette fromMatrix = Silhouette.of(matrix, partition, ones(n));
        Silhouette fromRows = Silhouette.euclidean(data, partition);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double naive = naive(matrix, partition, i);
            sum += naive;
            assertThat(fromMatrix.width(i)).isCloseTo(naive, within(1e-12)).isBetween(-1.0, 1.0);
            assertThat(fromRows.width(i)).isCloseTo(naive, within(1e-12));
        }
        assertThat(fromMatrix.mean()).isCloseTo(sum / n, within(1e-12));
    }

    private static double naive(DissimilarityMatrix matrix, Partition partition, int row) {
        double a = 0;
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < partition.clusters(); c++) {
            double sum = 0;
            int others = 0;
            for (int o = 0; o < matrix.rows(); o++) {
                if (o != row && partition.label(o) == c) {
                    sum += matrix.between(row, o);
                    others++;
                }
            }
            if (c != partition.label(row)) {
                b = Math.min(b, sum / others);
            } else if (others == 0) {
                return 0;
            } else {
                a = sum / others;
            }
        }
        return Math.max(a, b) == 0 ? 0 : (b - a) / Math.max(a, b);
    }

    /** More rows than a block of points has, few and many clusters, weights, equal rows and noise. */
    @Example
    void many_rows_agree_with_the_matrix() {
        int n = 1_300;
        FeatureMatrix plain = Planted.matrix(Planted.grid(n, 3, 12, 7));
        RandomGenerator random = Seeds.generator(9, 1);
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> random.nextInt(4) / 2.0);
        FeatureMatrix data = plain.withWeights(weights);
        DissimilarityMatrix matrix = new Euclidean().of(data);
        for (int k : new int[] {1, 3, 20, 200}) {
            int[] labels = new int[n];
            Arrays.setAll(labels, i -> i < 2 * k ? i % k : random.nextInt(k + 1) - 1);
            Partition partition = Partition.canonical(labels, weights);
            Silhouette fromMatrix = Silhouette.of(matrix, partition, weights);
            Silhouette fromRows = Silhouette.euclidean(data, partition);
            assertThat(fromRows.widths()).as(k + " clusters").containsExactly(fromMatrix.widths(), within(1e-10));
            assertThat(fromRows.rows()).isEqualTo(fromMatrix.rows());
        }
    }

    @Example
    void matches_a_case_by_hand() {
        // Rows 0, 1 | 4: a = 1, b = 4 and 3; the single row has 0.
        FeatureMatrix data = Planted.matrix(new double[][] {{0}, {1}, {4}});
        Silhouette silhouette =
                Silhouette.euclidean(data, Partition.canonical(new int[] {0, 0, 1}, new double[] {1, 1, 1}));
        assertThat(silhouette.widths()).containsExactly(new double[] {0.75, 2.0 / 3, 0}, within(1e-12));
        assertThat(silhouette.mean()).isCloseTo((0.75 + 2.0 / 3) / 3, within(1e-15));
    }

    @Example
    void one_cluster_has_none() {
        FeatureMatrix data = Planted.matrix(new double[][] {{0}, {1}});
        assertThat(Silhouette.euclidean(data, Partition.canonical(new int[] {0, 0}, new double[] {1, 1}))
                        .mean())
                .isNaN();
    }
}
