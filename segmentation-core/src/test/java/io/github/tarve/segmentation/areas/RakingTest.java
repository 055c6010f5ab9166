package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RakingTest {
    private static final List<String> TWO = List.of("a", "b");

    /**
     * By hand: counts 10, 20 / 30, 40 raked to rows 50, 50 and columns 40, 60 keep their odds ratio (10 x 40) / (20 x 30) =
     * 2/3. With x in the first cell, x (10 + x) / ((50 - x) (40 - x)) = 2/3, so x^2 + 210 x - 4000 = 0 and x = (sqrt(60100) -
     * 210) / 2 = 17.5765.
     */
    @Test
    void twoByTwoByHand() {
        int[] rows = new int[100];
        int[] columns = new int[100];
        for (int i = 0; i < 100; i++) {
            rows[i] = i < 30 ? 0 : 1;
            columns[i] = i < 10 || (i >= 30 && i < 60) ? 0 : 1;
        }
        ResidentWeights weights = ResidentWeights.of(
                ones(100),
                List.of(
                        RakingMargin.of("row", TWO, new double[] {50, 50}, rows),
                        RakingMargin.of("column", TWO, new double[] {40, 60}, columns)),
                List.of());
        double x = (Math.sqrt(60100) - 210) / 2;
        assertThat(10 * weights.weight(0)).isEqualTo(x, within(1e-8));
        assertThat(20 * weights.weight(10)).isEqualTo(50 - x, within(1e-8));
        assertThat(30 * weights.weight(30)).isEqualTo(40 - x, within(1e-8));
        assertThat(40 * weights.weight(99)).isEqualTo(10 + x, within(1e-8));
        assertThat(weights.summary().converged()).isTrue();
        assertThat(weights.summary().trimmed()).isZero();
    }

    /**
     * By hand: three binary columns of one resident in each of the eight cells, so that the fitted table is the product of its
     * margins: a share of 0.6, 0.3 and 0.8 gives the first cell 1000 x 0.6 x 0.3 x 0.8 = 144.
     */
    @Test
    void twoByTwoByTwoOfOneEachIsTheProductOfItsMargins() {
        List<RakingMargin> margins = List.of(
                RakingMargin.of("x", TWO, new double[] {600, 400}, new int[] {0, 0, 0, 0, 1, 1, 1, 1}),
                RakingMargin.of("y", TWO, new double[] {300, 700}, new int[] {0, 0, 1, 1, 0, 0, 1, 1}),
                RakingMargin.of("z", TWO, new double[] {800, 200}, new int[] {0, 1, 0, 1, 0, 1, 0, 1}));
        ResidentWeights weights = ResidentWeights.of(ones(8), margins, List.of());
        assertThat(weights.weight(0)).isEqualTo(144, within(1e-7));
        assertThat(weights.weight(7)).isEqualTo(56, within(1e-7));
        assertThat(weights.weight(3)).isEqualTo(84, within(1e-7));
    }

    /** Weights 1, 1 and 2: 3 x 6 / 16 = 1.125; 3 / 1.125 = 2.667 (Kish 1965: 1 + CV^2). */
    @Test
    void designEffectByHand() {
        WeightSummary summary =
                ResidentWeights.of(new double[] {1, 1, 2}, List.of(), List.of()).summary();
        assertThat(summary.designEffect()).isEqualTo(1.125, within(1e-12));
        assertThat(summary.effectiveResidents()).isEqualTo(8 / 3.0, within(1e-12));
        assertThat(summary.source()).isEqualTo(WeightSummary.Source.GIVEN);
    }

    /**
     * By hand: nine of a share 9 residents and one of b 11. The single weight of 11 is more than five times the median of 1; as
     * raking always restores it, it ends at five times the others: 9 w + 5 w = 20.
     */
    @Test
    void weightsAreTrimmedAtFiveTimesTheMedian() {
        int[] group = new int[10];
        group[9] = 1;
        ResidentWeights weights = ResidentWeights.of(
                ones(10), List.of(RakingMargin.of("g", TWO, new double[] {9, 11}, group)), List.of());
        assertThat(weights.weight(0)).isEqualTo(20 / 14.0, within(1e-9));
        assertThat(weights.weight(9)).isEqualTo(100 / 14.0, within(1e-9));
        assertThat(weights.summary().trimmed()).isEqualTo(1);
        // The nine stand for 180 / 14 people instead of 9: 43 % too many.
        assertThat(weights.summary().deviation()).isEqualTo(20 / 14.0 - 1, within(1e-9));
        assertThat(weights.summary().total()).isEqualTo(20, within(1e-9));
    }

    /** Nobody is 75 or over: they are weighted with those of 65 to 74, in that area only. */
    @Test
    void emptyGroupsJoinTheirNeighbourWithinTheArea() {
        List<RakingMargin.Category> ages = List.of(
                new RakingMargin.Category("18-64", 0, 60),
                new RakingMargin.Category("65-74", 0, 30),
                new RakingMargin.Category("75+", 0, 10),
                new RakingMargin.Category("18-64", 1, 50),
                new RakingMargin.Category("65-74", 1, 25),
                new RakingMargin.Category("75+", 1, 25));
        int[] age = {0, 0, 1, 1, 3, 4, 5, 5};
        int[] area = {0, 0, 0, 0, 1, 1, 1, 1};
        ResidentWeights weights = ResidentWeights.of(
                ones(8), List.of(RakingMargin.of("age", List.of("Kiiminki", "Yli-Ii"), ages, age, area)), List.of());
        assertThat(weights.summary().collapses())
                .containsExactly(new MarginCollapse("age", "Kiiminki", List.of("65-74", "75+")));
        assertThat(weights.weight(0)).isEqualTo(30, within(1e-9));
        assertThat(weights.weight(2)).isEqualTo(20, within(1e-9));
        assertThat(weights.weight(4)).isEqualTo(50, within(1e-9));
        assertThat(weights.weight(6)).isEqualTo(12.5, within(1e-9));
    }

    /** One resident of four has no known age: the three others stand for what is left of 100 people. */
    @Test
    void residentsWithoutAnAnswerKeepTheWeightOfTheirArea() {
        RakingMargin area = RakingMargin.of("area", List.of("x"), new double[] {100}, new int[4]);
        RakingMargin age = RakingMargin.of("age", TWO, new double[] {80, 20}, new int[] {0, 0, 1, -1});
        ResidentWeights weights = ResidentWeights.of(ones(4), List.of(area, age), List.of());
        assertThat(weights.weight(3)).isEqualTo(25, within(1e-7));
        assertThat(weights.weight(0)).isEqualTo(30, within(1e-7));
        assertThat(weights.weight(2)).isEqualTo(15, within(1e-7));
    }

    @Test
    void weightOfZeroStaysZero() {
        ResidentWeights weights = ResidentWeights.of(
                new double[] {1, 0, 3},
                List.of(RakingMargin.of("g", List.of("all"), new double[] {40}, new int[3])),
                List.of());
        assertThat(weights.weight(1)).isZero();
        assertThat(weights.weight(0)).isEqualTo(10, within(1e-12));
        assertThat(weights.weight(2)).isEqualTo(30, within(1e-12));
    }

    static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
