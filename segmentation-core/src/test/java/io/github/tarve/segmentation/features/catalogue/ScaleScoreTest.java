package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.Scoring;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.records.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static ScaleScore scored(Scoring scoring, int minimumAnswered, int first, int levels, double[]... answers) {
        List<Item> items = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int j = 0; j < answers.length; j++) {
            ids.add("i" + j);
            items.add(new OrdinalItem(
                    "i" + j, Label.of("i" + j), first, first + levels - 1, false, Optional.empty(), Set.of(), true));
        }
        Scale scale = new Scale("s", Label.of("s"), ids, minimumAnswered, false, scoring);
        return ScaleScore.of(scale, Survey.of(items, answers, answers[0].length));
    }

    /** By hand: 2 + 4 of two items, 3 alone prorated to 6, nothing below the minimum. */
    @Test
    void sums_replace_what_may_be_missing_by_the_persons_mean() {
        double[][] answers = {{2, 3, NO}, {4, NO, NO}};
        assertThat(scored(Scoring.PRORATED_SUM, 1, 1, 5, answers).scores()).containsExactly(6, 6, NO);
        assertThat(scored(Scoring.LEVEL_SUM, 2, 1, 5, answers).scores()).containsExactly(6, NO, NO);
    }

    /** By hand: 0 no need, 1 met, 2 unmet. */
    @Test
    void needs_are_counted_met_and_unmet() {
        ScaleScore score = scored(
                Scoring.NEED_COUNTS, 2, 0, 3, new double[] {0, 1, NO}, new double[] {2, 1, NO}, new double[] {2, NO, 1
                });
        assertThat(score.scores()).containsExactly(2, 0, NO);
        assertThat(score.metNeeds()).containsExactly(0, 2, NO);
        assertThat(score.reliability()).isEmpty();
        assertThat(score.warnings()).isEmpty();
    }

    /**
     * By hand, scale of a alone, items a, b, c on 1..5: the first resident answers 5, 3, 1, so a is 1 standard deviation (0.5 of
     * the range) above the mean; the second answers 5, 5, 5 and has no style; the third 1, 3, 5: a is 1 below.
     */
    @Test
    void ipsatised_scores_are_relative_to_the_persons_own_answers() {
        List<Item> items = List.of(item("a", 5, false), item("b", 5, false), item("c", 5, false));
        Survey survey = Survey.of(items, new double[][] {{5, 5, 1}, {3, 5, 3}, {1, 5, 5}}, 3);
        Scale scale = new Scale("s", Label.of("s"), List.of("a"), 1, false, Scoring.IPSATISED);
        assertThat(ScaleScore.of(scale, survey).scores())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1, NO, -1);
    }
}
