package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Coordinates;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.FeatureRequest;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.records.ContactDetails;
import io.github.tarve.segmentation.records.DayPart;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the catalogue worked out by hand from one diary of two weeks from Monday 4 March 2024, ten days observed. */
class FullCatalogueTest {
    private static final double NONE = Double.NaN;
    private static final int OBSERVED = 10;

    /** The clock time of an entry, in minutes, and what else few diaries state. */
    private static ContactDetails details(int minute, String area, String sector, boolean urgent, String mode) {
        return new ContactDetails(minute, DayPart.at(minute), area, sector, urgent, mode, null, urgent);
    }

    private static DiaryEntry entry(
            int day,
            String service,
            String need,
            NeedOutcome outcome,
            String channel,
            int[] ratings,
            double[] amounts) {
        return new DiaryEntry(
                "a",
                ExampleDiary.START.plusDays(day),
                service,
                need,
                outcome,
                channel,
                outcome == NeedOutcome.UNMET ? "waiting" : null,
                ratings[0],
                ratings[1],
                amounts[0],
                amounts[1],
                NONE,
                amounts[2],
                day % 2 == 0 ? "dr_a" : "dr_b",
                day == 0);
    }

    /**
     * Days 0 (Monday), 2, 2, 5 (Saturday), 5, 9 (Wednesday). Needs: illness x 3, housing x 2, leisure x 1. Services:
     * health_centre x 2, hospital_clinic, shelter x 2, library.
     */
    private static List<DiaryEntry> diary() {
        List<DiaryEntry> diary = new ArrayList<>();
        diary.add(entry(0, "health_centre", "illness", NeedOutcome.MET, "in_person", rated(4, 5), amounts(20, 30, 1))
                .with(details(9 * 60, "north", "municipal", false, "own_car")));
        diary.add(entry(2, "health_centre", "illness", NeedOutcome.UNMET, "video", rated(1, 5), amounts(10, NONE, 4))
                .with(details(7 * 60 + 30, "south", "county", true, "public")));
        diary.add(entry(2, "shelter", "housing", NeedOutcome.PARTLY_MET, "chat", rated(2, 3), amounts(5, NONE, NONE)));
        diary.add(entry(5, "hospital_clinic", "illness", NeedOutcome.MET, "in_person", rated(5, 2), amounts(60, 50, 30))
                .with(details(13 * 60, "south", "county", true, "own_car")));
        diary.add(entry(5, "shelter", "housing", NeedOutcome.UNMET, "phone", rated(0, 4), amounts(NONE, NONE, NONE))
                .with(details(18 * 60, "south", "third", false, "lift")));
        diary.add(
                entry(9, "library", "leisure", NeedOutcome.MET, "self_service", rated(3, 0), amounts(15, NONE, NONE)));
        return diary;
    }

    private static int[] rated(int satisfaction, int importance) {
        return new int[] {satisfaction, importance};
    }

    private static double[] amounts(double minutes, double travel, double wait) {
        return new double[] {minutes, travel, wait};
    }

    private static Study study() {
        return study(CodeDetails.Places.none());
    }

    private static Study study(CodeDetails.Places places) {
        List<DiaryDay> days = new ArrayList<>();
        for (int day = 0; day < OBSERVED; day++) {
            days.add(new DiaryDay("a", ExampleDiary.START.plusDays(day), DayStatus.EVENTS));
        }
        DiaryWindow window = new DiaryWindow(ExampleDiary.START, 14, 7, DiaryWindow.Source.REPORTED);
        MultipleChoiceItem stated = new MultipleChoiceItem(
                "stated",
                Label.of("stated"),
                List.of(Label.of("illness"), Label.of("housing"), Label.of("dental")),
                Set.of(),
                false);
        // 1 + 2 + 4: all three are stated.
        CodeDetails details = CodeDetails.none().withPlaces(places);
        return Study.builder()
                .codebook(Codebook.empty().withDetails(details))
                .residents(List.of(new Resident("a", Optional.of("north"), Map.of(), 1)))
                .diary(window, Scan.of(diary()), Scan.of(days))
                .survey(Survey.of(List.of(stated), new double[][] {{7}}, 1))
                .build();
    }

