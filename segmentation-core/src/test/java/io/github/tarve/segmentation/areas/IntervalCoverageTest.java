package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three areas of 8, 10 and 12 residents and three profiles: how often the 95 % intervals hold the planted shares, when the
 * shares of the areas are Dirichlet(m pi) around a planted mix. Intervals that take the overall mix and the weight for known
 * cover 18-42 % of them in the harsher of such designs.
 */
class IntervalCoverageTest {
    private static final int STUDIES = 50;
    private static final int[] SIZES = {8, 10, 12};
    private static final double[] MIX = {0.5, 0.3, 0.2};

    @ParameterizedTest
    @CsvSource({"2", "20", "100000"})
    void intervalsHoldThePlantedShares(double m) {
        int held = 0;
        int cells = 0;
        double width = 0;
        for (int study = 0; study < STUDIES; study++) {
            RandomGenerator random = Seeds.generator(20131014, study, (long) m);
            List<String> areas = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            double[][] planted = new double[SIZES.length][];
            for (int a = 0; a < SIZES.length; a++) {
                planted[a] = shares(random, m);
                for (int i = 0; i < SIZES[a]; i++) {
                    areas.add("area" + a);
                    labels.add(pick(random, planted[a]));
                }
            }
            int[] raw = labels.stream().mapToInt(Integer::intValue).toArray();
            double[] ones = new double[raw.length];
            Arrays.fill(ones, 1);
            int[] canonical = Partition.order(raw, ones);
            AreaComparison comparison = new AreaMixEstimator(new Shrinkage.Estimated(), 0, study)
                    .compare(areas, Partition.canonical(raw, ones), nothing(raw.length));
            for (int a = 0; a < SIZES.length; a++) {
                for (int k = 0; k < MIX.length; k++) {
                    if (k < canonical.length && canonical[k] >= 0) {
                        Share share = comparison.areas().get(a).shares().get(canonical[k]);
                        held += share.low() <= planted[a][k] && planted[a][k] <= share.high() ? 1 : 0;
                        width += share.high() - share.low();
                        cells++;
                    }
                }
            }
        }
        double coverage = (double) held / cells;
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "m " + m + ": coverage " + coverage + ", mean width " + width / cells);
        assertThat(coverage).as("coverage at m = " + m).isGreaterThanOrEqualTo(0.9);
        assertThat(width / cells).as("mean width").isLessThan(0.65);
    }

    private static FeatureMatrix nothing(int n) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add("r" + i);
        }
        return FeatureMatrix.of(List.of(), ids, new double[0][]);
    }

    private static double[] shares(RandomGenerator random, double m) {
        double[] logs =
                Draws.logDirichlet(random, Arrays.stream(MIX).map(p -> p * m).toArray());
        return Arrays.stream(logs).map(StrictMath::exp).toArray();
    }

    private static int pick(RandomGenerator random, double[] shares) {
        double u = random.nextDouble();
        int k = 0;
        while (k < shares.length - 1 && u >= shares[k]) {
            u -= shares[k++];
        }
        return k;
    }
}
