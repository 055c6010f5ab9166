package io.github.tarve.segmentation.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.DiaryPicture;
import io.github.tarve.segmentation.features.ServiceUse;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every expected number is counted by hand from the few entries below. */
class UsePicturesTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

    private final List<DiaryEntry> entries = new ArrayList<>();
    private final List<DiaryDay> days = new ArrayList<>();

    /** Two weeks of a resident: a letter per day, e for events, n for none, m for missing. */
    private void days(String resident, String statuses) {
        for (int d = 0; d < statuses.length(); d++) {
            DayStatus status = switch (statuses.charAt(d)) {
                case 'e' -> DayStatus.EVENTS;
                case 'n' -> DayStatus.NONE;
                default -> DayStatus.MISSING;
            };
            days.add(new DiaryDay(resident, MONDAY.plusDays(d), status));
        }
    }

    private void entry(
            String resident,
            int day,
            String need,
            @Nullable String reason,
            int[] ratings,
            double travel,
            DayPart part) {
        entries.add(new DiaryEntry(
                resident,
                MONDAY.plusDays(day),
                "s",
                need,
                reason == null ? NeedOutcome.MET : NeedOutcome.UNMET,
                null,
                reason,
                ratings[0],
                ratings[1],
                Double.NaN,
                travel,
                Double.NaN,
                Double.NaN,
                null,
                null,
                new ContactDetails(-1, part, null, null, null, null, null, null)));
    }

    private UsePictures pictures() {
        days("a", "ennnnenennnnnn");
        days("b", "nennnnnmmmmmmm");
        days("c", "mmmmmmmmmmmmmm");
        entry("a", 0, "housing", null, new int[] {5, 4}, 10, DayPart.MORNING);
        entry("a", 0, "illness", "waiting", new int[] {1, 0}, 30, DayPart.MORNING);
        entry("a", 5, "illness", "distance", new int[] {0, 0}, Double.NaN, DayPart.EVENING);
        entry("a", 7, "illness", "no_time", new int[] {3, 5}, 5, DayPart.AFTERNOON);
        entry("b", 1, "illness", "opening_hours", new int[] {4, 2}, 45, DayPart.MORNING);
        Study study = Study.builder()
                .residents(List.of(resident("a"), resident("b"), resident("c")))
                .diary(new DiaryWindow(MONDAY, 14, 7, DiaryWindow.Source.REPORTED), Scan.of(entries), Scan.of(days))
                .build();
        ServiceUse use = ServiceUse.of(study);
        return UsePictures.of(
                DiaryPicture.of(study, use),
                use,
                Partition.canonical(new int[] {0, 0, -1}, new double[] {1, 1, 1}),
                Codebook.empty());
    }

    private static Resident resident(String id) {
        return new Resident(id, Optional.empty(), Map.of(), 1);
    }

    @Test
    void days_are_aligned_by_weekday_over_both_weeks() {
        GroupPicture picture = pictures().profiles().get(0);
        assertThat(picture.residents()).isEqualTo(2);
        GroupPicture.Weekday monday = picture.weekdays().get(0);
        // a: both Mondays of two; b: none of one observed.
        assertThat(monday.observed()).isEqualTo(2);
        assertThat(monday.active()).isEqualTo(1);
        assertThat(monday.share()).isEqualTo(0.5);
        assertThat(monday.needs()).isEqualTo(Map.of("housing", 1, "illness", 1));
        // a: no Tuesday of two; b: the one observed.
        assertThat(picture.weekdays().get(1).share()).isEqualTo(0.5);
        assertThat(picture.weekdays().get(2).share()).isZero();
        // a: Saturday of the first week only.
        assertThat(picture.weekdays().get(5).share()).isEqualTo(0.25);
        // Working days: a 2 of 10, b 1 of 5; weekends: a 1 of 4, b 0 of 2.
        assertThat(picture.workdays().share().mean()).isCloseTo(0.2, within(1e-12));
        assertThat(picture.workdays().active()).isEqualTo(2);
        assertThat(picture.weekend().share().mean()).isCloseTo(0.125, within(1e-12));
        assertThat(picture.weekend().active()).isEqualTo(1);
    }

    @Test
    void means_are_over_residents_with_their_own_means() {
        GroupPicture picture = pictures().profiles().get(0);
        // a: (10 + 30 + 5) / 3 = 15, b: 45.
        assertThat(picture.travelMinutes().mean()).isEqualTo(30);
        assertThat(picture.travelMinutes().residents()).isEqualTo(2);
        assertThat(picture.waitDays().residents()).isZero();
        // a: (5 + 1 + 3) / 3 = 3, b: 4; importance a: (4 + 5) / 2 = 4.5, b: 2.
        assertThat(picture.overall().satisfaction().mean()).isEqualTo(3.5);
        assertThat(picture.overall().importance().mean()).isEqualTo(3.25);
        // Illness: a (1 + 3) / 2 = 2, b 4; importance a 5, b 2.
        assertThat(picture.ratings().get("illness").satisfaction().mean()).isEqualTo(3);
        assertThat(picture.ratings().get("illness").importance().mean()).isEqualTo(3.5);
        assertThat(picture.ratings().get("housing").satisfaction().residents()).isEqualTo(1);
        assertThat(picture.dayParts())
                .extracting(ChannelUse::channel, ChannelUse::residents, ChannelUse::contacts, ChannelUse::largest)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("morning", 2, 3L, 2L),
                        org.assertj.core.groups.Tuple.tuple("afternoon", 1, 1L, 1L));
    }

    @Test
    void levers_count_residents_once_and_missing_ones_belong_to_everyone() {
        UsePictures pictures = pictures();
        GroupPicture picture = pictures.profiles().get(0);
        // a: waiting, distance, no_time; b: opening_hours. Waiting, no time and opening hours call for the same.
        assertThat(picture.levers()).isEqualTo(Map.of("time", 2, "nearer", 1));
        assertThat(picture.reasons()).isEqualTo(Map.of("waiting", 1, "distance", 1, "no_time", 1, "opening_hours", 1));
        // a observed 14 of 14 days, b 7, c none.
        assertThat(picture.daysObserved().mean()).isEqualTo(0.75);
        assertThat(picture.withoutDiary()).isZero();
        assertThat(pictures.everyone().withoutDiary()).isEqualTo(1);
        assertThat(pictures.everyone().daysObserved().mean()).isEqualTo(0.5);
        assertThat(pictures.everyone().withoutSurvey()).isEqualTo(3);
        assertThat(pictures.daysReported()).isTrue();
    }
}
