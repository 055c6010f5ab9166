package io.github.tarve.segmentation.features.catalogue;

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
import java.util.random.RandomGenerator;

/** Small made-up diaries. */
public final class ExampleDiary {
    /** First day of the window, a Monday. */
    public static final LocalDate START = LocalDate.of(2024, 3, 4);

    private final List<DiaryEntry> entries = new ArrayList<>();
    private final List<DiaryDay> days = new ArrayList<>();
    private final List<Resident> residents = new ArrayList<>();
    private int minimumDays = 7;

    /** Adds a resident without a day. */
    public ExampleDiary resident(String id) {
        residents.add(new Resident(id, Optional.of("area"), Map.of(), 1));
        return this;
    }

    /** Adds the same status for days from one to before another. */
    public ExampleDiary days(String id, int from, int to, DayStatus status) {
        for (int d = from; d < to; d++) {
            days.add(new DiaryDay(id, START.plusDays(d), status));
        }
        return this;
    }

    /** Adds an entry. */
    public ExampleDiary entry(String id, int day, String need, NeedOutcome outcome) {
        entries.add(DiaryEntry.of(id, START.plusDays(day), need, need, outcome));
        return this;
    }

    /** Sets the least number of observed days. */
    public ExampleDiary minimumDays(int days) {
        minimumDays = days;
        return this;
    }

    /** Returns the study with reported days. */
    public Study study() {
        DiaryWindow window = new DiaryWindow(START, 14, minimumDays, DiaryWindow.Source.REPORTED);
        return Study.builder()
                .residents(residents)
                .diary(window, Scan.of(entries), Scan.of(days))
                .build();
    }

    /** Returns random entries with every field used. */
    public static List<DiaryEntry> random(RandomGenerator random, int residents, int entries) {
        String[] needs = {"illness", "housing", "finances"};
        String[] channels = {"phone", "remote", "in_person"};
        List<DiaryEntry> list = new ArrayList<>();
        for (int e = 0; e < entries; e++) {
            NeedOutcome outcome = List.of(NeedOutcome.values()).get(random.nextInt(4));
            list.add(new DiaryEntry(
                    id(random.nextInt(residents)),
                    START.plusDays(random.nextInt(14)),
                    "service",
                    needs[random.nextInt(3)],
                    outcome,
                    random.nextInt(4) == 0 ? null : channels[random.nextInt(3)],
                    outcome == NeedOutcome.UNMET ? "cost" : null,
                    random.nextInt(6),
                    random.nextInt(6),
                    random.nextInt(100) / 7.0,
                    random.nextBoolean() ? Double.NaN : random.nextDouble() * 60,
                    random.nextDouble() * 10,
                    random.nextInt(30),
                    random.nextInt(3) == 0 ? "informal" : null,
                    random.nextBoolean() ? null : random.nextBoolean()));
        }
        return list;
    }

    /** Returns random entries with every field used, those that few diaries have too. */
    public static List<DiaryEntry> detailed(RandomGenerator random, int residents, int entries) {
        String[] services = {"library", "shelter", "own_service", "health_centre"};
        String[] sectors = {"municipal", "third", "private"};
        String[] modes = {"own_car", "lift", "walk_cycle", "horse"};
        List<DiaryEntry> list = new ArrayList<>();
        for (DiaryEntry entry : random(random, residents, entries)) {
            int minute = random.nextInt(24 * 60);
            DiaryEntry detailed = entry.with(new ContactDetails(
                    random.nextBoolean() ? minute : -1,
                    random.nextInt(3) == 0 ? null : DayPart.at(minute),
                    random.nextInt(3) == 0 ? null : random.nextBoolean() ? "north" : "south",
                    random.nextInt(3) == 0 ? null : sectors[random.nextInt(3)],
                    random.nextInt(3) == 0 ? null : random.nextBoolean(),
                    random.nextInt(3) == 0 ? null : modes[random.nextInt(4)],
                    random.nextInt(3) == 0 ? null : entry.date().plusDays(random.nextInt(5)),
                    random.nextInt(3) == 0 ? null : random.nextBoolean()));
            list.add(new DiaryEntry(
                    detailed.residentId(),
                    detailed.date(),
                    services[random.nextInt(4)],
                    detailed.need(),
                    detailed.outcome(),
                    detailed.channel(),
                    detailed.unmetReason(),
                    detailed.satisfaction(),
                    detailed.importance(),
                    detailed.minutes(),
                    detailed.travelMinutes(),
                    detailed.costEur(),
                    detailed.waitDays(),
                    random.nextBoolean() ? "dr_" + random.nextInt(3) : detailed.provider(),
                    detailed.helped(),
                    detailed.details()));
        }
        return list;
    }

    /** Returns the id of a resident by number. */
    public static String id(int resident) {
        return "r" + (100 + resident);
    }

    /** Returns residents by number. */
    public static List<Resident> residents(int count) {
        List<Resident> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(new Resident(id(i), Optional.of(i % 2 == 0 ? "north" : "south"), Map.of(), 1));
        }
        return list;
    }
}
