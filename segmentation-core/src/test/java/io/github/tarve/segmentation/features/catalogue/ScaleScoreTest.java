package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.records.Survey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ScaleScoreTest {
    private static final double NO = Double.NaN;

    private static OrdinalItem item(String id, int maximum, boolean reversed) {
        return new OrdinalItem(id, Label.of(id), 1, maximum, reversed, Optional.empty(), Set.of(), true);
    }

    private static Scale scale(int minimumAnswered, String... items) {
        return new Scale("s", Label.of("s"), List.of(items), minimumAnswered, false);
    }

    /**
     * By hand: b reversed is 2, -, 4, 6; the item means are 3 and 4 and the level 3.5. First resident: deviations -2 and -2;
     * second: 0 alone; third: 2 and 0; fourth: 2 of b alone.
     */
    @Test
    void score_is_the_mean_deviation_from_the_items_means() {
        Survey survey = Survey.of(
                List.<Item>of(item("a", 7, false), item("b", 7, true)),
                new double[][] {{1, 3, 5, NO}, {6, NO, 4, 2}},
                4);
        assertThat(ScaleScore.of(scale(1, "a", "b"), survey).scores())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1.5, 3.5, 4.5, 5.5);
        assertThat(ScaleScore.of(scale(2, "a", "b"), survey).scores())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1.5, NO, 4.5, NO);
    }

    @Test
    void item_that_was_not_reversed_is_reported() {
        double[][] answers = {{1, 2, 4, 5}, {1, 3, 4, 5}, {5, 4, 2, 1}};
        Survey wrong =
                Survey.of(List.<Item>of(item("a", 5, false), item("b", 5, false), item("c", 5, false)), answers, 4);
        assertThat(ScaleScore.of(scale(1, "a", "b", "c"), wrong).warnings())
                .filteredOn(problem -> problem.arguments().get(0).equals("c"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.ITEM_AGAINST_SCALE));
        Survey right =
                Survey.of(List.<Item>of(item("a", 5, false), item("b", 5, false), item("c", 5, true)), answers, 4);
        assertThat(ScaleScore.of(scale(1, "a", "b", "c"), right).warnings()).isEmpty();
    }

    /** Raw alpha of complete cases by R's psych 2.2.9 (SAPA data bfi, agreeableness, A1 reversed). */
    @Test
    void alpha_as_in_psych() throws Exception {
        String folder = System.getProperty("tarve.reference", "");
        Assumptions.assumeTrue(!folder.isEmpty(), "no reference data");
        List<String> lines = Files.readAllLines(Path.of(folder, "data", "bfi.csv"));
        double[][] answers = new double[5][lines.size() - 1];
        List<Item> items = new ArrayList<>();
        for (int j = 0; j < 5; j++) {
            items.add(item("A" + (j + 1), 6, j == 0));
            for (int i = 0; i < answers[j].length; i++) {
                String cell = lines.get(i + 1).split(",", -1)[j + 1].replace("\"", "");
                answers[j][i] = cell.isEmpty() ? NO : Double.parseDouble(cell);
            }
        }
        ScaleScore score =
                ScaleScore.of(scale(3, "A1", "A2", "A3", "A4", "A5"), Survey.of(items, answers, answers[0].length));
        assertThat(score.completeAnswers()).isEqualTo(2709);
        assertThat(score.alpha()).isCloseTo(0.70375589437, within(1e-9));
        assertThat(score.warnings()).isEmpty();
    }
}
