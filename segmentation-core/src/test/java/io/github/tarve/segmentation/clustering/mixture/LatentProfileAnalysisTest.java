package io.github.tarve.segmentation.clustering.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatentProfileAnalysisTest {
    /**
     * Seven pathologists on 118 slides, carcinoma no (1) or yes (2), with the number of slides of each pattern: Agresti 2002,
     * Categorical Data Analysis, table 13.1.
     */
    private static final String[] CARCINOMA = {
        "1111111 34", "1111211 2", "1211111 6", "1211112 1", "1211211 4", "1211212 5", "2111111 2", "2121212 1",
        "2211111 2", "2211112 1", "2211211 2", "2211212 7", "2211222 1", "2212112 1", "2212212 2", "2212222 3",
        "2221212 13", "2221222 5", "2222212 10", "2222222 16"
    };

    private static FeatureMatrix carcinoma() {
        List<Feature> features = new ArrayList<>();
        double[][] columns = new double[7][CARCINOMA.length];
        double[] weights = new double[CARCINOMA.length];
        List<String> ids = new ArrayList<>();
        for (int j = 0; j < 7; j++) {
            features.add(nominal("rater" + j, 2));
        }
        for (int i = 0; i < CARCINOMA.length; i++) {
            ids.add("pattern" + i);
            weights[i] = Double.parseDouble(CARCINOMA[i].substring(8));
            for (int j = 0; j < 7; j++) {
                columns[j][i] = CARCINOMA[i].charAt(j) - '1';
            }
        }
        double[] ones = new double[weights.length];
        Arrays.fill(ones, 1);
        return FeatureMatrix.of(features, ids, columns, weights, ones);
    }

    private static NominalFeature nominal(String id, int levels) {
        return new NominalFeature(
                FeatureDescription.plain(id),
                IntStream.range(0, levels).mapToObj(l -> Label.of("l" + l)).toList());
    }

    private static FeatureMatrix counts(double[] values, double[] weights) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        List<String> ids =
                IntStream.range(0, values.length).mapToObj(i -> "r" + i).toList();
        return FeatureMatrix.of(
                List.of(new CountFeature(FeatureDescription.plain("mites"))),
                ids,
                new double[][] {values},
                weights,
                ones);
    }

    /** Linzer and Lewis 2011, doi:10.18637/jss.v042.i10, section 5.1: poLCA on the same table. */
    @Test
    void latent_classes_of_the_carcinoma_table_are_those_published() {
        double[] published = {-317.2568, -293.705, -289.2858};
        for (int k = 2; k <= 4; k++) {
            Clustering found = LatentProfileAnalysis.classes(k).withRestarts(50).fit(carcinoma(), 1);
            assertThat(found.criterion().value()).isCloseTo(published[k - 2], within(5e-4));
            assertThat(found.convergence().converged()).isTrue();
        }
        LatentProfiles three = (LatentProfiles)
                LatentProfileAnalysis.classes(3).fit(carcinoma(), 1).model();
        ModelFit fit = three.fit();
        assertThat(fit.parameters()).isEqualTo(23);
        assertThat(fit.bic()).isCloseTo(697.1357, within(1e-3));
        assertThat(three.shares())
                .satisfiesExactly(
                        share -> assertThat(share).isCloseTo(0.4447, within(1e-3)),
                        share -> assertThat(share).isCloseTo(0.3736, within(1e-3)),
                        share -> assertThat(share).isCloseTo(0.1817, within(1e-3)));
        assertThat(three.boundary()).isNotEmpty();
    }

    /** Two binary items have four cells and two classes five parameters, so the fit is the saturated one: sum n ln(n / N). */
    @Test
    void two_items_are_fitted_to_the_digit() {
        double[] cells = {30, 11, 7, 25};
        FeatureMatrix data = FeatureMatrix.of(
                List.of(nominal("a", 2), nominal("b", 2)),
                List.of("00", "01", "10", "11"),
                new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}},
                cells,
                new double[] {1, 1, 1, 1});
        double saturated = 0;
        for (double cell : cells) {
            saturated += cell * Math.log(cell / 73);
        }
        assertThat(LatentProfileAnalysis.classes(2).fit(data, 1).criterion().value())
                .isCloseTo(saturated, within(1e-6));
    }

    /**
     * European red mites on 150 apple leaves. Bliss and Fisher 1953 (doi:10.2307/3001850): mean 1.14667, maximum likelihood
     * size 1.02459.
     */
    @Test
    void one_negative_binomial_class_is_the_fit_of_bliss_and_fisher() {
        double[] leaves = {70, 38, 17, 10, 9, 3, 2, 1};
        FeatureMatrix mites = counts(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, leaves);
        ProfileForm form = ProfileForm.usual().withDispersion(Dispersion.NEGATIVE_BINOMIAL);
        LatentProfiles one = (LatentProfiles)
                LatentProfileAnalysis.profiles(1).withForm(form).fit(mites, 1).model();
        ResponseDistribution.Counts fitted =
                (ResponseDistribution.Counts) one.responses().get(0);
        assertThat(fitted.rates().get(0)).isCloseTo(1.14667, within(1e-5));
        assertThat(fitted.sizes().get(0)).isCloseTo(1.02459, within(2e-5));
        assertThat(one.fit().parameters()).isEqualTo(2);
    }

    /** One class of an ordinal item is the saturated multinomial; with a class for each group slopes shift its levels. */
    @Test
    void an_ordinal_item_has_its_frequencies_in_one_class() {
        List<Label> levels = List.of(Label.of("1"), Label.of("2"), Label.of("3"));
        FeatureMatrix data = FeatureMatrix.of(
                List.of(new OrdinalFeature(FeatureDescription.plain("q"), levels)),
                List.of("a", "b", "c"),
                new double[][] {{0, 1, 2}},
                new double[] {5, 3, 2},
                new double[] {1, 1, 1});
        LatentProfiles one =
                (LatentProfiles) LatentProfileAnalysis.profiles(1).fit(data, 1).model();
        ResponseDistribution.OrderedCategories item =
                (ResponseDistribution.OrderedCategories) one.responses().get(0);
        assertThat(item.probabilities().get(0))
                .satisfiesExactly(
                        p -> assertThat(p).isCloseTo(0.5, within(1e-9)),
                        p -> assertThat(p).isCloseTo(0.3, within(1e-9)),
                        p -> assertThat(p).isCloseTo(0.2, within(1e-9)));
        assertThat(one.fit().parameters()).isEqualTo(2);
    }

    @Test
    void a_covariate_that_says_the_class_gets_a_coefficient_of_its_sign() {
        RandomGenerator random = Seeds.generator(1, 1);
        double[][] columns = new double[6][400];
        for (int i = 0; i < 400; i++) {
            columns[5][i] = i % 10;
            boolean member = random.nextDouble() < 1 / (1 + Math.exp(-(columns[5][i] - 4.5)));
            for (int j = 0; j < 5; j++) {
                columns[j][i] = random.nextDouble() < (member ? 0.9 : 0.1) ? 1 : 0;
            }
        }
        List<Feature> features = new ArrayList<>();
        for (int j = 0; j < 5; j++) {
            features.add(nominal("item" + j, 2));
        }
        features.add(new NumericFeature(FeatureDescription.plain("age").withRole(FeatureRole.COVARIATE)));
        List<String> ids = IntStream.range(0, 400).mapToObj(i -> "r" + i).toList();
        LatentProfiles model = (LatentProfiles) LatentProfileAnalysis.classes(2)
                .fit(FeatureMatrix.of(features, ids, columns), 1)
                .model();
        ResponseDistribution.Categories item =
                (ResponseDistribution.Categories) model.responses().get(0);
        int members = item.probabilities().get(0).get(1) > 0.5 ? 0 : 1;
        List<List<Double>> coefficients = model.membership().orElseThrow().coefficients();
        double slope =
                coefficients.get(members).get(1) - coefficients.get(1 - members).get(1);
        assertThat(slope).isCloseTo(1, within(0.3));
    }

    @Test
    void rows_without_any_answer_get_the_shares() {
        FeatureMatrix carcinoma = carcinoma();
        double[][] columns = new double[7][];
        Arrays.setAll(columns, j -> Arrays.copyOf(carcinoma.column(j), CARCINOMA.length + 1));
        for (double[] column : columns) {
            column[CARCINOMA.length] = Double.NaN;
        }
        List<String> ids = new ArrayList<>(carcinoma.rowIds());
        ids.add("silent");
        double[] weights = Arrays.copyOf(carcinoma.weights(), ids.size());
        double[] ones = new double[ids.size()];
        Arrays.fill(ones, 1);
        FeatureMatrix data = FeatureMatrix.of(carcinoma.features(), ids, columns, weights, ones);
        Clustering found = LatentProfileAnalysis.classes(2).fit(data, 1);
        LatentProfiles model = (LatentProfiles) found.model();
        for (int c = 0; c < 2; c++) {
            assertThat(found.memberships().orElseThrow().probability(CARCINOMA.length, c))
                    .isCloseTo(model.shares().get(c), within(1e-9));
        }
    }

    @Test
    void priors_keep_estimates_off_the_boundary() {
        ProfileForm form = ProfileForm.usual().withPriors(Priors.weak());
        LatentProfiles three = (LatentProfiles) LatentProfileAnalysis.classes(3)
                .withForm(form)
                .fit(carcinoma(), 1)
                .model();
        assertThat(three.boundary()).isEmpty();
    }
}
