package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The diary as a sequence of observed days, each in the state of the need with most contacts (the first by code at a tie) or
 * in none. Entropy: Shannon's of the time spent in the states, divided by ln(K + 1) for K needs. Transitions: changes of state
 * from one observed day to the next, as a share of such pairs of days. Missing below 2 observed days. Gabadinho et al.
 * (2011), DOI 10.18637/jss.v040.i04.
 */
record DaySequence() implements FeatureExtractor<DaySequence.Seen> {
    private static final int NONE = -1;

    /** The needs of the days, one for each contact, and the observed days. */
    record Seen(Occurrences needs, Occurrences observed) {}

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
        state.needs.add(resident, Occurrences.of(entry.date(), frame.needs().position(entry.need())));
    }

    @Override
    public void addDay(Seen state, DiaryFrame frame, int resident, DiaryDay day) {
        if (day.status().observed()) {
            state.observed.add(resident, Occurrences.day(day.date()));
        }
    }

    @Override
    public Seen merge(Seen state, Seen other) {
        return new Seen(state.needs.merge(other.needs), state.observed.merge(other.observed));
    }

    @Override
    public List<MeasuredColumn> finish(Seen state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        int needs = frame.needs().size();
        long[][] contacts = state.needs.byResident(frame.residents());
        long[][] observed = state.observed.byResident(frame.residents());
        int[][] states = new int[frame.residents()][];
        for (int i = 0; i < states.length; i++) {
            states[i] = states(contacts[i], observed[i]);
        }
        return List.of(
                MeasuredColumn.of(
                        define.number(
                                "sequence_entropy", FeatureBlock.RHYTHM, "0-1", Direction.NEUTRAL, Transform.NONE),
                        Columns.of(exposure, i -> entropy(states[i], needs)),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.number(
                                "transitions_share",
                                FeatureBlock.RHYTHM,
                                Define.SHARE,
                                Direction.NEUTRAL,
                                Transform.ARCSINE_SQRT),
                        Columns.of(exposure, i -> transitions(states[i])),
                        FeaturePreset.FULL));
    }

    /** Returns the state of each observed day. */
    static int[] states(long[] contacts, long[] observed) {
        Map<Long, Integer> main = new HashMap<>();
        Map<Long, Integer> most = new HashMap<>();
        for (int from = 0; from < contacts.length; ) {
            int to = from + 1;
            while (to < contacts.length && contacts[to] == contacts[from]) {
                to++;
            }
            long day = Occurrences.first(contacts[from]);
            if (to - from > most.getOrDefault(day, 0)) {
                most.put(day, to - from);
                main.put(day, Occurrences.second(contacts[from]));
            }
            from = to;
        }
        int[] states = new int[observed.length];
        for (int d = 0; d < states.length; d++) {
            states[d] = main.getOrDefault(observed[d], NONE);
        }
        return states;
    }

    static double entropy(int[] states, int needs) {
        if (states.length < 2 || needs == 0) {
            return Double.NaN;
        }
        int[] counts = new int[needs + 1];
        for (int state : states) {
            counts[state + 1]++;
        }
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / states.length;
                entropy -= share * StrictMath.log(share);
            }
        }
        return entropy / StrictMath.log(needs + 1.0);
    }

    static double transitions(int[] states) {
        if (states.length < 2) {
            return Double.NaN;
        }
        int changes = 0;
        for (int d = 1; d < states.length; d++) {
            changes += states[d] == states[d - 1] ? 0 : 1;
        }
        return (double) changes / (states.length - 1);
    }
}
