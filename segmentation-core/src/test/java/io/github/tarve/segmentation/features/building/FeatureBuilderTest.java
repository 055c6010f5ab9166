package io.github.tarve.segmentation.features.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.catalogue.ExampleDiary;
import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureBuilderTest {
    private static ExampleDiary example() {
        ExampleDiary diary = new ExampleDiary();
        for (int i = 0; i < 12; i++) {
            String id = ExampleDiary.id(i);
            diary.resident(id).days(id, 0, 10, DayStatus.NONE);
            for (int e = 0; e < i; e++) {
                diary.entry(id, e % 9, e % 2 == 0 ? "illness" : "housing", NeedOutcome.MET);
            }
        }
        return diary;
    }

    private static double value(MeasuredFeatures features, String id, int row) {
        FeatureMatrix matrix = features.matrix();
        return matrix.value(row, matrix.indexOf(id).orElseThrow());
    }

    private static List<String> cells(MeasuredFeatures features) {
        List<String> cells = new ArrayList<>();
        for (int j = 0; j < features.matrix().columns(); j++) {
            cells.add(features.matrix().feature(j)
                    + Arrays.toString(features.matrix().column(j)));
        }
        cells.add(features.dropped().toString());
        cells.add(features.reliability().toString());
        for (int i = 0; i < features.matrix().rows(); i++) {
            cells.add(features.matrix().rowIds().get(i) + features.matrix().exposure(i));
        }
        return cells;
    }

    @Test
    void missing_days_change_nothing() {
        FeatureRequest request = FeatureRequest.defaults().withPreset(FeaturePreset.FULL);
        MeasuredFeatures without = FeatureBuilder.build(example().study(), request);
        MeasuredFeatures with = FeatureBuilder.build(
                example().days(ExampleDiary.id(3), 10, 14, DayStatus.MISSING).study(), request);
        assertThat(cells(with)).isEqualTo(cells(without));
    }

    /**
     * Ten days from a Monday are 8 weekdays and 2 of a weekend. Resident 7 has a contact on each of the first seven: 5 x 5/8 +
     * 2 x 2/2 = 5.125 a week; resident 1 has one on a weekday, 5/8 a week; resident 0 has none and keeps 10 days.
     */
    @Test
    void counts_by_balanced_exposure_are_the_balanced_rate_in_this_study_and_in_another_like_it() {
        Study study = example().study();
        MeasuredFeatures counted = FeatureBuilder.build(
                study, FeatureRequest.defaults().withForm(DiaryForm.COUNTS).withWeekdays(WeekdayRule.BALANCE));
        FeatureMatrix again = FeatureBuilder.repeat(study, counted.recipe()).matrix();

        double[] expected = {0, 5 / 8.0, 5.125};
        int[] residents = {0, 1, 7};
        for (int r = 0; r < residents.length; r++) {
            int i = residents[r];
            double contacts = value(counted, "contacts.illness", i) + value(counted, "contacts.housing", i);
            assertThat(contacts).isEqualTo(i);
            assertThat(contacts / counted.matrix().exposure(i)).isCloseTo(expected[r], within(1e-12));
            assertThat(again.exposure(i)).isEqualTo(counted.matrix().exposure(i));
        }
        assertThat(counted.matrix().exposure(0)).isCloseTo(10 / 7.0, within(1e-12));
        assertThat(counted.warnings()).extracting(Problem::code).contains(ProblemCode.WEEKDAYS_BALANCED);
        assertThat(counted.recipe().forRelease().weekdays()).contains(WeekdayRule.BALANCE);
    }

    @Test
    void day_on_which_nothing_happened_lowers_the_rate() {
        FeatureRequest request = FeatureRequest.defaults().withPreset(FeaturePreset.MINIMAL);
        MeasuredFeatures without = FeatureBuilder.build(example().study(), request);
        MeasuredFeatures with = FeatureBuilder.build(
                example().days(ExampleDiary.id(9), 10, 11, DayStatus.NONE).study(), request);
        assertThat(value(with, "contacts_wk", 9)).isLessThan(value(without, "contacts_wk", 9));
        assertThat(with.matrix().exposure(9)).isCloseTo(11 / 7.0, within(1e-12));
    }

    @Test
    void diary_of_failed_attempts_does_not_vanish() {
        ExampleDiary diary = example();
        String id = "x";
        diary.resident(id).days(id, 0, 14, DayStatus.NONE);
        for (int e = 0; e < 3; e++) {
            diary.entry(id, e, "illness", NeedOutcome.UNMET);
        }
        MeasuredFeatures rates = FeatureBuilder.build(diary.study(), FeatureRequest.defaults());
        assertThat(value(rates, "unmet_share", 12)).isCloseTo(3.5 / 4, within(1e-12));
        assertThat(value(rates, "contacts_wk", 12)).isGreaterThan(value(rates, "contacts_wk", 0));
        MeasuredFeatures counts =
                FeatureBuilder.build(diary.study(), FeatureRequest.defaults().withForm(DiaryForm.COUNTS));
        assertThat(value(counts, "contacts.illness", 12)).isEqualTo(3);
        assertThat(value(counts, "outcome.unmet", 12)).isEqualTo(3);
        assertThat(counts.groups()).extracting(FeatureGroup::id).contains("counts.needs");
    }

    @Test
    void without_an_attempt_the_unmet_share_is_missing() {
        MeasuredFeatures features = FeatureBuilder.build(
                example()
                        .entry(ExampleDiary.id(5), 1, "illness", NeedOutcome.UNMET)
                        .entry(ExampleDiary.id(6), 1, "illness", NeedOutcome.UNMET)
                        .study(),
                FeatureRequest.defaults().withPreset(FeaturePreset.MINIMAL));
        assertThat(value(features, "unmet_share", 0)).isNaN();
        assertThat(value(features, "unmet_share", 5)).isCloseTo(1.5 / 7, within(1e-12));
    }

    @Test
    void too_short_and_absent_diaries_are_missing() {
        ExampleDiary diary =
                example().resident("x").days("x", 0, 6, DayStatus.NONE).resident("y");
        MeasuredFeatures features = FeatureBuilder.build(diary.study(), FeatureRequest.defaults());
        assertThat(value(features, "contacts_wk", 12)).isNaN();
        assertThat(features.matrix().exposure(12)).isCloseTo(6 / 7.0, within(1e-12));
        assertThat(features.matrix().exposure(13)).isZero();
        Study assumed = Study.builder()
                .residents(ExampleDiary.residents(12))
                .diary(ExampleDiary.START, 14, 7, ExampleDiary.random(Seeds.generator(3), 11, 90))
                .build();
        MeasuredFeatures withoutLines = FeatureBuilder.build(assumed, FeatureRequest.defaults());
        assertThat(value(withoutLines, "contacts_wk", 11)).isNaN();
        assertThat(withoutLines.matrix().exposure(11)).isZero();
    }

    @Test
    void order_of_entries_and_residents_does_not_matter() {
        List<DiaryEntry> entries = ExampleDiary.random(Seeds.generator(7), 30, 300);
        List<Resident> residents = ExampleDiary.residents(30);
        FeatureRequest request = FeatureRequest.defaults().withPreset(FeaturePreset.FULL);
        Study first = Study.builder()
                .residents(residents)
                .diary(ExampleDiary.START, 14, 7, entries)
                .build();
        List<DiaryEntry> shuffledEntries = new ArrayList<>(entries);
        List<Resident> shuffledResidents = new ArrayList<>(residents);
        Collections.shuffle(shuffledEntries, new Random(1));
        Collections.shuffle(shuffledResidents, new Random(2));
        Study second = Study.builder()
                .residents(shuffledResidents)
                .diary(ExampleDiary.START, 14, 7, shuffledEntries)
                .build();
        assertThat(cells(FeatureBuilder.build(second, request))).isEqualTo(cells(FeatureBuilder.build(first, request)));
    }

    @Test
    void unknown_names_are_refused_with_the_nearest() {
        FeatureRequest request = FeatureRequest.defaults()
                .withAdd(List.of("unmet_shre"))
                .withBlocks(Map.of("ACESS", 1.0, "UNMET", -1.0));
        assertThatThrownBy(() -> FeatureBuilder.build(example().study(), request))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ProblemKind.USAGE);
                    assertThat(refusal.problems()).hasSize(3);
                    assertThat(refusal.problems().get(0).line(Language.EN)).contains("unmet_shre", "unmet_share");
                    assertThat(refusal.problems().get(1).line(Language.EN)).contains("ACESS", "ACCESS");
                    assertThat(refusal.problems().get(2).code()).isEqualTo(ProblemCode.BAD_BLOCK_WEIGHT);
                });
    }

    @Test
    void identical_residents_are_refused() {
        ExampleDiary diary = new ExampleDiary();
        for (int i = 0; i < 30; i++) {
            String id = ExampleDiary.id(i);
            diary.resident(id).days(id, 0, 14, DayStatus.NONE).entry(id, 2, "illness", NeedOutcome.MET);
        }
        assertThatThrownBy(() -> FeatureBuilder.build(diary.study(), FeatureRequest.defaults()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ProblemKind.DATA);
                    assertThat(refusal.problems().get(0).code()).isEqualTo(ProblemCode.NO_VARIATION);
                });
    }

    @Test
    void area_groups_and_never_builds_profiles_unless_asked() {
        Study study = Study.builder()
                .residents(ExampleDiary.residents(30))
                .diary(ExampleDiary.START, 14, 7, ExampleDiary.random(Seeds.generator(5), 30, 300))
                .build();
        FeatureMatrix matrix =
                FeatureBuilder.build(study, FeatureRequest.defaults()).matrix();
        assertThat(matrix.feature(matrix.indexOf("area").orElseThrow()).role()).isEqualTo(FeatureRole.GROUP);
        FeatureMatrix asked = FeatureBuilder.build(
                        study,
                        FeatureRequest.defaults()
                                .withPreset(FeaturePreset.MINIMAL)
                                .withAdd(List.of("area"))
                                .withDrop(List.of("contacts_wk")))
                .matrix();
        assertThat(asked.feature(asked.indexOf("area").orElseThrow()).role()).isEqualTo(FeatureRole.ACTIVE);
        assertThat(asked.indexOf("contacts_wk")).isEmpty();
    }

    @Test
    void families_weigh_the_same_and_the_budget_holds() {
        List<DiaryEntry> entries = ExampleDiary.random(Seeds.generator(11), 30, 400);
        Study study = Study.builder()
                .residents(ExampleDiary.residents(30))
                .diary(ExampleDiary.START, 14, 7, entries)
                .build();
        MeasuredFeatures features = FeatureBuilder.build(study, FeatureRequest.defaults());
        FeatureMatrix active = features.matrix().active();
        assertThat(active.columns()).isLessThanOrEqualTo(6);
        Map<String, Double> weights = new java.util.TreeMap<>();
        active.features().forEach(feature -> {
            boolean needs = feature.description().block().equals("NEED_USE");
            boolean help = feature.description().block().equals("RESOURCES");
            weights.merge(
                    needs ? "needs" : help ? "help" : "services",
                    feature.description().weight(),
                    Double::sum);
        });
        double first = weights.values().iterator().next();
        assertThat(weights.values()).allSatisfy(weight -> assertThat(weight).isCloseTo(first, within(1e-9)));
        assertThat(features.dropped())
                .filteredOn(drop -> drop.reason() == DropReason.OVER_BUDGET)
                .isNotEmpty();
    }
}
