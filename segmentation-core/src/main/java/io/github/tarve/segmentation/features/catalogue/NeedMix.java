package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What contacts were about, whatever their number: the share of need d is (n_d + 0.5) / (n + 0.5 K) over the K needs of the
 * study, compared by its square root (Hellinger), missing without a contact; the concentration on few needs; the number of
 * needs rarefied to seven days, so that longer diaries do not show more; and the share of active days with two needs or more,
 * with the Jeffreys prior. Hurlbert (1971), DOI 10.2307/1934145.
 */
record NeedMix() implements FeatureExtractor<NeedMix.Seen> {
    private static final double PSEUDO_COUNT = 0.5;
    private static final int SEVEN = 7;

    /** Contacts by need, and the needs of each day. */
    record Seen(Tally needs, Occurrences days) {}

    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Seen open(DiaryFrame frame) {
        return new Seen(new Tally(frame.residents(), frame.needs().size(), 0), new Occurrences());
    }

    @Override
    public void add(Seen state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.needs.count(resident, frame.needs().position(entry.need()));
        state.days.add(resident, Occurrences.of(entry.date(), frame.needs().number(entry.need())));
    }

    @Override
    public Seen merge(Seen state, Seen other) {
        return new Seen(state.needs.merge(other.needs), state.days.merge(other.days));
    }

    @Override
    public List<MeasuredColumn> finish(Seen state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        List<MeasuredColumn> columns = new ArrayList<>();
        List<String> codes = frame.needs().kept();
        int k = codes.size();
        for (int c = 0; c < k; c++) {
            int need = c;
            columns.add(MeasuredColumn.of(
                            define.number(
                                    Define.part(
                                            "need_share",
                                            codes.get(c),
                                            frame.codebook().need(codes.get(c))),
                                    FeatureBlock.NEED_USE,
                                    Define.SHARE,
                                    Direction.NEUTRAL,
                                    Transform.SQRT),
                            Columns.of(exposure, i -> share(state.needs, i, need, k)),
                            FeaturePreset.FULL)
                    .inGroup("need_mix"));
        }
        columns.add(MeasuredColumn.of(
                        define.number(
                                "need_concentration", FeatureBlock.NEED_USE, "0-1", Direction.NEUTRAL, Transform.NONE),
                        Columns.of(exposure, i -> Diversity.concentration(state.needs.row(i))),
                        FeaturePreset.FULL)
                .summarising(NeedContacts.NEEDS));
        long[][] days = state.days.byResident(frame.residents());
        columns.add(MeasuredColumn.of(
                        define.number("needs_7d", FeatureBlock.NEED_USE, "needs", Direction.NEED, Transform.SQRT),
                        Columns.of(exposure, i -> inSevenDays(days[i], exposure.days(i))),
                        FeaturePreset.FULL)
                .summarising(NeedContacts.NEEDS));
        double[] several = state.days.each(frame.residents(), NeedMix::severalNeeds);
        columns.add(MeasuredColumn.of(
                define.share("multi_need_day_share", FeatureBlock.NEED_USE, Direction.NEED),
                Columns.of(exposure, i -> several[i]),
                FeaturePreset.FULL));
        return columns;
    }

    private static double share(Tally tally, int resident, int need, int k) {
        int all = tally.sum(resident, 0, k);
        return all == 0 ? Double.NaN : (tally.of(resident, need) + PSEUDO_COUNT) / (all + PSEUDO_COUNT * k);
    }

    /**
     * Returns the number of different needs expected in seven of the observed days: the sum over needs of
     * 1 - C(D - a, 7) / C(D, 7) for a need of a of D days. With seven observed days or fewer it is the number of needs.
     */
    static double inSevenDays(long[] dayNeeds, double observed) {
        int[] needs = Arrays.stream(dayNeeds)
                .distinct()
                .mapToInt(Occurrences::second)
                .sorted()
                .toArray();
        double expected = 0;
        for (int from = 0; from < needs.length; ) {
            int to = from;
            while (to < needs.length && needs[to] == needs[from]) {
                to++;
            }
            double never = observed <= SEVEN ? 0 : 1;
            for (int j = 0; j < SEVEN && never > 0; j++) {
                never *= Math.max(0, observed - (to - from) - j) / (observed - j);
            }
            expected += 1 - never;
            from = to;
        }
        return expected;
    }

    private static double severalNeeds(long[] sorted) {
        int days = 0;
        int several = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            boolean different = false;
            while (to < sorted.length && Occurrences.first(sorted[to]) == Occurrences.first(sorted[from])) {
                different |= sorted[to] != sorted[from];
                to++;
            }
            days++;
            several += different ? 1 : 0;
            from = to;
        }
        return Columns.jeffreys(several, days);
    }
}
