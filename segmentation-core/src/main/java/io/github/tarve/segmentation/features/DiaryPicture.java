package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.records.DayPart;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * When and how each resident used services and how contacts were rated, beside the counts of {@link ServiceUse}: observed days
 * and days with a contact by day of the week, contacts by part of the day, means of travel, wait and ratings. Residents are in
 * the order of {@link Study#residents()}, needs in that of the service use. One pass over the diary and one over its days;
 * O(residents x needs) memory. Immutable.
 */
public final class DiaryPicture {
    /** Days of a week. */
    public static final int WEEK = DayOfWeek.values().length;

    private static final List<DayPart> PARTS = List.of(DayPart.values());

    private final List<String> needs;
    private final boolean reported;
    private final int windowDays;
    private final int[] observed;
    private final int[] active;
    private final long[] needBits;
    private final int[] parts;
    private final Means travel;
    private final Means wait;
    private final Means satisfaction;
    private final Means importance;
    private final boolean[] surveyed;

    /** Sums and numbers of values, from which means follow. */
    private static final class Means {
        private final double[] sums;
        private final int[] counts;

        Means(int cells) {
            sums = new double[cells];
            counts = new int[cells];
        }

        void add(int cell, double value) {
            sums[cell] += value;
            counts[cell]++;
        }

        double mean(int cell) {
            return counts[cell] == 0 ? Double.NaN : sums[cell] / counts[cell];
        }
    }

    private DiaryPicture(Study study, ServiceUse use) {
        int n = study.residents().size();
        needs = use.needs();
        reported = study.window().map(DiaryWindow::source).orElse(null) == DiaryWindow.Source.REPORTED;
        windowDays = study.window().map(DiaryWindow::days).orElse(0);
        observed = new int[n * WEEK];
        active = new int[n * WEEK];
        needBits = new long[n * WEEK];
        parts = new int[n * PARTS.size()];
        travel = new Means(n);
        wait = new Means(n);
        satisfaction = new Means(n * (needs.size() + 1));
        importance = new Means(n * (needs.size() + 1));
        surveyed = surveyed(study.survey());
        Map<String, Integer> positions = study.residentPositions();
        for (DiaryDay day : study.days()) {
            Integer resident = positions.get(day.residentId());
            if (resident != null && day.status().observed()) {
                observed[weekday(resident, day.date().getDayOfWeek())]++;
                active[weekday(resident, day.date().getDayOfWeek())] += day.status() == DayStatus.EVENTS ? 1 : 0;
            }
        }
        for (DiaryEntry entry : study.diary()) {
            Integer resident = positions.get(entry.residentId());
            if (resident == null) {
                throw new IllegalArgumentException("a diary entry belongs to no resident of the study");
            }
            count(resident, entry);
        }
    }

    private static boolean[] surveyed(Survey survey) {
        boolean[] answered = new boolean[survey.residents()];
        for (int i = 0; i < answered.length; i++) {
            for (int j = 0; j < survey.items().size() && !answered[i]; j++) {
                answered[i] = !Double.isNaN(survey.answer(i, j));
            }
        }
        return answered;
    }

    private static int weekday(int resident, DayOfWeek day) {
        return resident * WEEK + day.getValue() - 1;
    }

    private void count(int resident, DiaryEntry entry) {
        int need = Collections.binarySearch(needs, entry.need());
        if (need >= 0 && need < Long.SIZE) {
            needBits[weekday(resident, entry.date().getDayOfWeek())] |= 1L << need;
        }
        DayPart part = entry.details().dayPart();
        if (part != null) {
            parts[resident * PARTS.size() + PARTS.indexOf(part)]++;
        }
        if (!Double.isNaN(entry.travelMinutes())) {
            travel.add(resident, entry.travelMinutes());
        }
        if (!Double.isNaN(entry.waitDays())) {
            wait.add(resident, entry.waitDays());
        }
        rate(satisfaction, resident, need, entry.satisfaction());
        rate(importance, resident, need, entry.importance());
    }

    private void rate(Means means, int resident, int need, int rating) {
        if (rating > 0) {
            means.add(resident * (needs.size() + 1) + needs.size(), rating);
            if (need >= 0) {
                means.add(resident * (needs.size() + 1) + need, rating);
            }
        }
    }

    /** Reads a study's diary. */
    public static DiaryPicture of(Study study, ServiceUse use) {
        return new DiaryPicture(study, use);
    }

    /** Returns the number of residents. */
    public int residents() {
        return surveyed.length;
    }

    /** Returns the codes of the needs, by code. */
    public List<String> needs() {
        return needs;
    }

    /** Returns whether residents reported which days they observed. */
    public boolean daysReported() {
        return reported;
    }

    /** Returns the days of the diary, 0 without one. */
    public int windowDays() {
        return windowDays;
    }

    /** Returns how many days of this day of the week, 0 for Monday, a resident observed. */
    public int observed(int resident, int weekday) {
        return observed[resident * WEEK + weekday];
    }

    /** Returns how many of these days had a contact. */
    public int active(int resident, int weekday) {
        return active[resident * WEEK + weekday];
    }

    /** Returns how many days a resident observed. */
    public int observed(int resident) {
        return Arrays.stream(observed, resident * WEEK, (resident + 1) * WEEK).sum();
    }

    /** Returns whether a resident has a contact for a need on a day of the week; false beyond the 64th need. */
    public boolean tried(int resident, int weekday, int need) {
        return need < Long.SIZE && (needBits[resident * WEEK + weekday] >>> need & 1) == 1;
    }

    /** Returns a resident's contacts in a part of the day. */
    public int contacts(int resident, DayPart part) {
        return parts[resident * PARTS.size() + PARTS.indexOf(part)];
    }

    /** Returns a resident's mean minutes of travel per contact, {@code NaN} where none is stated. */
    public double travelMinutes(int resident) {
        return travel.mean(resident);
    }

    /** Returns a resident's mean days of waiting per contact, {@code NaN} where none is stated. */
    public double waitDays(int resident) {
        return wait.mean(resident);
    }

    /** Returns a resident's mean satisfaction with the contacts for a need, {@code NaN} where none is stated. */
    public double satisfaction(int resident, int need) {
        return satisfaction.mean(resident * (needs.size() + 1) + need);
    }

    /** Returns a resident's mean satisfaction with all contacts, {@code NaN} where none is stated. */
    public double satisfaction(int resident) {
        return satisfaction(resident, needs.size());
    }

    /** Returns the mean importance of a resident's contacts for a need, {@code NaN} where none is stated. */
    public double importance(int resident, int need) {
        return importance.mean(resident * (needs.size() + 1) + need);
    }

    /** Returns the mean importance of all contacts of a resident, {@code NaN} where none is stated. */
    public double importance(int resident) {
        return importance(resident, needs.size());
    }

    /** Returns whether a resident answered anything in the survey. */
    public boolean surveyed(int resident) {
        return surveyed[resident];
    }
}
