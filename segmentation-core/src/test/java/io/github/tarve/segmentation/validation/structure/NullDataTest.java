package io.github.tarve.segmentation.validation.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NullDataTest {
    private static final int ROWS = 400;

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static List<String> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "r" + i).toList();
    }

    /** Counts that go with the exposure, a number, a nominal feature whose codes have no order, and a yes or no; with gaps. */
    private static FeatureMatrix mixed() {
        RandomGenerator random = Seeds.generator(5);
        double[][] columns = new double[4][ROWS];
        double[] exposure = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double common = Draws.normal(random);
            exposure[i] = 1 + i % 2;
            columns[0][i] = Math.floor(exposure[i] * StrictMath.exp(0.7 * common + 0.3 * Draws.normal(random)));
            columns[1][i] = common + Draws.normal(random);
            double level = common + 0.5 * Draws.normal(random);
            columns[2][i] = level < -0.5 ? 1 : level < 0.5 ? 2 : 0;
            columns[3][i] = common + Draws.normal(random) > 1 ? 1 : 0;
            if (i % 10 == 3) {
                columns[i % 4][i] = Double.NaN;
            }
        }
        List<Label> levels = List.of(Label.of("a"), Label.of("b"), Label.of("c"));
        return FeatureMatrix.of(
                List.of(
                        new CountFeature(FeatureDescription.plain("count")),
                        new NumericFeature(FeatureDescription.plain("number")),
                        new NominalFeature(FeatureDescription.plain("level"), levels),
                        new BinaryFeature(FeatureDescription.plain("flag"), Label.of("no"), Label.of("yes"), false)),
                ids(ROWS),
                columns,
                ones(ROWS),
                exposure);
    }

    @Test
    void a_draw_holds_the_same_values_gaps_and_exposures() {
        FeatureMatrix data = mixed();
        FeatureMatrix drawn = NullModel.COPULA.of(data).draw(Seeds.generator(1));
        for (int j = 0; j < data.columns(); j++) {
            double[] observed = data.column(j);
            double[] dealt = drawn.column(j);
            assertThat(dealt).isNotEqualTo(observed);
            for (int i = 0; i < ROWS; i++) {
                assertThat(Double.isNaN(dealt[i])).isEqualTo(Double.isNaN(observed[i]));
                assertThat(drawn.exposure(i)).isEqualTo(data.exposure(i));
            }
            Arrays.sort(observed);
            Arrays.sort(dealt);
            assertThat(dealt).isEqualTo(observed);
        }
    }

    @Test
    void the_same_generator_gives_the_same_draw() {
        NullData model = NullModel.COPULA.of(mixed());
        assertThat(model.draw(Seeds.generator(3)).column(1))
                .isEqualTo(model.draw(Seeds.generator(3)).column(1));
    }

    /** Sheppard (1899): two normal variables cut at their medians have the correlation 2 / pi asin(rho). */
    @Test
    void halves_have_the_tetrachoric_correlation() {
        double[] a = {0, 0, 0, 0, 1, 1, 1, 1};
        NullColumn one = NullColumn.of(a, ones(8));
        for (double rho : new double[] {-0.8, -0.3, 0.2, 0.5, 0.9}) {
            double phi = 2 / Math.PI * StrictMath.asin(rho);
            assertThat(LatentCorrelations.solve(one, one, phi)).isCloseTo(rho, within(0.01));
        }
    }

    /** Pearson (1907): ranks of normal variables have the correlation 6 / pi asin(rho / 2). */
    @Test
    void ranks_without_ties_have_the_correlation_of_spearman() {
        NullColumn one = NullColumn.of(IntStream.range(0, 3000).asDoubleStream().toArray(), ones(3000));
        for (double rho : new double[] {-0.7, 0.1, 0.6, 0.95}) {
            double spearman = 6 / Math.PI * StrictMath.asin(rho / 2);
            assertThat(LatentCorrelations.solve(one, one, spearman)).isCloseTo(rho, within(0.002));
        }
    }

    @Test
    void correlations_come_back_on_average_and_only_with_the_copula() {
        FeatureMatrix data = mixed();
        double observed = correlation(data, 1, 3);
        assertThat(observed).isGreaterThan(0.3);
        assertThat(mean(NullModel.COPULA, data, 1, 3)).isCloseTo(observed, within(0.04));
        assertThat(mean(NullModel.GAUSSIAN, data, 1, 3)).isCloseTo(observed, within(0.04));
        assertThat(mean(NullModel.INDEPENDENT, data, 1, 3)).isCloseTo(0, within(0.04));
    }

    @Test
    void counts_still_go_with_their_exposure() {
        FeatureMatrix data = mixed();
        NullData model = NullModel.COPULA.of(data);
        double observed = difference(data);
        double drawn = IntStream.range(0, 20)
                .mapToDouble(b -> difference(model.draw(Seeds.generator(b))))
                .average()
                .orElseThrow();
        assertThat(observed).isGreaterThan(0.4);
        assertThat(drawn).isCloseTo(observed, within(0.25));
    }

    /** The codes of the levels rise 1, 2, 0 with the common factor; taken as they are, they would hardly go with anything. */
    @Test
    void levels_without_order_keep_their_link_to_the_others() {
        FeatureMatrix data = mixed();
        NullData model = NullModel.COPULA.of(data);
        double drawn = IntStream.range(0, 20)
                .mapToDouble(b -> levels(model.draw(Seeds.generator(b))))
                .average()
                .orElseThrow();
        assertThat(levels(data)).isGreaterThan(1);
        assertThat(drawn).isCloseTo(levels(data), within(0.3));
    }

    @Test
    void a_constant_column_stays() {
        FeatureMatrix data = FeatureMatrix.of(
                List.of(
                        new NumericFeature(FeatureDescription.plain("same")),
                        new NumericFeature(FeatureDescription.plain("other"))),
                ids(6),
                new double[][] {{2, 2, 2, 2, 2, 2}, {1, 2, 3, 4, 5, 6}});
        assertThat(NullModel.COPULA.of(data).draw(Seeds.generator(1)).column(0)).containsOnly(2);
    }

    @Test
    void rows_without_weight_and_values_alike_are_no_obstacle() {
        FeatureMatrix data = FeatureMatrix.of(
                List.of(
                        new NumericFeature(FeatureDescription.plain("x")),
                        new CountFeature(FeatureDescription.plain("n").withTransform(Transform.SQRT))),
                ids(6),
                new double[][] {{3, 1, 2, 2, 9, Double.NaN}, {0, 4, 4, 1, 0, 7}},
                new double[] {0, 1, 1, 2, 0, 1},
                ones(6));
        FeatureMatrix drawn = NullModel.COPULA.of(data).draw(Seeds.generator(2));
        for (int i = 0; i < 6; i++) {
            assertThat(drawn.missing(i, 0)).isEqualTo(i == 5);
            assertThat(drawn.missing(i, 1)).isFalse();
        }
    }

    @Test
    void large_weights_stay_with_their_rows_and_values_with_their_shares() {
        double[] weights = {10, 1, 1, 1, 1, 1, 1, 1, 1, 2};
        FeatureMatrix data = FeatureMatrix.of(
                List.of(new NumericFeature(FeatureDescription.plain("x"))),
                ids(10),
                new double[][] {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}},
                weights,
                ones(10));
        NullData model = NullModel.COPULA.of(data);
        double zeros = 0;
        for (int b = 0; b < 400; b++) {
            FeatureMatrix drawn = model.draw(Seeds.generator(b));
            for (int i = 0; i < 10; i++) {
                zeros += drawn.value(i, 0) == 0 ? weights[i] / 20 : 0;
            }
        }
        assertThat(zeros / 400).isCloseTo(0.5, within(0.08));
    }

    private static double mean(NullModel model, FeatureMatrix data, int a, int b) {
        NullData fitted = model.of(data);
        return IntStream.range(0, 30)
                .mapToDouble(draw -> correlation(fitted.draw(Seeds.generator(draw)), a, b))
                .average()
                .orElseThrow();
    }

    private static double correlation(FeatureMatrix data, int a, int b) {
        List<NullColumn> columns =
                List.of(NullColumn.of(data.column(a), ones(ROWS)), NullColumn.of(data.column(b), ones(ROWS)));
        return LatentCorrelations.observed(columns, ones(ROWS))[0][1];
    }

    private static double difference(FeatureMatrix data) {
        return average(data, 0, i -> data.exposure(i) == 2) - average(data, 0, i -> data.exposure(i) == 1);
    }

    private static double levels(FeatureMatrix data) {
        return average(data, 1, i -> data.value(i, 2) == 0) - average(data, 1, i -> data.value(i, 2) == 1);
    }

    private static double average(FeatureMatrix data, int column, java.util.function.IntPredicate rows) {
        return IntStream.range(0, ROWS)
                .filter(rows)
                .mapToDouble(i -> data.value(i, column))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }
}
