package io.github.tarve.segmentation.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Diary days where nobody reported them: every resident is taken as observed on every day of the window. */
final class AssumedDays {
    private AssumedDays() {}

    static Scan<DiaryDay> of(List<Resident> residents, LocalDate start, int days, List<DiaryEntry> entries) {
        Map<String, Set<LocalDate>> active = new HashMap<>();
        for (DiaryEntry entry : entries) {
            active.computeIfAbsent(entry.residentId(), id -> new HashSet<>()).add(entry.date());
        }
        List<DiaryDay> statuses = new ArrayList<>(residents.size() * days);
        for (Resident resident : residents) {
            Set<LocalDate> dates = active.getOrDefault(resident.id(), Set.of());
            for (int d = 0; d < days; d++) {
                LocalDate date = start.plusDays(d);
                DayStatus status = dates.contains(date) ? DayStatus.EVENTS : DayStatus.NONE;
                statuses.add(new DiaryDay(resident.id(), date, status));
            }
        }
        return Scan.of(statuses);
    }
}
