package io.github.tarve.segmentation.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.ItemMeanings;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NeedQuestion;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedStatementsTest {
    private static final LocalDate START = LocalDate.of(2024, 3, 4);
    private static final double NONE = Double.NaN;

    private static Codebook codebook(Map<String, NeedQuestion> questions, List<Scale> scales) {
        return Codebook.empty()
                .withSurvey(List.of(), scales)
                .withDetails(CodeDetails.none().withMeanings(new ItemMeanings(questions, Map.of(), List.of())));
    }

    private static Study study(Codebook codebook, List<Item> items, double[][] answers) {
        int n = answers[0].length;
        List<Resident> residents = java.util.stream.IntStream.range(0, n)
                .mapToObj(i -> new Resident("r" + i, Optional.empty(), Map.of(), 1))
                .toList();
        DiaryWindow window = new DiaryWindow(START, 14, 1, DiaryWindow.Source.REPORTED);
        return Study.builder()
                .codebook(codebook)
                .residents(residents)
                .diary(
                        window,
                        Scan.of(List.of(DiaryEntry.of("r0", START, "bus", "mobility", NeedOutcome.UNMET))),
                        Scan.of(residents.stream()
                                .limit(n - 1L)
                                .map(resident -> new DiaryDay(resident.id(), START, DayStatus.NONE))
                                .toList()))
                .survey(Survey.of(items, answers, n))
                .build();
    }

    private static Item likert(String id, boolean reversed, String scale) {
        return new OrdinalItem(id, Label.of(id), 1, 5, reversed, Optional.ofNullable(scale), Set.of(), true);
    }

    /**
     * r0 states the need and tried, r1 states it and did not, r2 does not state it, r3 has no answer, r4 has no diary. Only r1
     * is silent, of three who could be asked.
     */
    @Test
    void a_silent_need_is_stated_and_never_tried_with_diary_and_answer() {
        Study study = study(
                codebook(Map.of("ride", new NeedQuestion("mobility", Set.of("4", "5"))), List.of()),
                List.of(likert("ride", false, null)),
                new double[][] {{5, 4, 3, NONE, 5}});

        ServiceUse use = ServiceUse.of(study);
        int need = use.needs().indexOf("mobility");

        assertThat(use.asks()).isTrue();
        assertThat(List.of(0, 1, 2, 3, 4).stream().filter(i -> use.asked(i, need)))
                .containsExactly(0, 1, 2);
        assertThat(List.of(0, 1, 2, 3, 4).stream().filter(i -> use.stated(i, need)))
                .containsExactly(0, 1);
        assertThat(List.of(0, 1, 2, 3, 4).stream().filter(i -> use.silent(i, need)))
                .containsExactly(1);
    }

    @Test
    void a_need_that_nobody_tried_is_silent_too() {
        Label yes = Label.of("kyllä");
        Label no = Label.of("ei");
        Study study = study(
                codebook(Map.of("q", new NeedQuestion("housing", Set.of())), List.of()),
                List.of(new CategoryItem("q", Label.of("q"), List.of(no, yes), Set.of(), false)),
                new double[][] {{1, 0, 1}});

        ServiceUse use = ServiceUse.of(study);

        assertThat(use.needs()).containsExactly("housing", "mobility");
        assertThat(use.silent(0, 0)).isTrue();
        assertThat(use.silent(1, 0)).isFalse();
        assertThat(use.silent(2, 0)).as("no diary").isFalse();
    }

    /** Without a word in the codebook an item of that name or scale speaks of the need: the upper half of its range states it. */
    @Test
    void an_item_named_like_the_need_speaks_of_it_unless_it_measures_a_resource() {
        List<Item> items = List.of(likert("mobility", true, null), likert("m2", false, "mobility"));
        double[][] answers = {{5, 2, NONE, 3}, {1, 1, 4, 3}};

        NeedStatements plain =
                NeedStatements.of(study(codebook(Map.of(), List.of()), items, answers), Set.of("mobility"));
        Scale resource = new Scale("mobility", Label.of("mobility"), List.of("m2"), 1, true);
        NeedStatements without =
                NeedStatements.of(study(codebook(Map.of(), List.of(resource)), items, answers), Set.of("mobility"));

        assertThat(plain.needs()).containsExactly("mobility");
        assertThat(List.of(0, 1, 2, 3).stream().filter(i -> plain.stated(i, 0))).containsExactly(1, 2);
        assertThat(List.of(0, 1, 2, 3).stream().filter(i -> without.stated(i, 0)))
                .containsExactly(1);
        assertThat(without.answered(2, 0)).isFalse();
    }

    /**
     * By hand: above the middle 3 of 1..5 are 4 and 5, below it, for a reversed item, 1 and 2; above the middle 3.5 of 1..6 are
     * 4 to 6; of 0..1 it is 1. Words that say yes, items that the codebook speaks of and needs that it settles are no guess.
     */
    @Test
    void what_an_item_is_taken_to_mean_by_its_name_is_told() {
        List<Item> items = List.of(
                likert("mobility", true, null),
                likert("m2", false, "mobility"),
                likert("m3", false, "mobility"),
                new OrdinalItem("housing", Label.of("h"), 1, 6, false, Optional.empty(), Set.of(), true),
                new OrdinalItem("digital", Label.of("d"), 0, 1, false, Optional.empty(), Set.of(), true),
                new NumberItem("care", Label.of("c"), 0, 9, Set.of(), false),
                new CategoryItem("work", Label.of("w"), List.of(Label.of("yes"), Label.of("no")), Set.of(), false),
                likert("leisure", false, null),
                likert("coping", false, null));
        double[][] answers = new double[items.size()][1];
        java.util.Arrays.stream(answers).forEach(column -> column[0] = 1);
        Codebook codebook = codebook(
                Map.of("q", new NeedQuestion("digital", Set.of()), "leisure", new NeedQuestion("", Set.of())),
                List.of());

        NeedStatements statements = NeedStatements.of(
                study(codebook, items, answers), Set.of("mobility", "housing", "digital", "care", "work", "leisure"));

        assertThat(statements.needs()).containsExactly("care", "digital", "housing", "mobility", "work");
        assertThat(statements.notices()).extracting(Problem::code).containsOnly(ProblemCode.NEED_GUESSED);
        assertThat(statements.notices())
                .extracting(Problem::arguments)
                .containsExactly(
                        List.of("\"care\"", "\"care\"", "> 0", "care"),
                        List.of("\"digital\"", "\"digital\"", "1", "digital"),
                        List.of("\"housing\"", "\"housing\"", "4..6", "housing"),
                        List.of("\"mobility\"", "\"mobility\"", "1..2", "mobility"),
                        List.of("\"m2\", \"m3\"", "\"mobility\"", "4..5", "m2"));
        assertThat(statements.notices().get(4).line(Language.EN))
                .startsWith("notice: By name or scale \"m2\", \"m3\" of the survey speaks of the need \"mobility\""
                        + ": the answers 4..5 count as stating the need.")
                .contains("under items, m2: \"need\"");
    }

    /** The codebook's word comes before the choice among needs, for the need that it speaks of. */
    @Test
    void an_item_of_several_choices_states_its_options() {
        Item choice = new MultipleChoiceItem(
                "needs", Label.of("needs"), List.of(Label.of("mobility"), Label.of("housing")), Set.of(), false);
        Study study = study(
                codebook(Map.of("ride", new NeedQuestion("mobility", Set.of("5"))), List.of()),
                List.of(choice, likert("ride", false, null)),
                new double[][] {{3, 2, 0, NONE}, {1, 5, NONE, 1}});

        NeedStatements statements = NeedStatements.of(study, Set.of("mobility"));

        assertThat(statements.needs()).containsExactly("housing", "mobility");
        assertThat(statements.stated(0, 0)).isTrue();
        assertThat(statements.stated(0, 1)).isFalse();
        assertThat(statements.stated(1, 1)).isTrue();
        assertThat(statements.count(0)).isEqualTo(1);
        assertThat(statements.count(2)).isZero();
        assertThat(statements.count(3)).isZero();
        assertThat(statements.answered(3, 0)).isFalse();
    }
}
