package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AreaMixProperties {
    @Property(tries = 12)
    void sharesSumToOneAndLieBetweenTheirOwnAndTheOverall(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int n, @ForAll @IntRange(min = 1, max = 4) int k) {
        Data data = new Data(seed, n, k, 3);
        AreaComparison comparison = new AreaMixEstimator(new Shrinkage.Estimated(), 0, seed)
                .compare(data.areas, data.partition, data.matrix);
        int[] sizes = data.partition.sizes();
        for (AreaMix area : comparison.areas()) {
            assertThat(area.shares().stream().mapToDouble(Share::estimate).sum())
                    .isEqualTo(1, within(1e-9));
            for (int p = 0; p < sizes.length; p++) {
                Share share = area.shares().get(p);
                double own = (double) share.count() / area.residents();
                double overall = (double) sizes[p] / n;
                assertThat(share.estimate()).isBetween(Math.min(own, overall) - 1e-9, Math.max(own, overall) + 1e-9);
                assertThat(share.low()).isBetween(0.0, share.estimate());
                assertThat(share.high()).isBetween(share.estimate(), 1.0);
            }
        }
    }

    @Property(tries = 10)
    void shareIsTheOverallMixForFewAndTheOwnForMany(@ForAll @DoubleRange(min = 0.01, max = 100) double m) {
        AreaMixEstimatorTest.Table table = new AreaMixEstimatorTest.Table()
                .add("few", 0, 1)
                .add("many", 0, 9000)
                .add("many", 1, 21000)
                .add("other", 0, 20000)
                .add("other", 1, 100);
        AreaComparison comparison = table.compare(new Shrinkage.Fixed(m), 0);
        double overall = 29001.0 / 50101;
        AreaMix few = comparison.areas().get(0);
        assertThat(few.shares().get(0).estimate()).isEqualTo((1 + m * overall) / (1 + m), within(1e-9));
        assertThat(comparison.areas().get(1).shares().get(0).estimate()).isEqualTo(0.3, within(0.3 * m / 3000 + 1e-9));
    }

    @Property(tries = 40)
    void mixAndRateAddUpToTheDifference(@ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int n) {
        Data data = new Data(seed, n, 3, 3);
        AreaComparison comparison =
                new AreaMixEstimator(new Shrinkage.None(), 0, 1).compare(data.areas, data.partition, data.matrix);
        double total = mean(data, "");
        for (AreaMix area : comparison.areas()) {
            for (AreaMix.Decomposition split : area.decomposition()) {
                assertThat(split.mix() + split.rate()).isEqualTo(split.difference());
                assertThat(split.difference()).isEqualTo(mean(data, area.area()) - total, within(1e-9));
            }
        }
    }

    /** The order in which residents and labels come does not matter. */
    @Property(tries = 12)
    void switchingLabelsChangesNothing(@ForAll long seed) {
        Data data = new Data(seed, 20, 3, 3);
        int[] switched =
                Arrays.stream(data.partition.labels()).map(l -> (l + 1) % 3).toArray();
        Partition same = Partition.canonical(switched, AreaMixEstimatorTest.ones(20));
        AreaMixEstimator estimator = new AreaMixEstimator(new Shrinkage.Estimated(), 99, 4);
        assertThat(estimator.compare(data.areas, same, data.matrix))
                .isEqualTo(estimator.compare(data.areas, data.partition, data.matrix));
    }

    /** Against the plain formula, one Beta distribution after the other. */
    @Property(tries = 20)
    void quantilesInvertTheMixture(
            @ForAll @DoubleRange(min = 0.2, max = 30) double a, @ForAll @DoubleRange(min = 0.2, max = 30) double b) {
        BetaMixture mixture = BetaMixture.of(
                List.of(new BetaMixture.Component(a, b, 0.25), new BetaMixture.Component(b, a + 1, 0.75)));
        for (double probability : new double[] {0.025, 0.5, 0.975}) {
            double quantile = mixture.quantile(probability);
            assertThat(mixture.cumulative(quantile - 1e-5)).isLessThanOrEqualTo(probability + 1e-6);
            assertThat(mixture.cumulative(quantile + 1e-5)).isGreaterThanOrEqualTo(probability - 1e-6);
        }
    }

    private static double mean(Data data, String area) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < data.areas.size(); i++) {
            if (area.isEmpty() || data.areas.get(i).equals(area)) {
                sum += data.matrix.value(i, 0);
                n++;
            }
        }
        return sum / n;
    }

    private static final class Data {
        private final List<String> areas = new ArrayList<>();
        private final Partition partition;
        private final FeatureMatrix matrix;

        Data(long seed, int n, int k, int areaCount) {
            RandomGenerator random = Seeds.generator(seed);
            int[] labels = new int[n];
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                areas.add("area" + random.nextInt(areaCount));
                labels[i] = random.nextInt(k);
                values[i] = labels[i] + random.nextDouble();
            }
            partition = Partition.canonical(labels, AreaMixEstimatorTest.ones(n));
            matrix = FeatureMatrix.of(
                    List.of(new NumericFeature(FeatureDescription.plain("x"))),
                    AreaMixEstimatorTest.ids(n),
                    new double[][] {values});
        }
    }
}
