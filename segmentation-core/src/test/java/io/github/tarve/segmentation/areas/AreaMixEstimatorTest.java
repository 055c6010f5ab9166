package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AreaMixEstimatorTest {
    /** Newcombe 1998, Table I, method 3 (doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E). */
    @Test
    void wilsonIntervalsAreThoseOfNewcombe() {
        assertThat(Share.wilson(81, 263).low()).isEqualTo(0.2553, within(5e-5));
        assertThat(Share.wilson(81, 263).high()).isEqualTo(0.3662, within(5e-5));
        assertThat(Share.wilson(15, 148).low()).isEqualTo(0.0624, within(5e-5));
        assertThat(Share.wilson(15, 148).high()).isEqualTo(0.1605, within(5e-5));
        assertThat(Share.wilson(0, 20))
                .isEqualTo(new Share(0, 0, 0, Share.wilson(0, 20).high()));
        assertThat(Share.wilson(0, 20).high()).isEqualTo(0.1611, within(5e-5));
        assertThat(Share.wilson(0, 0)).isEqualTo(new Share(0, 0, 0, 1));
    }

    /**
     * By hand for 30, 10 / 10, 50: chi-square = 100 (30 x 50 - 10 x 10)^2 / (40 x 60 x 40 x 60) = 34.0278, phi^2 - 1/99 =
     * 0.330177, corrected side 2 - 1/99 = 1.989899, V = sqrt(0.330177 / 0.989899) = 0.577534.
     */
    @Test
    void cramersVIsCorrectedForBias() {
        Table table =
                new Table().add("a", 0, 30).add("a", 1, 10).add("b", 0, 10).add("b", 1, 50);
        assertThat(table.compare(new Shrinkage.None(), 0).cramersV()).isPresent();
        assertThat(table.compare(new Shrinkage.None(), 0).cramersV().getAsDouble())
                .isEqualTo(0.577534, within(1e-6));
    }

    /** 10, 20 / 30, 40: phi^2 = 0.0079365 is less than its expectation 1/99, so V is 0. */
    @Test
    void cramersVOfAChanceTableIsZero() {
        Table table =
                new Table().add("a", 0, 10).add("a", 1, 20).add("b", 0, 30).add("b", 1, 40);
        assertThat(table.compare(new Shrinkage.None(), 0).cramersV().getAsDouble())
                .isZero();
    }

    @Test
    void fixedShrinkageIsTheFormula() {
        Table table = new Table().add("a", 0, 6).add("a", 1, 2).add("b", 0, 6).add("b", 1, 6);
        AreaComparison comparison = table.compare(new Shrinkage.Fixed(4), 0);
        // (6 + 4 x 12/20) / (8 + 4) = 0.7 and (2 + 4 x 8/20) / 12 = 0.3
        assertThat(comparison.areas().get(0).shares().get(0).estimate()).isEqualTo(0.7, within(1e-9));
        assertThat(comparison.areas().get(0).shares().get(1).estimate()).isEqualTo(0.3, within(1e-9));
        assertThat(comparison.areas().get(0).evidence()).isEqualTo(8.0 / 12, within(1e-9));
    }

    @Test
    void countedSharesStayAsTheyAre() {
        Table table = new Table().add("a", 0, 6).add("a", 1, 2).add("b", 0, 6).add("b", 1, 6);
        AreaMix mix = table.compare(new Shrinkage.None(), 0).areas().get(0);
        assertThat(mix.shares()).containsExactly(Share.wilson(6, 8), Share.wilson(2, 8));
        assertThat(mix.evidence()).isEqualTo(1);
    }

    @Test
    void areasThatDifferALotKeepTheirOwnShares() {
        Table apart = new Table();
        Table alike = new Table();
        for (int a = 0; a < 6; a++) {
            apart.add("area" + a, a % 2, 38).add("area" + a, 1 - a % 2, 2);
            alike.add("area" + a, 0, 20).add("area" + a, 1, 20);
        }
        assertThat(apart.compare(new Shrinkage.Estimated(), 0).areas().get(0).evidence())
                .isGreaterThan(0.9);
        assertThat(alike.compare(new Shrinkage.Estimated(), 0).areas().get(0).evidence())
                .isLessThan(0.5);
    }

    @Test
    void plantedDifferenceIsFoundAndTheSameSeedGivesTheSame() {
        Table table = new Table().add("a", 0, 12).add("a", 1, 2).add("b", 0, 3).add("b", 1, 11);
        AreaComparison first = table.compare(new Shrinkage.Estimated(), 2000);
        assertThat(first.p().getAsDouble()).isLessThan(0.005);
        assertThat(first.permutations()).isEqualTo(2000);
        assertThat(table.compare(new Shrinkage.Estimated(), 2000)).isEqualTo(first);
    }

    /** The exact p of this 2 x 2 table under all relabellings is Fisher's two-sided one: 0.4857 (hypergeometric, by hand). */
    @Test
    void permutationTestAgreesWithFishersExactTest() {
        Table table = new Table().add("a", 0, 3).add("a", 1, 1).add("b", 0, 1).add("b", 1, 3);
        assertThat(table.compare(new Shrinkage.None(), 10_000).p().getAsDouble())
                .isEqualTo(0.4857, within(0.015));
    }

    @Test
    void nullTablesRejectAboutAsOftenAsTheySay() {
        int rejected = 0;
        int studies = 300;
        for (int study = 0; study < studies; study++) {
            RandomGenerator random = Seeds.generator(7, study);
            Table table = new Table();
            for (int i = 0; i < 60; i++) {
                table.add("area" + i % 3, random.nextInt(3), 1);
            }
            rejected += table.compare(new Shrinkage.None(), 199).p().getAsDouble() <= 0.1 ? 1 : 0;
        }
        // 0.1 +- three standard errors of 0.0173
        assertThat((double) rejected / studies).isBetween(0.045, 0.155);
    }

    /**
     * By hand. Area a: profiles 2 x P1 (mean 3), 1 x P2 (8); b: 2 x P1 (5), 3 x P2 (10). Total: P1 4 of 8, mean 4; P2 4 of 8,
     * mean 9.5; total mean 6.75, area a 14/3. mix = (1/6)(3.5) + (-1/6)(8.75) = -0.875; rate = (-1)(7/12) + (-1.5)(5/12) =
     * -1.208333; sum -2.083333.
     */
    @Test
    void kitagawaByHand() {
        List<String> areas = List.of("a", "a", "a", "b", "b", "b", "b", "b");
        int[] labels = {0, 0, 1, 0, 0, 1, 1, 1};
        double[] values = {2, 4, 8, 5, 5, 9, 10, 11};
        FeatureMatrix matrix = FeatureMatrix.of(
                List.of(new NumericFeature(FeatureDescription.plain("contacts_wk"))), ids(8), new double[][] {values});
        AreaMix.Decomposition split = new AreaMixEstimator(new Shrinkage.None(), 0, 1)
                .compare(areas, Partition.canonical(labels, ones(8)), matrix)
                .areas()
                .get(0)
                .decomposition()
                .get(0);
        assertThat(split.feature()).isEqualTo("contacts_wk");
        assertThat(split.mix()).isEqualTo(-0.875, within(1e-12));
        assertThat(split.rate()).isEqualTo(-1.2083333333333333, within(1e-12));
        assertThat(split.difference()).isEqualTo(14.0 / 3 - 6.75, within(1e-12));
    }

    @Test
    void aProfileAbsentFromTheAreaAddsToTheMixOnly() {
        FeatureMatrix matrix = FeatureMatrix.of(
                List.of(new NumericFeature(FeatureDescription.plain("x"))), ids(4), new double[][] {{1, 1, 1, 5}});
        AreaMix.Decomposition split = new AreaMixEstimator(new Shrinkage.None(), 0, 1)
                .compare(List.of("a", "a", "b", "b"), Partition.canonical(new int[] {0, 0, 0, 1}, ones(4)), matrix)
                .areas()
                .get(0)
                .decomposition()
                .get(0);
        assertThat(split.rate()).isZero();
        assertThat(split.mix()).isEqualTo(-1, within(1e-12));
    }

    @Test
    void countsAreComparedAtTheMeanExposure() {
        FeatureMatrix matrix = FeatureMatrix.of(
                List.of(new CountFeature(FeatureDescription.plain("n"))),
                ids(3),
                new double[][] {{2, 4, 7}},
                ones(3),
                new double[] {1, 3, 0});
        assertThat(IndicatorValues.of(matrix, 0)).containsExactly(4, 4.0 * 2 / 3, Double.NaN);
    }

    @Test
    void residentsWithoutAreaOrProfileCountForNoArea() {
        Table table = new Table().add("a", 0, 3).add("", 1, 3).add("b", -1, 2).add("a", 1, 1);
        AreaComparison comparison = table.compare(new Shrinkage.Estimated(), 100);
        assertThat(comparison.areas()).extracting(AreaMix::area).containsExactly("a", "b");
        assertThat(comparison.areas()).extracting(AreaMix::residents).containsExactly(4, 0);
        assertThat(comparison.p()).isEmpty();
        assertThat(comparison.areas().get(1).evidence()).isZero();
        // nobody there: the overall mix of the assigned, 4 of 7 (P1 is the larger one)
        assertThat(comparison.areas().get(1).shares().get(0).estimate()).isEqualTo(4.0 / 7, within(1e-9));
    }

    @Test
    void oneProfileIsEverywhere() {
        AreaComparison comparison = new Table().add("a", 0, 3).add("b", 0, 2).compare(new Shrinkage.Estimated(), 100);
        assertThat(comparison.areas().get(0).shares()).containsExactly(new Share(3, 1, 1, 1));
        assertThat(comparison.cramersV()).isEmpty();
        assertThat(comparison.permutations()).isZero();
    }

    @Test
    void withoutAreasThereIsNothingToCompare() {
        assertThat(new Table().add("", 0, 3).compare(new Shrinkage.Estimated(), 10))
                .isEqualTo(AreaComparison.none());
    }

    /** Certain memberships say what the partition says; even ones leave only what everybody shares. */
    @Test
    void intervalsKeepTheUncertaintyOfMemberships() {
        int n = 24;
        List<String> areas = new ArrayList<>();
        int[] labels = new int[n];
        double[][] sure = new double[n][2];
        double[][] unsure = new double[n][2];
        for (int i = 0; i < n; i++) {
            areas.add(i < 12 ? "a" : "b");
            labels[i] = i < 9 || i > 20 ? 0 : 1;
            sure[i][labels[i]] = 1;
            unsure[i][labels[i]] = 0.7;
            unsure[i][1 - labels[i]] = 0.3;
        }
        Partition partition = Partition.canonical(labels, ones(n));
        AreaMixEstimator estimator = new AreaMixEstimator(new Shrinkage.Fixed(1), 0, 5);
        Share plain = estimator
                .compare(areas, partition, nothing(n))
                .areas()
                .get(0)
                .shares()
                .get(0);
        Share certain = estimator
                .compare(areas, partition, List.of(Memberships.of(sure)), nothing(n))
                .areas()
                .get(0)
                .shares()
                .get(0);
        Share uncertain = estimator
                .compare(areas, partition, List.of(Memberships.of(unsure)), nothing(n))
                .areas()
                .get(0)
                .shares()
                .get(0);
        assertThat(certain.estimate()).isEqualTo(plain.estimate(), within(1e-12));
        assertThat(certain.low()).isEqualTo(plain.low(), within(0.01));
        assertThat(certain.high()).isEqualTo(plain.high(), within(0.01));
        // 9 of 12 under answers that speak 0.7 to 0.3: the likeliest share s has 0.3 + 0.4 s = 0.75, so it is at its
        // end, 1
        assertThat(uncertain.estimate()).isBetween(plain.estimate(), 0.95);
        assertThat(uncertain.count()).isEqualTo(9);
        assertThat(uncertain.high() - uncertain.low()).isGreaterThan(certain.high() - certain.low());
    }

    @Test
    void sizesMustAgree() {
        assertThatThrownBy(() -> AreaMixEstimator.of(1)
                        .compare(List.of("a"), Partition.canonical(new int[] {0, 0}, ones(2)), nothing(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shrinkage.Fixed(0)).isInstanceOf(IllegalArgumentException.class);
    }

    static List<String> ids(int n) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add("r" + i);
        }
        return ids;
    }

    static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    static FeatureMatrix nothing(int n) {
        return FeatureMatrix.of(List.of(), ids(n), new double[0][]);
    }

    /** Residents by area and profile. */
    static final class Table {
        private final List<String> areas = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        Table add(String area, int profile, int residents) {
            for (int i = 0; i < residents; i++) {
                areas.add(area);
                labels.add(profile);
            }
            return this;
        }

        AreaComparison compare(Shrinkage shrinkage, int permutations) {
            int[] raw = labels.stream().mapToInt(Integer::intValue).toArray();
            return new AreaMixEstimator(shrinkage, permutations, 11)
                    .compare(areas, Partition.canonical(raw, ones(raw.length)), nothing(raw.length));
        }
    }
}