    private static Map<String, MeasuredColumn> columns(Study study) {
        DiaryFrame frame = DiaryFrame.of(study);
        double[] observed = {OBSERVED};
        Exposure exposure = Exposure.of(observed, 7, Exposure.Part.WHOLE);
        Map<String, MeasuredColumn> columns = new HashMap<>();
        for (FeatureExtractor<?> extractor : FeatureCatalogue.standard().extractors()) {
            finish(extractor, study, frame, exposure).forEach(column -> columns.put(column.id(), column));
        }
        return columns;
    }

    private static <A> List<MeasuredColumn> finish(
            FeatureExtractor<A> extractor, Study study, DiaryFrame frame, Exposure exposure) {
        A state = extractor.open(frame);
        study.diary().forEach(entry -> extractor.add(state, frame, 0, entry));
        study.days().forEach(day -> extractor.addDay(state, frame, 0, day));
        return extractor.finish(state, frame, exposure);
    }

    private static double value(Map<String, MeasuredColumn> columns, String id) {
        return java.util.Objects.requireNonNull(columns.get(id), id).value(0);
    }

    // Every need is used by one resident alone, so that all are counted under OTHER where codes are kept apart.
    @ParameterizedTest
    @CsvSource({
        // C(10 - a, 7) / C(10, 7) of illness on 3 days, housing on 2, leisure on 1: 1/120, 8/120, 36/120; 3 - 45/120.
        "needs_7d, 2.625",
        // Two of the four active days have two needs: (2 + 0.5) / 5.
        "multi_need_day_share, 0.5",
        // All contacts are of OTHER.
        "need_concentration, 1",
        // The service used most has 2 of 6: 2.5 / 7. Used again: health_centre and shelter, 4 of 6: 4.5 / 7.
        "top_service_share, 0.35714285714285715",
        "recurrence_share, 0.6428571428571429",
        // hospital_clinic and shelter x 2 are central, every tier is known: 3.5 / 7.
        "specialist_share, 0.5",
        // One resident: nobody differs, so the rate is the mean, 7 x 2 / 10.
        "unmet_wk, 1.4",
        "unmet.OTHER, 1",
        // dental was stated and never tried; nothing met housing (partly, unmet) or dental; illness was met: 1 of 3.
        "silent_needs_n, 1",
        "need_gap_n, 2",
        "stated_met_share, 0.3333333333333333",
        // Sectors stated: municipal, county, county, third; the providers dr_a and dr_b are no sectors: 1.5 / 5, 1.5 /
        // 5, 0.5 / 5.
        "municipal_share, 0.3",
        "third_sector_share, 0.3",
        "private_share, 0.1",
        // Stated of four, true of two: 2.5 / 5.
        "urgent_share, 0.5",
        "new_need_share, 0.5",
        // Digital: video unmet, chat partly, self-service met: (2 + 0.5) / 4.
        "digital_barrier, 0.625",
        // Day 0 of six: 1.5 / 7.
        "helped_share, 0.21428571428571427",
        "travel_own_car_share, 0.5",
        "travel_lift_share, 0.3",
        "travel_public_share, 0.3",
        "travel_walk_cycle_share, 0.1",
        "travel_taxi_share, 0.1",
        // On the spot with an area: north and south, home is north: (1 + 0.5) / 3; video and telephone do not count.
        "out_of_area_share, 0.5",
        // 9:00 and 7:30, 13:00, 18:00: 2.5 / 5, 1.5 / 5, 1.5 / 5, 0.5 / 5.
        "morning_share, 0.5",
        "afternoon_share, 0.3",
        "evening_share, 0.3",
        "night_share, 0.1",
        // 7:30 on a Wednesday, 13:00 and 18:00 on a Saturday; not 9:00 on a Monday: 3.5 / 5.
        "after_hours_share, 0.7",
        // Ways on the spot: 30 and 50. Waits: 1, 4, 30. Minutes 20 + 10 + 5 + 60 + 15 and ways 80: 190 x 7 / 10.
        "travel_min_median, 40",
        "wait_days_median, 4",
        "time_cost_wk, 133",
        "max_daily, 2",
        // Gaps 2, 3, 4: m = 3, s^2 = 2/3: (s - 3)^2 / (2/3 - 9) = (9.6666666667 - 4.8989794856) / -8.3333333333.
        "burstiness, -0.5721224617",
        // First week 5 contacts in 7 days, then 1 in 3: ln((1.5 / 3) / (5.5 / 7)).
        "week_ratio, -0.4519851237",
        // Days 6, 7, 8.
        "longest_gap_days, 3",
        // 4 days with contacts, 6 without, over 2 states: -(0.4 ln 0.4 + 0.6 ln 0.6) / ln 2.
        "sequence_entropy, 0.9709505945",
        // States x . x . . x . . . x: six changes in nine pairs.
        "transitions_share, 0.6666666666666666",
        "satisfaction_min, 1",
        // 5 x 1, 5 x 4, 3 x 3, 2 x 0 over four contacts.
        "weighted_discontent, 8.5",
        "opportunity_need, 0",
        // Days 0, 2, 2 with dr_a, days 5, 5, 9 with dr_b: 3 of 6.
        "usual_provider_share, 0.5"
    })
    void features_are_as_worked_out_by_hand(String id, double expected) {
        assertThat(value(columns(study()), id)).isCloseTo(expected, within(1e-9));
    }

