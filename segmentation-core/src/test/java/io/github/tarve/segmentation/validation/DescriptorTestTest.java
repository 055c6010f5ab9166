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
}
