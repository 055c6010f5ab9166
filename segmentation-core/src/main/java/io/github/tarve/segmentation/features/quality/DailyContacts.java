package io.github.tarve.segmentation.features.quality;

import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Study;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;

/**
 * Contacts and observed days of each resident on each day of the diary. A day without a contact counts when it was observed, a
 * missing one does not. O(residents x days) memory. Immutable.
 */
final class DailyContacts {
    private final int residents;
    private final int days;
    private final int firstWeekday;
    private final int[] contacts;
    private final BitSet observed;
    private final BitSet kept = new BitSet();

    DailyContacts(Study study, DiaryWindow window) {
        this.residents = study.residents().size();
        this.days = window.days();
        this.firstWeekday = window.start().getDayOfWeek().getValue() - 1;
        this.contacts = new int[Math.multiplyExact(residents, days)];
        this.observed = new BitSet(contacts.length);
        Map<String, Integer> positions = study.residentPositions();
        long start = window.start().toEpochDay();
        boolean reported = window.source() == DiaryWindow.Source.REPORTED;
        for (DiaryEntry entry : study.diary()) {
            int cell = cell(positions.get(entry.residentId()), entry.date(), start);
            if (cell >= 0) {
                contacts[cell]++;
                kept.set(cell / days);
            }
        }
        for (DiaryDay day : study.days()) {
            int cell = cell(positions.get(day.residentId()), day.date(), start);
            if (cell >= 0 && day.status().observed()) {
                observed.set(cell);
                if (reported) {
                    kept.set(cell / days);
                }
            }
        }
    }

    private int cell(@org.jspecify.annotations.Nullable Integer resident, LocalDate date, long start) {
        long day = date.toEpochDay() - start;
        return resident == null || day < 0 || day >= days ? -1 : resident * days + (int) day;
    }

    int residents() {
        return residents;
    }

    int days() {
        return days;
    }

    /** Returns whether a day counts: it was observed, in a diary that was kept at all. */
    boolean observed(int resident, int day) {
        return kept.get(resident) && observed.get(resident * days + day);
    }

    int contacts(int resident, int day) {
        return contacts[resident * days + day];
    }

    /** Returns the weekday of a day of the window, 0 for Monday. */
    int weekday(int day) {
        return (firstWeekday + day) % 7;
    }

    /** Returns the first observed day of a resident, -1 without any. */
    int first(int resident) {
        for (int day = 0; day < days; day++) {
            if (observed(resident, day)) {
                return day;
            }
        }
        return -1;
    }

    /** Returns the number of observed days. */
    int observedDays(int resident) {
        int sum = 0;
        for (int day = 0; day < days; day++) {
            sum += observed(resident, day) ? 1 : 0;
        }
        return sum;
    }

    /** Returns the contacts on observed days. */
    int total(int resident) {
        int sum = 0;
        for (int day = 0; day < days; day++) {
            sum += observed(resident, day) ? contacts(resident, day) : 0;
        }
        return sum;
    }
}
