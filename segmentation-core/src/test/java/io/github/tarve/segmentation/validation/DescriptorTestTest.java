package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DescriptorTestTest {
    private static final Feature NUMBER = new NumericFeature(FeatureDescription.plain("number"));
    private static final Feature CATEGORY = new NominalFeature(
            FeatureDescription.plain("category"), List.of(Label.of("a"), Label.of("b"), Label.of("c"), Label.of("d")));

    /** Miles per gallon, cylinders and gears of the data set mtcars of R (Henderson and Velleman 1981). */
    private static final double[] MPG = {
        21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
        33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
    };

    private static final int[] CYLINDERS = {
        6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4
    };

    private static final double[] GEARS = {
        4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4
    };

    private static Partition partition(int... labels) {
        double[] ones = new double[labels.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(labels, ones);
    }

    private static Partition cylinders() {
        return partition(Arrays.stream(CYLINDERS).map(c -> c / 2 - 2).toArray());
    }

    /** R 4: H = kruskal.test(mpg ~ cyl, mtcars) = 25.7461556153518; H / 31 and (H - 2) / 29. */
    @Test
    void ranks_equal_r() {
        DescriptorTest test = DescriptorTest.of(NUMBER, MPG, cylinders(), 999, 1);
        assertThat(test.measure()).isEqualTo(DescriptorTest.Measure.EPSILON_SQUARED);
        assertThat(test.rows()).isEqualTo(32);
        assertThat(test.statistic().orElseThrow()).isCloseTo(0.830521148882316, within(1e-13));
        assertThat(test.effect().orElseThrow()).isCloseTo(0.818832952253510, within(1e-13));
        // R: the p-value is 2.566e-06, so that no permutation reaches it.
        assertThat(test.p()).hasValue(0.001);
        assertThat(test.permutations()).isEqualTo(999);
    }

    /** R 4: chisq.test(table(gear, cyl), correct = FALSE) = 18.0363636363636; the corrected V by Bergsma's formula in R. */
    @Test
    void tables_equal_r() {
        DescriptorTest test = DescriptorTest.of(CATEGORY, GEARS, cylinders(), 999, 1);
        assertThat(test.measure()).isEqualTo(DescriptorTest.Measure.CRAMERS_V);
        assertThat(test.statistic().orElseThrow()).isCloseTo(18.0363636363636, within(1e-12));
        assertThat(test.effect().orElseThrow()).isCloseTo(0.481963070425441, within(1e-13));
        assertThat(test.p().orElseThrow()).isLessThan(0.01);
    }

    @Test
    void missing_values_and_noise_take_no_part() {
        double[] values = Arrays.copyOf(MPG, 36);
        int[] labels =
                Arrays.copyOf(Arrays.stream(CYLINDERS).map(c -> c / 2 - 2).toArray(), 36);
        for (int i = 32; i < 36; i++) {
            values[i] = i < 34 ? Double.NaN : 100;
            labels[i] = i < 34 ? 0 : -1;
        }
        DescriptorTest test = DescriptorTest.of(NUMBER, values, partition(labels), 999, 1);
        assertThat(test.rows()).isEqualTo(32);
        assertThat(test.effect().orElseThrow()).isCloseTo(0.818832952253510, within(1e-13));
    }

    @Test
    void says_why_there_is_no_test() {
        double nan = Double.NaN;
        Partition two = partition(0, 0, 1, 1);
        assertUntested(DescriptorTest.Untested.NO_VALUES, new double[] {nan, nan, nan, nan}, two);
        assertUntested(DescriptorTest.Untested.CONSTANT, new double[] {2, nan, 2, 2}, two);
        assertUntested(DescriptorTest.Untested.ONE_CLUSTER, new double[] {1, 2, nan, nan}, two);
        assertUntested(DescriptorTest.Untested.ONE_CLUSTER, new double[] {1, 2, 3, 4}, partition(0, 0, 0, 0));
        assertThatThrownBy(() -> DescriptorTest.of(NUMBER, new double[3], two, 99, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertUntested(DescriptorTest.Untested why, double[] values, Partition partition) {
        for (Feature feature : List.of(NUMBER, CATEGORY)) {
            DescriptorTest test = DescriptorTest.of(feature, values, partition, 99, 1);
            assertThat(test.untested()).contains(why);
            assertThat(test.p()).isEmpty();
            assertThat(test.effect()).isEmpty();
            assertThat(test.permutations()).isZero();
        }
    }

    @Test
    void the_number_of_threads_does_not_matter() throws Exception {
        RandomGenerator random = Seeds.generator(5);
        double[] values = random.doubles(60).map(v -> Math.floor(4 * v)).toArray();
        Partition partition = partition(random.ints(60, 0, 3).toArray());
        for (Feature feature : List.of(NUMBER, CATEGORY)) {
            DescriptorTest[] tests = new DescriptorTest[3];
            for (int i = 0; i < 3; i++) {
                ForkJoinPool pool = new ForkJoinPool(new int[] {1, 2, 7}[i]);
                tests[i] = pool.submit(() -> DescriptorTest.of(feature, values, partition, 4000, 9))
                        .get();
                pool.shutdown();
            }
            assertThat(tests[1]).isEqualTo(tests[0]);
            assertThat(tests[2]).isEqualTo(tests[0]);
        }
    }

    @Test
    void ends_early_only_above_the_level() {
        Partition partition = partition(IntStream.range(0, 40).map(i -> i % 2).toArray());
        double[] same = IntStream.range(0, 40).map(i -> i / 2).asDoubleStream().toArray();
        DescriptorTest test = DescriptorTest.of(NUMBER, same, partition, 10_000, 1);
        assertThat(test.permutations()).isEqualTo(1000);
        assertThat(test.p()).hasValue(1);
        assertThat(test.effect()).hasValue(0);
    }

    /** 400 descriptors unrelated to the clusters: 5 % of 400 plus three standard deviations are 33. */
    @Test
    void keeps_its_level() {
        int rejected = 0;
        for (int study = 0; study < 400; study++) {
            RandomGenerator random = Seeds.generator(77, study);
            Feature feature = study % 2 == 0 ? NUMBER : CATEGORY;
            double[] values = random.doubles(30).map(v -> Math.floor(4 * v * v)).toArray();
            Partition partition = partition(random.ints(30, 0, 3).toArray());
            rejected += DescriptorTest.of(feature, values, partition, 199, study)
                                    .p()
                                    .orElseThrow()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertThat(rejected).isBetween(5, 33);
    }

    /** The p-value is near the share of all the arrangements of the labels that are at least as far from independence. */
    @Property(tries = 12)
    void p_is_near_that_of_all_arrangements(@ForAll long seed) {
        RandomGenerator random = Seeds.generator(seed);
        int[] labels = {0, 0, 0, 1, 1, 1, 2, 2};
        double[] values = random.ints(8, 0, 4).mapToDouble(i -> i).toArray();
        for (Feature feature : List.of(NUMBER, CATEGORY)) {
            DescriptorTest test = DescriptorTest.of(feature, values, partition(labels), 4999, seed);
            if (test.untested().isPresent()) {
                continue;
            }
            long[] extreme = new long[2];
            arrangements(values, feature, new int[8], 0, new int[] {3, 3, 2}, naive(feature, values, labels), extreme);
            assertThat(extreme[1]).isEqualTo(560);
            double exact = (double) extreme[0] / extreme[1];
            // Ends after 1000 permutations at least; four standard deviations, and the 1 that is added.
            double near = 4 * Math.sqrt(exact * (1 - exact) / 1000) + 0.002;
            assertThat(test.p().orElseThrow()).isCloseTo(exact, within(near));
        }
    }

    private static void arrangements(
            double[] values, Feature feature, int[] labels, int at, int[] left, double observed, long[] extreme) {
        if (at == labels.length) {
            extreme[0] += naive(feature, values, labels) >= observed - 1e-9 ? 1 : 0;
            extreme[1]++;
            return;
        }
        for (int label = 0; label < left.length; label++) {
            if (left[label] > 0) {
                left[label]--;
                labels[at] = label;
                arrangements(values, feature, labels, at + 1, left, observed, extreme);
                left[label]++;
            }
        }
    }

    @Property(tries = 60)
    void the_statistic_equals_its_definition(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n, @ForAll @IntRange(min = 2, max = 4) int k) {
        RandomGenerator random = Seeds.generator(seed);
        double[] values = random.ints(n, 0, 4).mapToDouble(i -> i).toArray();
        int[] labels = random.ints(n, 0, k).toArray();
        for (Feature feature : List.of(NUMBER, CATEGORY)) {
            DescriptorTest test = DescriptorTest.of(feature, values, partition(labels), 99, seed);
            if (test.untested().isEmpty()) {
                assertThat(test.statistic().orElseThrow()).isCloseTo(naive(feature, values, labels), within(1e-9));
                assertThat(test.effect().orElseThrow()).isBetween(0.0, 1.0);
            }
        }
    }

    /** The statistics by their definitions: sum of (O - E)^2 / E, and 1 - within / total of mid-ranks. */
    private static double naive(Feature feature, double[] values, int[] labels) {
        return feature == CATEGORY ? naiveChiSquare(values, labels) : naiveShare(values, labels);
    }

    private static double naiveChiSquare(double[] values, int[] labels) {
        double sum = 0;
        for (int v = 0; v < 4; v++) {
            for (int l = 0; l < 4; l++) {
                int value = v;
                int label = l;
                double row = Arrays.stream(values).filter(x -> x == value).count();
                double column = Arrays.stream(labels).filter(x -> x == label).count();
                double both = IntStream.range(0, values.length)
                        .filter(i -> values[i] == value && labels[i] == label)
                        .count();
                double expected = row * column / values.length;
                sum += expected > 0 ? (both - expected) * (both - expected) / expected : 0;
            }
        }
        return sum;
    }

    private static double naiveShare(double[] values, int[] labels) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            for (double other : values) {
                ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
            }
        }
        double total = squares(ranks);
        double within = 0;
        for (int l = 0; l < 4; l++) {
            int label = l;
            within += squares(IntStream.range(0, ranks.length)
                    .filter(i -> labels[i] == label)
                    .mapToDouble(i -> ranks[i])
                    .toArray());
        }
        return 1 - within / total;
    }

    private static double squares(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElse(0);
        return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
    }
}
