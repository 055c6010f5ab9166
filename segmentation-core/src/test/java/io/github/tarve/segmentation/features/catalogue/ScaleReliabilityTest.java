package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.linear.OneFactor;
import io.github.tarve.segmentation.records.Survey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleReliabilityTest {
    private static final Map<String, Double> LEVELS =
            Map.of("strongly disagree", 1.0, "disagree", 2.0, "agree", 3.0, "strongly agree", 4.0);

    private static ScaleReliability measure(List<Item> items, double[][] answers) {
        List<String> ids = items.stream().map(Item::id).toList();
        Scale scale = new Scale("s", Label.of("s"), ids, 1, false);
        return ScaleScore.of(scale, Survey.of(items, answers, answers[0].length))
                .reliability()
                .orElseThrow();
    }

    private static Item item(String id, int maximum, boolean reversed) {
        return new OrdinalItem(id, Label.of(id), 1, maximum, reversed, Optional.empty(), Set.of(), true);
    }

    private static double value(String cell) {
        return cell.isEmpty() ? Double.NaN : LEVELS.containsKey(cell) ? LEVELS.get(cell) : Double.parseDouble(cell);
    }

    /**
     * Alpha, item-rest correlations and alpha without each item by R's psych 2.2.9 on the SAPA data bfi and the Eurobarometer
     * data Science; omega by minimising the squared residual correlations with R's optim (BFGS).
     */
    @ParameterizedTest
    @CsvSource({
        "bfi, agree, 6, 0.7104907846",
        "bfi, conscientious, 6, 0.7298628989",
        "bfi, extraversion, 6, 0.7674789102",
        "bfi, neuroticism, 6, 0.8175177102",
        "bfi, openness, 6, 0.6094467586",
        "science, positive4, 4, 0.6114199258",
        "science, other3, 4, 0.6247171939",
        "science, all7, 4, 0.4361138716"
    })
    void figures_as_in_r(String dataset, String scale, int maximum, double omega) throws Exception {
        String folder = System.getProperty("tarve.reference", "");
        Assumptions.assumeTrue(!folder.isEmpty(), "no reference data");
        JsonValue expected = JsonValue.read(Files.readString(Path.of(folder, "reference", dataset + ".json")))
                .get("alpha")
                .get(scale);
        List<String> lines = Files.readAllLines(Path.of(folder, "data", dataset + ".csv"));
        List<String> header = Arrays.asList(lines.get(0).replace("\"", "").split(","));
        List<Item> items = new ArrayList<>();
        List<double[]> answers = new ArrayList<>();
        for (JsonValue key : expected.get("items").items()) {
            String id = key.text().replace("-", "");
            items.add(item(id, maximum, key.text().startsWith("-")));
            answers.add(lines.stream()
                    .skip(1)
                    .mapToDouble(line -> value(line.replace("\"", "").split(",", -1)[header.indexOf(id)]))
                    .toArray());
        }
        ScaleReliability found = measure(items, answers.toArray(double[][]::new));
        assertThat(found.alpha().value())
                .isCloseTo(expected.get("raw_alpha_pairwise").number(), within(1e-9));
        assertThat(found.omega().value()).isCloseTo(omega, within(1e-7));
        assertThat(found.alpha().low()).isLessThan(found.alpha().value());
        assertThat(found.alpha().high()).isGreaterThan(found.alpha().value());
        for (int j = 0; j < items.size(); j++) {
            assertThat(found.items().get(j).itemRest())
                    .isCloseTo(
                            expected.get("item_rest_correlation_pairwise")
                                    .items()
                                    .get(j)
                                    .number(),
                            within(1e-9));
            assertThat(found.items().get(j).alphaIfDropped())
                    .isCloseTo(expected.get("alpha_if_dropped").items().get(j).number(), within(1e-9));
        }
    }

    /** By hand: variances 5/3, 5/3 and 19/12, covariances 4/3, 3/2 and 3/2, so the sum has the variance 163/12. */
    @Test
    void alpha_by_hand() {
        ScaleReliability found = measure(
                List.of(item("a", 5, false), item("b", 5, false), item("c", 5, false)),
                new double[][] {{1, 2, 3, 4}, {1, 3, 2, 4}, {1, 2, 2, 4}});
        assertThat(found.alpha().value()).isCloseTo(1.5 * (1 - 59.0 / 163), within(1e-12));
        assertThat(found.residents()).isEqualTo(4);
        assertThat(found.judgement()).isEqualTo(ScaleReliability.Judgement.TOO_FEW);
    }

    /** Spearman: with three items the loadings are sqrt(r12 r13 / r23) and so on; here 0.8, 0.6 and 0.4. */
    @Test
    void one_factor_of_three_items_is_exact() {
        double[][] correlations = {{1, 0.48, 0.32}, {0.48, 1, 0.24}, {0.32, 0.24, 1}};
        assertThat(OneFactor.loadings(correlations))
                .usingComparatorWithPrecision(1e-8)
                .containsExactly(0.8, 0.6, 0.4);
        assertThat(OneFactor.loadings(new double[][] {{1, 0.5}, {0.5, 1}})).containsOnly(Double.NaN);
    }

    @Test
    void two_items_have_alpha_but_no_omega_and_a_constant_item_has_neither() {
        List<Item> two = List.of(item("a", 5, false), item("b", 5, false));
        ScaleReliability found = measure(two, new double[][] {{1, 2, 3, 4}, {1, 2, 4, 4}});
        assertThat(found.alpha().value()).isBetween(0.9, 1.0);
        assertThat(found.omega().value()).isNaN();
        assertThat(found.items().get(0).alphaIfDropped()).isNaN();
        ScaleReliability constant = measure(two, new double[][] {{3, 3, 3, 3}, {1, 2, 4, 4}});
        assertThat(constant.items().get(0).itemRest()).isNaN();
    }

    @Test
    void nobody_and_a_single_item_have_no_figures() {
        assertThat(measure(List.of(item("a", 5, false)), new double[][] {{1, 2, 3}})
                        .alpha()
                        .value())
                .isNaN();
        ScaleReliability nobody = measure(List.of(item("a", 5, false), item("b", 5, false)), new double[][] {{}, {}});
        assertThat(nobody.alpha().value()).isNaN();
        assertThat(nobody.judgement()).isEqualTo(ScaleReliability.Judgement.TOO_FEW);
    }
}
