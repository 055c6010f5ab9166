package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RakingProperties {
    @Property(tries = 40)
    void marginsAreMetUnlessWeightsAreTrimmed(@ForAll long seed, @ForAll @IntRange(min = 20, max = 80) int n) {
        Sample sample = new Sample(seed, n);
        ResidentWeights weights = sample.weights();
        Assume.that(weights.summary().trimmed() == 0 && weights.summary().converged());
        for (int m = 0; m < sample.categories.size(); m++) {
            double[] sums = new double[3];
            for (int i = 0; i < n; i++) {
                sums[sample.categories.get(m)[i]] += weights.weight(i);
            }
            for (int c = 0; c < 3; c++) {
                assertThat(sums[c]).isEqualTo(sample.targets.get(m)[c], within(1e-5));
            }
        }
        assertThat(weights.summary().deviation()).isLessThan(1e-6);
        assertThat(weights.summary().designEffect()).isGreaterThanOrEqualTo(1 - 1e-12);
    }

    /** The population has the groups of the study in the same proportions: everybody weighs the same. */
    @Property(tries = 20)
    void equalMarginsGiveEqualWeights(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int n) {
        Sample sample = new Sample(seed, n);
        List<RakingMargin> margins = new ArrayList<>();
        for (int[] categories : sample.categories) {
            double[] counts = new double[3];
            for (int category : categories) {
                counts[category] += 17;
            }
            margins.add(RakingMargin.of("m", List.of("a", "b", "c"), counts, categories));
        }
        ResidentWeights weights = ResidentWeights.of(RakingTest.ones(n), margins, List.of());
        for (int i = 0; i < n; i++) {
            assertThat(weights.weight(i)).isEqualTo(17, within(1e-9));
        }
        assertThat(weights.summary().effectiveResidents()).isEqualTo(n, within(1e-6));
    }

    @Property(tries = 20)
    void orderOfResidentsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int n) {
        Sample sample = new Sample(seed, n);
        ResidentWeights weights = sample.weights();
        ResidentWeights turned = sample.turned().weights();
        for (int i = 0; i < n; i++) {
            assertThat(turned.weight(n - 1 - i)).isEqualTo(weights.weight(i), within(1e-6 * weights.weight(i) + 1e-9));
        }
    }

    @Property(tries = 4)
    void estimatesAreTheSameForAnyNumberOfThreads(@ForAll long seed) {
        Sample sample = new Sample(seed, 40);
        ResidentWeights weights = sample.weights();
        List<String> areas = new ArrayList<>();
        for (int area : sample.categories.get(0)) {
            areas.add("a" + area);
        }
        Partition partition = Partition.canonical(sample.categories.get(1), RakingTest.ones(40));
        WeightedEstimates alone = estimate(1, weights, areas, partition, seed);
        assertThat(estimate(4, weights, areas, partition, seed)).isEqualTo(alone);
        double sum = alone.profiles().stream()
                .mapToDouble(WeightedEstimates.Estimate::residents)
                .sum();
        assertThat(sum).isEqualTo(weights.summary().total(), within(1e-6));
        alone.profiles()
                .forEach(estimate -> assertThat(estimate.residents()).isBetween(estimate.low(), estimate.high()));
    }

    private static WeightedEstimates estimate(
            int threads, ResidentWeights weights, List<String> areas, Partition partition, long seed) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> WeightedEstimator.estimate(weights, areas, partition, Optional.empty(), 30, seed))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** Residents with three columns of three groups, and a population of its own proportions. */
    private static final class Sample {
        private final List<int[]> categories = new ArrayList<>();
        private final List<double[]> targets = new ArrayList<>();

        private Sample() {}

        Sample(long seed, int n) {
            RandomGenerator random = Seeds.generator(seed);
            for (int m = 0; m < 3; m++) {
                int[] column = new int[n];
                for (int i = 0; i < n; i++) {
                    column[i] = i < 3 && n >= 3 ? i : random.nextInt(3);
                }
                categories.add(column);
                double first = 200 + random.nextInt(200);
                double second = 200 + random.nextInt(200);
                targets.add(new double[] {first, second, 1000 - first - second});
            }
        }

        Sample turned() {
            Sample turned = new Sample();
            for (int[] column : categories) {
                int[] reversed = new int[column.length];
                for (int i = 0; i < column.length; i++) {
                    reversed[column.length - 1 - i] = column[i];
                }
                turned.categories.add(reversed);
            }
            turned.targets.addAll(targets);
            return turned;
        }

        ResidentWeights weights() {
            List<RakingMargin> margins = new ArrayList<>();
            for (int m = 0; m < categories.size(); m++) {
                margins.add(RakingMargin.of("m" + m, List.of("a", "b", "c"), targets.get(m), categories.get(m)));
            }
            return ResidentWeights.of(RakingTest.ones(categories.get(0).length), margins, List.of());
        }
    }
}