    // Six contacts in services 2, 1, 2, 1: f1 = 2, C = 2/3; C p = 2/9 twice, 1/9 twice.
    // H = 2 x (2/9 ln(9/2)) / (1 - (7/9)^6) + 2 x (1/9 ln 9) / (1 - (8/9)^6), divided by ln 4, at most 1.
    @Test
    void diversity_of_few_contacts_is_corrected_for_codes_not_yet_seen() {
        double h = 2 * (2 / 9.0 * Math.log(4.5)) / (1 - Math.pow(7 / 9.0, 6))
                + 2 * (1 / 9.0 * Math.log(9)) / (1 - Math.pow(8 / 9.0, 6));
        assertThat(Diversity.of(new int[] {2, 1, 2, 1}, 8)).isCloseTo(h / Math.log(8), within(1e-12));
        assertThat(value(columns(study()), "service_diversity")).isCloseTo(Math.min(1, h / Math.log(4)), within(1e-12));
        // From 20 contacts on it is the plain entropy: 10 and 10 of 4 possible codes, ln 2 / ln 4.
        assertThat(Diversity.of(new int[] {10, 10, 0, 0}, 4)).isCloseTo(0.5, within(1e-12));
        assertThat(Diversity.of(new int[] {1, 1}, 4)).isNaN();
        // Only codes seen once: f1 = n counts as n - 1.
        assertThat(Diversity.of(new int[] {1, 1, 1}, 9)).isBetween(0.0, 1.0);
    }

    /**
     * Of the contacts on the spot the health centre has a place and the clinic that of its area, south: 19.740534536 and
     * 25.726999698 km from the middle of north (numpy, atan2(|a x b|, a . b) of unit vectors), each to the metre; those by
     * video, chat and telephone have no way.
     */
    @Test
    void the_way_to_services_is_measured_where_they_have_a_place() {
        Coordinates north = new Coordinates(65.13, 25.78);
        Coordinates south = new Coordinates(65.36, 25.84);
        Coordinates centre = new Coordinates(65.0121, 25.4651);
        CodeDetails.Places places = new CodeDetails.Places(
                Map.of("north", north, "south", south), Map.of("health_centre", centre, "shelter", centre));

        assertThat(value(columns(study(places)), "distance_to_service_km"))
                .isCloseTo((19.741 + 25.727) / 2, within(1e-12));
        assertThat(value(
                        columns(study(new CodeDetails.Places(Map.of("north", north), Map.of("health_centre", centre)))),
                        "distance_to_service_km"))
                .as("a place is missing")
                .isCloseTo(19.741, within(1e-12));
        assertThat(value(
                        columns(study(new CodeDetails.Places(Map.of("south", south), places.services()))),
                        "distance_to_service_km"))
                .as("home is nowhere")
                .isNaN();
    }

    @Test
    void what_only_describes_never_builds_profiles() {
        Map<String, MeasuredColumn> columns = columns(study());
        for (String id : List.of("max_daily", "week_ratio", "opportunity_need")) {
            assertThat(java.util.Objects.requireNonNull(columns.get(id))
                            .feature()
                            .role())
                    .isEqualTo(FeatureRole.DESCRIPTOR);
        }
        assertThat(java.util.Objects.requireNonNull(columns.get("opportunity_need"))
                        .feature())
                .isInstanceOf(NominalFeature.class);
    }

