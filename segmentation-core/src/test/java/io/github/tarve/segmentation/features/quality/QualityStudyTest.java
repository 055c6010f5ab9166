package io.github.tarve.segmentation.features.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.ItemMeanings;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.features.catalogue.ExampleDiary;
import io.github.tarve.segmentation.records.ContactDetails;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.ShortDiary;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QualityStudyTest {
    private static final LocalDate START = ExampleDiary.START;

    private final List<DiaryEntry> entries = new ArrayList<>();
    private final List<DiaryDay> days = new ArrayList<>();
    private final List<Resident> residents = new ArrayList<>();

    private void resident(String id, String area, int from, int to) {
        residents.add(new Resident(id, Optional.of(area), Map.of(), 1));
        for (int day = from; day < to; day++) {
            days.add(new DiaryDay(id, START.plusDays(day), DayStatus.NONE));
        }
    }

    private void contacts(String id, int day, int count) {
        for (int c = 0; c < count; c++) {
            entries.add(DiaryEntry.of(id, START.plusDays(day), "s", "n", NeedOutcome.MET));
        }
    }

    private Study.Builder study(int length) {
        DiaryWindow window = new DiaryWindow(START, length, 7, DiaryWindow.Source.REPORTED);
        return Study.builder().residents(residents).diary(window, Scan.of(entries), Scan.of(days));
    }

    private DiaryQuality quality() {
        return QualityStudy.of(study(14).build()).orElseThrow();
    }

    /**
     * Eight diaries of 14 days with (i^2 + 3 t + i t) mod 4 contacts on day t. Expected by R 4.2: glm(y ~ t + weekday +
     * factor(i), poisson), and its sandwich clustered by i times 8/7; qt(0.975, 7) = 2.36462425159.
     */
    @Test
    void the_trend_is_that_of_a_regression_with_an_intercept_for_everyone() {
        for (int i = 0; i < 8; i++) {
            resident("r" + i, "a", 0, 14);
            for (int t = 0; t < 14; t++) {
                contacts("r" + i, t, (i * i + 3 * t + i * t) % 4);
            }
        }

        ContactTrend trend = quality().trend().orElseThrow();

        assertThat(trend.slope()).isCloseTo(0.00697002345278, within(1e-9));
        assertThat(trend.standardError()).isCloseTo(0.00554447106922, within(1e-9));
        assertThat(trend.high() - trend.slope()).isCloseTo(2.36462425159 * 0.00554447106922, within(1e-9));
        assertThat(trend.residents()).isEqualTo(8);
        assertThat(quality().weeks().orElseThrow().slope()).isCloseTo(0.0487901641694, within(1e-9));
    }

    /** Contacts that halve from week to week: 8 a day, then 4, for everyone, so the ratio is exactly 1/2. */
    @Test
    void a_planted_fatigue_is_found_and_can_be_adjusted_for() {
        for (int i = 0; i < 6; i++) {
            resident("r" + i, "a", 0, 14);
            for (int t = 0; t < 14; t++) {
                contacts("r" + i, t, t < 7 ? 8 : 4);
            }
        }

        DiaryQuality quality = quality();

        assertThat(Math.exp(quality.weeks().orElseThrow().slope())).isCloseTo(0.5, within(1e-9));
        assertThat(quality.trend().orElseThrow().high()).isNegative();
        assertThat(quality.dispersedSlope())
                .isCloseTo(quality.trend().orElseThrow().slope(), within(1e-3));
    }

    /** On the same seven days, day and weekday are one and the same. */
    @Test
    void within_one_week_nothing_can_be_told_of_fatigue() {
        for (int i = 0; i < 8; i++) {
            resident("r" + i, "a", 0, 7);
            for (int t = 0; t < 7; t++) {
                contacts("r" + i, t, 1 + (i + t) % 2);
            }
        }

        assertThat(quality().trend()).isEmpty();
        assertThat(quality().weeks()).isEmpty();
    }

    /**
     * Seven days from a Monday: 5 weekdays and 2 of a weekend are in balance. Six days from a Monday (5 + 1) are heavy, but one
     * Saturday is too little to weigh. Nine days from a Monday (7 + 2) are heavy and can be weighed: with 7 contacts on weekdays
     * and 4 on the weekend 5 x 1 + 2 x 2 = 9 a week, against 7 x 11 / 9 as counted. Nine days from a Saturday (5 + 4) are light:
     * 5 contacts on weekdays, 2 on weekends are 5 x 1 + 2 x 0.5 = 6 a week, against 49 / 9.
     */
    @Test
    void weekdays_and_weekends_are_weighed_five_to_two() {
        resident("a", "x", 0, 7);
        resident("b", "x", 0, 6);
        resident("c", "x", 0, 9);
        resident("d", "x", 5, 14);
        contacts("d", 8, 5);
        contacts("d", 5, 2);
        contacts("a", 0, 3);
        contacts("b", 5, 6);
        contacts("c", 1, 7);
        contacts("c", 5, 4);

        DiaryQuality quality = quality();

        assertThat(quality.residents()).isEqualTo(4);
        assertThat(quality.weekdayHeavy()).isEqualTo(2);
        assertThat(quality.balanced()).isEqualTo(3);
        assertThat(quality.reweighed()).isEqualTo(2);
        assertThat(quality.rawRate()).isCloseTo((3 + 7.0 + 77.0 / 9 + 49.0 / 9) / 4, within(1e-12));
        assertThat(quality.balancedRate()).isCloseTo((3 + 7.0 + 9 + 6) / 4, within(1e-12));
    }

    @Test
    void entries_are_late_from_the_third_day_on() {
        resident("a", "x", 0, 14);
        for (int late = 0; late < 5; late++) {
            entries.add(DiaryEntry.of("a", START, "s", "n", NeedOutcome.MET)
                    .with(new ContactDetails(-1, null, null, null, null, null, START.plusDays(late), null)));
        }
        contacts("a", 1, 1);

        assertThat(quality().dated()).isEqualTo(5);
        assertThat(quality().late()).isEqualTo(2);
    }

    /** "library" is on the tool's list, "weeding" and "n" are nowhere, "digging" and "garden" are in the codebook. */
    @Test
    void entries_without_any_code_are_free_text() {
        resident("a", "x", 0, 14);
        resident("b", "x", 0, 14);
        entries.add(DiaryEntry.of("a", START, "weeding", "n", NeedOutcome.MET));
        entries.add(DiaryEntry.of("a", START, "weeding", "n", NeedOutcome.MET));
        entries.add(DiaryEntry.of("a", START, "library", "n", NeedOutcome.MET));
        entries.add(DiaryEntry.of("b", START, "digging", "n", NeedOutcome.MET));
        entries.add(DiaryEntry.of("b", START, "weeding", "garden", NeedOutcome.MET));
        Codebook codebook = new Codebook(
                Map.of(),
                Map.of("digging", Label.of("digging")),
                Map.of("garden", Label.of("garden")),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                CodeDetails.none());

        DiaryQuality quality =
                QualityStudy.of(study(14).codebook(codebook).build()).orElseThrow();

        assertThat(quality.entries()).isEqualTo(5);
        assertThat(quality.uncoded()).isEqualTo(2);
        assertThat(quality.uncodedResidents()).isEqualTo(1);
    }

    /** 14, 8 and 5 observed days; and a diary of 6 days that was left out, with 2 of 3 judged attempts unmet. */
    @Test
    void another_rule_of_days_takes_in_the_diaries_left_out() {
        resident("a", "x", 0, 14);
        resident("b", "x", 0, 8);
        resident("c", "x", 0, 5);
        contacts("a", 0, 4);
        contacts("b", 0, 2);
        contacts("c", 0, 1);
        Study study =
                study(14).shortDiaries(List.of(new ShortDiary(6, 4, 3, 2))).build();

        assertThat(QualityStudy.of(study).orElseThrow().rules())
                .containsExactly(
                        new DiaryQuality.DayRule(5, 4, 7 * 11 / 33.0, 2 / 10.0),
                        new DiaryQuality.DayRule(7, 2, 7 * 6 / 22.0, 0),
                        new DiaryQuality.DayRule(10, 1, 7 * 4 / 14.0, 0));
    }

    @Test
    void areas_in_other_calendar_weeks_are_named() {
        resident("a", "north", 0, 7);
        resident("b", "south", 7, 14);
        resident("c", "south", 6, 13);

        assertThat(quality().seasons()).containsExactly("north", "south");
        assertThat(QualityStudy.seasons(study(14).build())).containsExactly("north", "south");
    }

    @Test
    void areas_in_the_same_weeks_are_not() {
        resident("a", "north", 0, 14);
        resident("b", "south", 0, 14);

        assertThat(quality().seasons()).isEmpty();
    }

    /** Answers 1 to 5 against 1, 2, 3, 5 and 4 contacts: Spearman 0.9; Bonett and Wright's interval by hand. */
    @Test
    void recall_is_compared_by_ranks() {
        int[] counts = {1, 2, 3, 5, 4};
        double[] answers = {1, 2, 3, 4, 5};
        for (int i = 0; i < 5; i++) {
            resident("r" + i, "x", 0, 14);
            contacts("r" + i, 0, counts[i]);
        }
        Item item = new NumberItem("usual", Label.of("usual"), 0, 99, Set.of(), false);
        Codebook codebook = Codebook.empty()
                .withDetails(CodeDetails.none()
                        .withMeanings(new ItemMeanings(Map.of(), Map.of("usual", "contacts_wk"), List.of())));
        Study study = study(14)
                .codebook(codebook)
                .survey(Survey.of(List.of(item), new double[][] {answers}, 5))
                .build();

        DiaryQuality.Recall recall =
                QualityStudy.of(study).orElseThrow().recall().get(0);

        assertThat(recall.residents()).isEqualTo(5);
        assertThat(recall.correlation()).isCloseTo(0.9, within(1e-12));
        // atanh(0.9) = 1.4722194895832, standard error sqrt(1.405 / 2) = 0.8381527307
        assertThat(recall.low()).isCloseTo(Math.tanh(1.4722194895832 - 1.959963984540054 * 0.8381527307), within(1e-9));
        assertThat(recall.high())
                .isCloseTo(Math.tanh(1.4722194895832 + 1.959963984540054 * 0.8381527307), within(1e-9));
    }

    @Test
    void the_same_answer_to_items_of_both_directions_is_careless() {
        for (int i = 0; i < 3; i++) {
            resident("r" + i, "x", 0, 14);
        }
        List<Item> items = new ArrayList<>();
        double[][] answers = new double[8][3];
        for (int j = 0; j < 8; j++) {
            items.add(new OrdinalItem("i" + j, Label.of("i" + j), 1, 5, j == 3, Optional.empty(), Set.of(), true));
            answers[j] = new double[] {4, j == 7 ? 5 : 4, j == 7 ? Double.NaN : 4};
        }
        Study study = study(14).survey(Survey.of(items, answers, 3)).build();

        DiaryQuality quality = QualityStudy.of(study).orElseThrow();

        assertThat(quality.surveyed()).isEqualTo(2);
        assertThat(quality.straightLined()).isEqualTo(1);
    }

    @Test
    void a_study_without_a_diary_has_no_quality() {
        assertThat(QualityStudy.of(Study.builder().build())).isEmpty();
    }
}
