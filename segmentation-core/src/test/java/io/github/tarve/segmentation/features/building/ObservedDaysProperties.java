package io.github.tarve.segmentation.features.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.features.ServiceUse;
import io.github.tarve.segmentation.features.catalogue.DiaryFrame;
import io.github.tarve.segmentation.features.catalogue.ExampleDiary;
import io.github.tarve.segmentation.features.catalogue.FeatureCatalogue;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What one more day of a diary does to what is measured from it. */
class ObservedDaysProperties {
    private static final int DAYS = 14;

    private static Study study(List<Integer> contacts, List<DayStatus> statuses, NeedOutcome outcome) {
        List<DiaryEntry> entries = new ArrayList<>();
        List<DiaryDay> days = new ArrayList<>();
        String id = ExampleDiary.id(0);
        for (int day = 0; day < statuses.size(); day++) {
            days.add(new DiaryDay(id, ExampleDiary.START.plusDays(day), statuses.get(day)));
            for (int c = 0; day < contacts.size() && c < contacts.get(day); c++) {
                entries.add(new DiaryEntry(
                        id,
                        ExampleDiary.START.plusDays(day),
                        "bus",
                        "mobility",
                        outcome,
                        "in_person",
                        null,
                        0,
                        0,
                        10,
                        20,
                        2.5,
                        Double.NaN,
                        null,
                        null));
            }
        }
        return Study.builder()
                .residents(ExampleDiary.residents(1))
                .diary(
                        new DiaryWindow(ExampleDiary.START, DAYS, 1, DiaryWindow.Source.REPORTED),
                        Scan.of(entries),
                        Scan.of(days))
                .build();
    }

    private static Map<String, MeasuredColumn> measure(Study study, double fatigue) {
        return measure(study, new DayIntensities.Rule(fatigue, WeekdayRule.REPORT));
    }

    private static Map<String, MeasuredColumn> measure(Study study, DayIntensities.Rule rule) {
        return DiaryMeasurement.of(study, FeatureCatalogue.standard(), DiaryFrame.of(study), 1, rule).columns().stream()
                .collect(Collectors.toMap(MeasuredColumn::id, Function.identity()));
    }

    private static List<DayStatus> observed(int days) {
        return new ArrayList<>(java.util.Collections.nCopies(days, DayStatus.EVENTS));
    }

    /** One resident alone is not drawn towards others, so that the rate is 7 y / D to the last bit. */
    @Property(tries = 50)
    void a_day_without_contacts_lowers_rates_by_its_share_of_the_days(
            @ForAll @IntRange(min = 1, max = DAYS - 1) int days, @ForAll @IntRange(min = 1, max = 6) int contacts) {
        List<Integer> counts = java.util.Collections.nCopies(days, contacts);
        List<DayStatus> more = observed(days);
        more.add(DayStatus.NONE);
        Map<String, MeasuredColumn> before = measure(study(counts, observed(days), NeedOutcome.MET), 0);
        Map<String, MeasuredColumn> after = measure(study(counts, more, NeedOutcome.MET), 0);

        for (String rate : List.of("contacts_wk", "travel_min_wk", "cost_eur_wk")) {
            double expected = before.get(rate).value(0) * days / (days + 1);
            assertThat(after.get(rate).value(0)).as(rate).isCloseTo(expected, within(1e-12 * expected));
        }
        assertThat(after.get("contacts_wk").value(0)).isEqualTo(7 * ((double) days * contacts / (days + 1)));
    }

    @Property(tries = 50)
    void a_missing_day_changes_nothing(
            @ForAll @IntRange(min = 1, max = DAYS - 1) int days, @ForAll @IntRange(min = 0, max = 6) int contacts) {
        List<Integer> counts = java.util.Collections.nCopies(days, contacts);
        List<DayStatus> more = observed(days);
        more.add(DayStatus.MISSING);
        for (double fatigue : new double[] {0, -0.05}) {
            Map<String, MeasuredColumn> before =
                    measure(study(counts, observed(days), NeedOutcome.PARTLY_MET), fatigue);
            Map<String, MeasuredColumn> after = measure(study(counts, more, NeedOutcome.PARTLY_MET), fatigue);

            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach(
                    (id, column) -> assertThat(after.get(id).values()).as(id).isEqualTo(column.values()));
        }
    }

