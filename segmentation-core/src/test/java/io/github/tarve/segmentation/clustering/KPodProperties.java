package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class KPodProperties {
    /** Groups of 20 rows, 8 apart in each of four columns, with a share of cells taken away. */
    private static FeatureMatrix groups(int groups, double gaps, long seed) {
        RandomGenerator random = Seeds.generator(seed, 7);
        double[][] columns = new double[4][groups * 20];
        List<NumericFeature> features = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < groups * 20; i++) {
            ids.add("r" + i);
            for (double[] column : columns) {
                int group = i / 20;
                double value = 8.0 * group + random.nextGaussian();
                column[i] = random.nextDouble() < gaps ? Double.NaN : value;
            }
        }
        for (int j = 0; j < columns.length; j++) {
            features.add(new NumericFeature(FeatureDescription.plain("x" + j)));
        }
        return FeatureMatrix.of(features, ids, columns);
    }

    /** The criterion by its definition: squared distances over the cells that are there. */
    private static double criterion(FeatureMatrix data, Clustering clustering) {
        List<List<Double>> centroids = ((Centroids) clustering.model()).centroids();
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            for (int j = 0; j < data.columns(); j++) {
                if (!data.missing(i, j)) {
                    double difference = data.value(i, j)
                            - centroids.get(clustering.partition().label(i)).get(j);
                    sum += data.weight(i) * difference * difference;
                }
            }
        }
        return sum;
    }

    @Property(tries = 30)
    void without_gaps_it_is_k_means(@ForAll @IntRange(min = 1, max = 5) int k, @ForAll long seed) {
        FeatureMatrix data = groups(3, 0, seed);
        assertThat(KPod.of(k).withRestarts(3).fit(data, seed))
                .isEqualTo(KMeans.of(k).withRestarts(3).fit(data, seed));
    }

    @Property(tries = 30)
    void the_criterion_counts_only_the_cells_that_are_there(
            @ForAll @IntRange(min = 1, max = 5) int k,
            @ForAll @DoubleRange(min = 0.05, max = 0.5) double gaps,
            @ForAll long seed) {
        FeatureMatrix data = groups(3, gaps, seed);
        Clustering clustering = KPod.of(k).withRestarts(3).fit(data, seed);
        assertThat(clustering.criterion().value())
                .isCloseTo(
                        criterion(data, clustering),
                        within(1e-9 * (1 + clustering.criterion().value())));
        assertThat(clustering.convergence().converged()).isTrue();
    }

    @Property(tries = 20)
    void groups_far_apart_are_found_with_a_fifth_of_the_cells_gone(@ForAll long seed) {
        FeatureMatrix data = groups(3, 0.2, seed);
        Partition found = KPod.of(3).withRestarts(10).fit(data, seed).partition();
        for (int i = 0; i < data.rows(); i++) {
            boolean empty = true;
            for (int j = 0; j < data.columns(); j++) {
                empty &= data.missing(i, j);
            }
            if (!empty) {
                assertThat(found.label(i)).as("row %s", i).isEqualTo(majority(found, i / 20));
            }
        }
    }

    private static int majority(Partition found, int group) {
        int[] counts = new int[found.clusters()];
        int best = 0;
        for (int i = group * 20; i < group * 20 + 20; i++) {
            counts[found.label(i)]++;
        }
        for (int c = 1; c < counts.length; c++) {
            best = counts[c] > counts[best] ? c : best;
        }
        return best;
    }

    @Example
    void one_column_by_hand() {
        double none = Double.NaN;
        FeatureMatrix data = FeatureMatrix.of(
                List.of(
                        new NumericFeature(FeatureDescription.plain("x")),
                        new NumericFeature(FeatureDescription.plain("y"))),
                List.of("a", "b", "c", "d"),
                new double[][] {{0, 2, none, 10}, {0, none, 9, 11}});
        Clustering two = KPod.of(2).fit(data, 1);
        // {a, b}: x 0, 2 about 1; y 0. {c, d}: x 10; y 9, 11 about 10. Squares: 1 + 1 + 0 + 0 + 1 + 1.
        assertThat(two.partition().labels()).containsExactly(0, 0, 1, 1);
        assertThat(two.criterion().value()).isCloseTo(4, within(1e-12));
    }

    @Example
    void threads_change_nothing() {
        FeatureMatrix data = groups(4, 0.3, 5);
        assertThat(KPod.of(4).withThreads(1).fit(data, 3))
                .isEqualTo(KPod.of(4).withThreads(4).fit(data, 3));
    }
}
