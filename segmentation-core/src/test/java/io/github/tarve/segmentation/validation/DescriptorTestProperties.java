package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DescriptorTestProperties {
    private static final Feature NUMBER = new NumericFeature(FeatureDescription.plain("number"));
    private static final Feature CATEGORY = new NominalFeature(
            FeatureDescription.plain("category"), List.of(Label.of("a"), Label.of("b"), Label.of("c"), Label.of("d")));

    private static Partition partition(int... labels) {
        double[] ones = new double[labels.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(labels, ones);
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
