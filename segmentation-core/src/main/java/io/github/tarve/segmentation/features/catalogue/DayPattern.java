package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How contacts fall on days.
 *
 * <ul>
 *   <li>The most contacts on one day; only describes.
 *   <li>Burstiness (s - m) / (s + m) of the gaps between active days with mean m and standard deviation s: -1 regular, 0 by
 *       chance, towards 1 in bursts; missing below 4 active days. Goh and Barabasi (2008), DOI 10.1209/0295-5075/81/48002.
 *   <li>Contacts of the second week against the first, ln(((c2 + 0.5) / d2) / ((c1 + 0.5) / d1)) over the observed days
 *       d of the seven days from the first observed one and of the next seven; missing without a day in both. Falls when
 *       keeping the diary tires, so that it only describes.
 *   <li>The longest row of observed days without a contact; a missing day neither counts nor ends it.
 * </ul>
 */
record DayPattern() implements FeatureExtractor<DayPattern.Seen> {
    private static final int FEWEST_FOR_GAPS = 4;
    private static final int WEEK = 7;

    /** The days of contacts, one for each, and the observed days. */
    record Seen(Occurrences contacts, Occurrences observed) {}

    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Seen open(DiaryFrame frame) {
        return new Seen(new Occurrences(), new Occurrences());
    }

    @Override
    public void add(Seen state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.contacts.add(resident, Occurrences.day(entry.date()));
    }

    @Override
    public void addDay(Seen state, DiaryFrame frame, int resident, DiaryDay day) {
        if (day.status().observed()) {
            state.observed.add(resident, Occurrences.day(day.date()));
        }
    }

    @Override
    public Seen merge(Seen state, Seen other) {
        return new Seen(state.contacts.merge(other.contacts), state.observed.merge(other.observed));
    }

    @Override
    public List<MeasuredColumn> finish(Seen state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        long[][] contacts = state.contacts.byResident(frame.residents());
        long[][] observed = state.observed.byResident(frame.residents());
        NumericFeature most =
                define.number("max_daily", FeatureBlock.NEED_USE, "contacts", Direction.NEED, Transform.SQRT);
        NumericFeature weeks =
                define.number("week_ratio", FeatureBlock.RHYTHM, "log ratio", Direction.NEUTRAL, Transform.NONE);
        return List.of(
                MeasuredColumn.of(describing(most), Columns.of(exposure, i -> most(contacts[i])), FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.number("burstiness", FeatureBlock.RHYTHM, "-1 to 1", Direction.NEUTRAL, Transform.NONE),
                        Columns.of(exposure, i -> burstiness(contacts[i])),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        describing(weeks),
                        Columns.of(exposure, i -> weekRatio(contacts[i], observed[i])),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.number(
                                "longest_gap_days", FeatureBlock.RHYTHM, "days", Direction.NEUTRAL, Transform.SQRT),
                        Columns.of(exposure, i -> longestGap(contacts[i], observed[i])),
                        FeaturePreset.FULL));
    }

    private static NumericFeature describing(NumericFeature feature) {
        return feature.with(feature.description().withRole(FeatureRole.DESCRIPTOR));
    }

    private static double most(long[] contacts) {
        return Arrays.stream(Occurrences.counts(contacts)).max().orElse(0);
    }

    static double burstiness(long[] contacts) {
        long[] days = Arrays.stream(contacts).distinct().toArray();
        if (days.length < FEWEST_FOR_GAPS) {
            return Double.NaN;
        }
        int gaps = days.length - 1;
        double mean = (double) (days[gaps] - days[0]) / gaps;
        double squares = 0;
        for (int j = 0; j < gaps; j++) {
            double deviation = days[j + 1] - days[j] - mean;
            squares += deviation * deviation;
        }
        double deviation = Math.sqrt(squares / gaps);
        return (deviation - mean) / (deviation + mean);
    }

    static double weekRatio(long[] contacts, long[] observed) {
        if (observed.length == 0) {
            return Double.NaN;
        }
        long first = observed[0];
        long days1 = within(observed, first);
        long days2 = within(observed, first + WEEK);
        if (days1 == 0 || days2 == 0) {
            return Double.NaN;
        }
        double rate1 = (within(contacts, first) + 0.5) / days1;
        double rate2 = (within(contacts, first + WEEK) + 0.5) / days2;
        return StrictMath.log(rate2 / rate1);
    }

    private static long within(long[] days, long from) {
        return Arrays.stream(days)
                .filter(day -> day >= from && day < from + WEEK)
                .count();
    }

    static double longestGap(long[] contacts, long[] observed) {
        Set<Long> active = new HashSet<>();
        for (long day : contacts) {
            active.add(day);
        }
        int longest = 0;
        int gap = 0;
        for (long day : observed) {
            gap = active.contains(day) ? 0 : gap + 1;
            longest = Math.max(longest, gap);
        }
        return longest;
    }
}