    /** Days adjusted for a change b count sum of exp(b t), by hand for every diary. */
    @Property(tries = 30)
    void adjusted_days_are_the_sum_of_expected_contacts(
            @ForAll @IntRange(min = 1, max = DAYS) int days, @ForAll @IntRange(min = -20, max = 20) int percent) {
        double b = percent / 100.0;
        double sum = 0;
        for (int t = 0; t < days; t++) {
            sum += Math.exp(b * t);
        }
        Study study = study(java.util.Collections.nCopies(days, 2), observed(days), NeedOutcome.MET);

        double rate = measure(study, b).get("contacts_wk").value(0);

        assertThat(rate).isCloseTo(7 * 2.0 * days / sum, within(1e-9 * rate));
    }

    /**
     * Five mean weekdays and two mean days of a weekend where there are two of each, else seven mean days; with a change b from
     * day to day, days count exp(b t) in the means.
     */
    @Property(tries = 100)
    void balanced_rates_weigh_weekdays_and_weekends_five_to_two(
            @ForAll @Size(value = DAYS) List<@IntRange(min = -1, max = 4) Integer> cells,
            @ForAll @IntRange(min = -10, max = 10) int percent) {
        double b = percent / 100.0;
        int first = 0;
        while (first < DAYS && cells.get(first) < 0) {
            first++;
        }
        int[] days = new int[2];
        int[] contacts = new int[2];
        double[] amounts = new double[2];
        for (int t = 0; t < DAYS; t++) {
            int kind = ExampleDiary.START.plusDays(t).getDayOfWeek().getValue() > 5 ? 1 : 0;
            if (cells.get(t) >= 0) {
                days[kind]++;
                contacts[kind] += cells.get(t);
                amounts[kind] += Math.exp(b * (t - first));
            }
        }
        Assume.that(days[0] + days[1] > 0 && contacts[0] + contacts[1] > 0);
        Study study = study(
                cells,
                cells.stream()
                        .map(cell -> cell < 0 ? DayStatus.MISSING : DayStatus.EVENTS)
                        .toList(),
                NeedOutcome.MET);

        Map<String, MeasuredColumn> columns = measure(study, new DayIntensities.Rule(b, WeekdayRule.BALANCE));

        double expected = days[0] >= 2 && days[1] >= 2
                ? 5 * contacts[0] / amounts[0] + 2 * contacts[1] / amounts[1]
                : 7 * (contacts[0] + contacts[1]) / (amounts[0] + amounts[1]);
        assertThat(columns.get("contacts_wk").value(0)).isCloseTo(expected, within(1e-9 * expected));
        assertThat(columns.get("contacts_wk.OTHER").value(0)).isCloseTo(expected, within(1e-9 * expected));
        assertThat(columns.get("travel_min_wk").value(0)).isCloseTo(20 * expected, within(1e-7 * expected));
    }

    @Property(tries = 50)
    void a_diary_of_failed_attempts_never_vanishes(
            @ForAll @IntRange(min = 1, max = DAYS) int days, @ForAll @IntRange(min = 1, max = 6) int contacts) {
        Study study = study(java.util.Collections.nCopies(days, contacts), observed(days), NeedOutcome.UNMET);
        Map<String, MeasuredColumn> columns = measure(study, 0);
        ServiceUse use = ServiceUse.of(study);
        int attempts = days * contacts;

        assertThat(columns.get("contacts_wk").value(0)).isCloseTo(7.0 * contacts, within(1e-9));
        assertThat(columns.get("needs_n").value(0)).isEqualTo(1);
        assertThat(columns.get("unmet_share").value(0)).isCloseTo((attempts + 0.5) / (attempts + 1), within(1e-12));
        assertThat((double) use.unmet(0, 0) / use.attempts(0, 0)).isEqualTo(1);
        assertThat(use.attempts(0, 0)).isEqualTo(attempts);
    }
}