    @Test
    void nothing_stated_is_missing() {
        Study bare = new ExampleDiary()
                .resident("a")
                .days("a", 0, OBSERVED, DayStatus.NONE)
                .entry("a", 1, "illness", NeedOutcome.MET)
                .study();
        Map<String, MeasuredColumn> columns = columns(bare);
        for (String id : List.of(
                "urgent_share",
                "out_of_area_share",
                "morning_share",
                "after_hours_share",
                "travel_min_median",
                "distance_to_service_km",
                "time_cost_wk",
                "burstiness",
                "satisfaction_min",
                "weighted_discontent",
                "opportunity_need",
                "usual_provider_share",
                "silent_needs_n",
                "stated_met_share",
                "need_concentration")) {
            assertThat(value(columns, id)).as(id).isNaN();
        }
        assertThat(value(columns, "longest_gap_days")).isEqualTo(8);
    }

    @Test
    void smaller_presets_do_not_run_the_extractors_of_the_full_one() {
        assertThat(FeatureCatalogue.standard().upTo(FeaturePreset.STANDARD).extractors())
                .hasSizeLessThan(FeatureCatalogue.standard().extractors().size())
                .allMatch(extractor -> extractor.preset() != FeaturePreset.FULL);
        MeasuredFeatures standard = FeatureBuilder.build(study(), FeatureRequest.defaults());
        assertThat(standard.matrix().indexOf("burstiness")).isEmpty();
        MeasuredFeatures named =
                FeatureBuilder.build(study(), FeatureRequest.defaults().withAdd(List.of("burstiness")));
        assertThat(named.matrix().indexOf("service_diversity")).isEmpty();
    }

    // Entered 1, 2 and 3 days late: one of three is back-filled. y = 2 0 2 over days 0, 1, 2 has no trend; y = 0 0 3:
    // mean y = 1, sum (t - 1) y = 3, sum (t - 1)^2 = 2, z = 3 / sqrt 2.
    @Test
    void quality_of_the_data_is_measured_apart() {
        LocalDate start = ExampleDiary.START;
        List<DiaryEntry> diary = new ArrayList<>();
        for (int late = 1; late <= 3; late++) {
            diary.add(DiaryEntry.of(
                            "a",
                            start.plusDays(2),
                            late < 3 ? "something to do" : "library",
                            late == 1 ? "being bored" : "leisure",
                            NeedOutcome.MET)
                    .with(new ContactDetails(-1, null, null, null, null, null, start.plusDays(2 + late), null)));
        }
        List<DiaryDay> days = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            days.add(new DiaryDay("a", start.plusDays(day), DayStatus.EVENTS));
        }
        Study study = Study.builder()
                .residents(List.of(
                        new Resident("a", Optional.of("north"), Map.of("age_group", "65+"), 1),
                        new Resident("b", Optional.of("north"), Map.of("age_group", "65+"), 1),
                        new Resident("c", Optional.of("south"), Map.of("age_group", "65+"), 1)))
                .diary(new DiaryWindow(start, 14, 1, DiaryWindow.Source.REPORTED), Scan.of(diary), Scan.of(days))
                .build();
        Map<String, MeasuredColumn> columns = new HashMap<>();
        QualityMeasures.of(study).forEach(column -> columns.put(column.id(), column));
        assertThat(value(columns, "observed_days")).isEqualTo(3);
        assertThat(value(columns, "inferred_days_share")).isZero();
        assertThat(value(columns, "back_filled_share")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value(columns, "unlisted_service_share")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(value(columns, "free_text_share"))
                .as("the need of the second entry is a code")
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value(columns, "survey_missing_share")).isNaN();
        assertThat(value(columns, "day_trend_z")).isCloseTo(3 / Math.sqrt(2), within(1e-12));
        assertThat(Arrays.stream(java.util.Objects.requireNonNull(columns.get("same_background_n"))
                        .values()))
                .containsExactly(2.0, 2.0, 1.0);
        assertThat(columns.values()).allMatch(column -> column.feature().role() == FeatureRole.QUALITY);
        assertThat(QualityMeasures.trend(new long[] {0, 0, 2, 2}, new long[] {0, 1, 2}))
                .isZero();
    }
}
