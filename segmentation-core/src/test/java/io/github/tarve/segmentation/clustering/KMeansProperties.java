package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KMeansProperties {
    @Property(tries = 60)
    void reaches_the_optimum_of_all_partitions(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 8) int n, @ForAll @IntRange(min = 1, max = 3) int k) {
        double[][] rows = Planted.noise(n, 2, seed);
        Clustering found = KMeans.of(k).withRestarts(30).withThreads(1).fit(Planted.matrix(rows), seed);
        assertThat(found.criterion().value()).isCloseTo(best(rows, new int[n], 0, k), within(1e-9));
    }

    /** Tries every way of giving labels to rows. */
    private static double best(double[][] rows, int[] labels, int at, int k) {
        if (at == rows.length) {
            return inertia(rows, labels, k);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            labels[at] = c;
            best = Math.min(best, best(rows, labels, at + 1, k));
        }
        return best;
    }

    private static double inertia(double[][] rows, int[] labels, int k) {
        double inertia = 0;
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < rows[0].length; j++) {
                double sum = 0;
                int size = 0;
                for (int i = 0; i < rows.length; i++) {
                    sum += labels[i] == c ? rows[i][j] : 0;
                    size += labels[i] == c ? 1 : 0;
                }
                for (int i = 0; i < rows.length; i++) {
                    inertia += labels[i] == c ? (rows[i][j] - sum / size) * (rows[i][j] - sum / size) : 0;
                }
            }
        }
        return inertia;
    }

    @Property(tries = 40)
    void every_row_is_nearest_to_its_own_mean_and_the_inertia_is_what_it_says(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int k) {
        double[][] rows = Planted.grid(120, 4, 5, seed);
        FeatureMatrix data = Planted.matrix(rows);
        Clustering found = KMeans.of(k).withRestarts(3).withThreads(2).fit(data, seed);
        List<List<Double>> centroids = ((Centroids) found.model()).centroids();
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            double own = squared(rows[i], centroids.get(found.partition().label(i)));
            total += own;
            for (List<Double> other : centroids) {
                assertThat(own).isLessThanOrEqualTo(squared(rows[i], other) + 1e-9);
            }
        }
        assertThat(found.criterion().value()).isCloseTo(total, within(1e-9 * total));
        assertThat(found.criterion().value())
                .isCloseTo(inertia(rows, found.partition().labels(), k), within(1e-9 * total));
    }

    private static double squared(double[] row, List<Double> point) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += (row[j] - point.get(j)) * (row[j] - point.get(j));
        }
        return sum;
    }

    @Property(tries = 20)
    void more_starts_are_never_worse(@ForAll long seed) {
        FeatureMatrix data = Planted.matrix(Planted.noise(50, 3, seed));
        double few = KMeans.of(6).withRestarts(2).fit(data, 1).criterion().value();
        assertThat(KMeans.of(6).withRestarts(12).fit(data, 1).criterion().value())
                .isLessThanOrEqualTo(few);
    }

    @Example
    void one_cluster_is_the_mean() {
        // By hand: mean (2, 4), squared distances 1 + 4, 1 + 4 and 0.
        Clustering one = KMeans.of(1).fit(Planted.matrix(new double[][] {{1, 2}, {3, 6}, {2, 4}}), 1);
        assertThat(((Centroids) one.model()).centroids()).containsExactly(List.of(2.0, 4.0));
        assertThat(one.criterion().value()).isEqualTo(10);
    }

    @Example
    void a_large_offset_loses_no_digits() {
        // By hand: pairs one apart, so 4 times 0.25.
        double[][] rows = {{1e12}, {1e12 + 1}, {1e12 + 100}, {1e12 + 101}};
        assertThat(KMeans.of(2).fit(Planted.matrix(rows), 1).criterion().value())
                .isEqualTo(1);
    }

    @Example
    void nominal_columns_and_missing_cells_are_refused() {
        FeatureMatrix nominal = FeatureMatrix.of(
                List.of(new NominalFeature(FeatureDescription.plain("colour"), List.of(Label.of("red")))),
                List.of("a"),
                new double[][] {{0}});
        assertThatThrownBy(() -> KMeans.of(1).fit(nominal, 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(ProblemCode.NOMINAL_COLUMN));
        assertThatThrownBy(() -> KMeans.of(1).fit(Planted.matrix(new double[][] {{Double.NaN}}), 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(ProblemCode.MISSING_VALUES));
    }
}
