package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.prototypes.KModes;
import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PrototypesProperties {
    /** The smallest cost of a partition: every cluster with its best prototype, found by trying every level. */
    private static double cost(FeatureMatrix data, int[] labels, int k, int numbers, double gamma) {
        double cost = 0;
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < data.columns(); j++) {
                cost += j < numbers ? squares(data, labels, c, j) : gamma * mismatches(data, labels, c, j);
            }
        }
        return cost;
    }

    private static double squares(FeatureMatrix data, int[] labels, int c, int j) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == c && !data.missing(i, j)) {
                sum += data.weight(i) * data.value(i, j);
                weight += data.weight(i);
            }
        }
        double squares = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == c && !data.missing(i, j)) {
                squares += data.weight(i) * Math.pow(data.value(i, j) - sum / weight, 2);
            }
        }
        return squares;
    }

    private static double mismatches(FeatureMatrix data, int[] labels, int c, int j) {
        double least = Double.POSITIVE_INFINITY;
        for (int mode = 0; mode < 20; mode++) {
            double sum = 0;
            for (int i = 0; i < labels.length; i++) {
                boolean differs = !data.missing(i, j) && data.value(i, j) != mode;
                sum += labels[i] == c && differs ? data.weight(i) : 0;
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    private static double[][] mixed(int n, int numbers, int categories, long seed, double missing) {
        RandomGenerator random = Seeds.generator(seed, 3);
        double[][] rows = new double[n][numbers + categories];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = j < numbers ? random.nextGaussian() + i % 2 : random.nextInt(3);
                rows[i][j] = random.nextDouble() < missing ? Double.NaN : rows[i][j];
            }
        }
        return rows;
    }

    private static double optimum(FeatureMatrix data, int[] labels, int from, int k, int numbers, double gamma) {
        if (from == labels.length) {
            return cost(data, labels, k, numbers, gamma);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            labels[from] = c;
            best = Math.min(best, optimum(data, labels, from + 1, k, numbers, gamma));
        }
        return best;
    }

    @Property(tries = 40)
    void reaches_the_optimum_of_all_partitions(
            @ForAll long seed, @ForAll @IntRange(max = 2) int numbers, @ForAll @IntRange(min = 1, max = 3) int k) {
        FeatureMatrix data = Categories.matrix(mixed(8, numbers, 3, seed, 0), numbers);
        Clustering found =
                KPrototypes.of(k).withGamma(0.7).withRestarts(40).withThreads(1).fit(data, seed);
        assertThat(found.criterion().value()).isCloseTo(optimum(data, new int[8], 0, k, numbers, 0.7), within(1e-9));
    }

    @Property(tries = 40)
    void no_single_move_helps_with_weights_and_gaps(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int k) {
        RandomGenerator random = Seeds.generator(seed, 4);
        double[] weights = random.ints(40, 1, 4).asDoubleStream().toArray();
        FeatureMatrix data = Categories.matrix(mixed(40, 2, 3, seed, 0.1), 2).withWeights(weights);
        Clustering found = KPrototypes.of(k).withRestarts(3).withThreads(1).fit(data, seed);
        Prototypes model = (Prototypes) found.model();
        int[] labels = found.partition().labels();
        double value = found.criterion().value();
        assertThat(model.assign(data)).containsExactly(labels);
        assertThat(value).isCloseTo(cost(data, labels, k, 2, model.gamma()), within(1e-8));
        int[] sizes = found.partition().sizes();
        for (int i = 0; i < labels.length; i++) {
            int own = labels[i];
            // A row of nothing but gaps is in no cluster.
            for (int c = 0; own >= 0 && c < k && sizes[own] > 1; c++) {
                labels[i] = c;
                assertThat(cost(data, labels, k, 2, model.gamma())).isGreaterThanOrEqualTo(value - 1e-7);
            }
            labels[i] = own;
        }
    }

    @Example
    void modes_count_the_cells_that_differ() {
        double[][] rows = {{0, 1, 2}, {0, 1, 1}, {0, 2, 2}, {3, 0, 0}, {3, 0, 4}, {3, 0, 4}};
        Clustering found = KModes.of(2).fit(Categories.matrix(rows, 0), 1);
        // By hand: {0, 1, 2} misses one cell of the second row and one of the third, {3, 0, 4} one of the fourth.
        assertThat(found.partition().labels()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(found.criterion().value()).isEqualTo(3);
        assertThat(((Prototypes) found.model()).modes()).containsExactly(List.of(0, 1, 2), List.of(3, 0, 4));
    }

    @Example
    void of_equally_frequent_levels_the_lowest_is_the_mode() {
        double[][] rows = {{2, 1}, {1, 1}, {2, 0}, {1, 0}};
        Clustering found = KModes.of(1).fit(Categories.matrix(rows, 0), 1);
        assertThat(((Prototypes) found.model()).modes()).containsExactly(List.of(1, 0));
    }

    @Example
    void gamma_balances_the_variances_of_both_kinds() {
        // By hand: variance of 1, 3, 1, 3 is 1; of 0, 0, 4, 4 it is 4; 1 - sum p^2 of two equal halves is 1/2.
        double[][] rows = {{1, 0, 0}, {3, 0, 0}, {1, 4, 1}, {3, 4, 1}};
        Clustering found = KPrototypes.of(2).fit(Categories.matrix(rows, 2), 1);
        assertThat(((Prototypes) found.model()).gamma()).isCloseTo(2.5 / 0.5, within(1e-12));
        assertThat(((Prototypes) KPrototypes.of(1)
                                .fit(Categories.matrix(rows, 3), 1)
                                .model())
                        .gamma())
                .isEqualTo(1);
    }

    @Property(tries = 20)
    void order_copies_and_threads_change_nothing(@ForAll long seed) {
        double[][] rows = mixed(30, 1, 3, seed, 0.1);
        double[][] turned = new double[60][];
        Arrays.setAll(turned, i -> rows[29 - i % 30]);
        double[] twos = new double[30];
        Arrays.fill(twos, 2);
        KPrototypes method = KPrototypes.of(3).withRestarts(6);
        Clustering weighted =
                method.withThreads(1).fit(Categories.matrix(rows, 1).withWeights(twos), seed);
        Clustering copies = method.withThreads(4).fit(Categories.matrix(turned, 1), seed);
        assertThat(copies.criterion().value()).isCloseTo(weighted.criterion().value(), within(1e-9));
        assertThat(method.withThreads(3).fit(Categories.matrix(rows, 1).withWeights(twos), seed))
                .isEqualTo(weighted);
    }

    @Example
    void more_clusters_than_distinct_rows_and_numbers_among_modes_are_refused() {
        double[][] rows = {{0, 1}, {0, 1}, {1, 1}};
        assertThatThrownBy(() -> KModes.of(3).fit(Categories.matrix(rows, 0), 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> KModes.of(1).fit(Categories.matrix(rows, 1), 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> KModes.of(1).fit(Categories.matrix(new double[0][], 0), 1))
                .isInstanceOf(Refusal.class);
        assertThat(KModes.of(2).fit(Categories.matrix(rows, 0), 1).criterion().value())
                .isZero();
    }
}
