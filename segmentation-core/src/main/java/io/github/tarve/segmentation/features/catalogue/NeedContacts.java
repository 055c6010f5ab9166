package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much is needed and for what, and how it ended. Every diary line counts, failed attempts too: a diary of nothing but
 * failed attempts shows as much need as any other.
 *
 * <p>Rates are per 7 observed days and shrunk ({@link GammaPoisson}); shares of outcomes have the Jeffreys prior and are
 * missing without an attempt; different needs are those expected in seven observed days; for need diversity see
 * {@link Diversity}.
 */
record NeedContacts() implements FeatureExtractor<NeedContacts.Counts> {
    static final String NEEDS = "needs";
    static final String OUTCOMES = "outcomes";

    private static final int SEVEN = 7;
    private static final int MET = 0;
    private static final int PARTLY = 1;
    private static final int UNMET = 2;

    /** Attempts by need, the needs with their days, and attempts by outcome. */
    record Counts(Tally needs, Occurrences days, Tally outcomes) {}

    @Override
    public Counts open(DiaryFrame frame) {
        int n = frame.residents();
        return new Counts(new Tally(n, frame.needs().size(), 0), new Occurrences(), new Tally(n, 4, 0));
    }

    @Override
    public void add(Counts state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.needs.count(resident, frame.needs().position(entry.need()));
        state.days.add(resident, Occurrences.of(frame.needs().number(entry.need()), entry.date()));
        state.outcomes.count(resident, outcome(entry.outcome()));
    }

    private static int outcome(NeedOutcome outcome) {
        return switch (outcome) {
            case MET -> MET;
            case PARTLY_MET -> PARTLY;
            case UNMET -> UNMET;
            case UNKNOWN -> 3;
        };
    }

    @Override
    public Counts merge(Counts state, Counts other) {
        return new Counts(
                state.needs.merge(other.needs), state.days.merge(other.days), state.outcomes.merge(other.outcomes));
    }

    @Override
    public List<MeasuredColumn> finish(Counts state, DiaryFrame frame, Exposure exposure) {
        List<MeasuredColumn> columns = new ArrayList<>();
        volume(columns, state, frame, exposure);
        needs(columns, state.needs, frame, exposure);
        outcomes(columns, state.outcomes, exposure);
        return columns;
    }

    private static void volume(List<MeasuredColumn> columns, Counts state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        Tally tally = state.needs;
        int width = frame.needs().size();
        long[][] needDays = state.days.byResident(frame.residents());
        int[] totals = new int[frame.residents()];
        Arrays.setAll(totals, i -> tally.sum(i, 0, width));
        columns.add(Columns.weekly(
                        define.number(
                                "contacts_wk", FeatureBlock.NEED_USE, Define.PER_WEEK, Direction.NEED, Transform.SQRT),
                        totals,
                        frame,
                        exposure,
                        FeaturePreset.MINIMAL)
                .summarising(NEEDS));
        columns.add(MeasuredColumn.of(
                        define.number("needs_n", FeatureBlock.NEED_USE, "needs", Direction.NEED, Transform.SQRT),
                        Columns.of(exposure, i -> inSevenDays(needDays[i], exposure.days(i))),
                        FeaturePreset.MINIMAL)
                .summarising(NEEDS));
        columns.add(MeasuredColumn.of(
                        define.number(
                                "need_diversity", FeatureBlock.NEED_USE, "0-1", Direction.NEUTRAL, Transform.NONE),
                        Columns.of(exposure, i -> Diversity.of(tally.row(i), width)),
                        FeaturePreset.STANDARD)
                .summarising(NEEDS));
    }

    /**
     * Returns the number of different needs expected in seven of the observed days: for a need of a of D days,
     * 1 - C(D - a, 7) / C(D, 7). With seven observed days or fewer it is the number of needs. Hurlbert (1971), DOI
     * 10.2307/1934145.
     */
    static double inSevenDays(long[] needDays, double observed) {
        double expected = 0;
        for (int from = 0; from < needDays.length; ) {
            int to = from + 1;
            int days = 1;
            while (to < needDays.length && Occurrences.first(needDays[to]) == Occurrences.first(needDays[from])) {
                days += needDays[to] == needDays[to - 1] ? 0 : 1;
                to++;
            }
            double never = 1;
            for (int j = 0; j < SEVEN; j++) {
                never *= Math.max(0, observed - days - j) / Math.max(1, observed - j);
            }
            expected += observed <= SEVEN ? 1 : 1 - never;
            from = to;
        }
        return expected;
    }

    private static void needs(List<MeasuredColumn> columns, Tally tally, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        List<String> codes = frame.needs().kept();
        for (int c = 0; c < codes.size(); c++) {
            int[] counts = tally.column(c);
            Label need = frame.codebook().need(codes.get(c));
            columns.add(Columns.weekly(
                            define.number(
                                    Define.part("contacts_wk", codes.get(c), need),
                                    FeatureBlock.NEED_USE,
                                    Define.PER_WEEK,
                                    Direction.NEED,
                                    Transform.SQRT),
                            counts,
                            frame,
                            exposure,
                            FeaturePreset.STANDARD)
                    .inGroup(NEEDS));
            columns.add(MeasuredColumn.of(
                            define.count(
                                    Define.part("contacts", codes.get(c), need), FeatureBlock.NEED_USE, Direction.NEED),
                            Columns.of(exposure, i -> counts[i]),
                            FeaturePreset.MINIMAL)
                    .inGroup(counted(NEEDS)));
        }
    }

    private static void outcomes(List<MeasuredColumn> columns, Tally tally, Exposure exposure) {
        Define define = Define.of(exposure);
        columns.add(MeasuredColumn.of(
                        define.number(
                                "unmet_share",
                                FeatureBlock.UNMET,
                                Define.SHARE,
                                Direction.NEED,
                                Transform.ARCSINE_SQRT),
                        Columns.of(exposure, i -> Columns.jeffreys(tally.of(i, UNMET), tally.sum(i, MET, UNMET + 1))),
                        FeaturePreset.MINIMAL)
                .inGroup(OUTCOMES));
        columns.add(MeasuredColumn.of(
                        define.number(
                                "partial_share",
                                FeatureBlock.UNMET,
                                Define.SHARE,
                                Direction.NEED,
                                Transform.ARCSINE_SQRT),
                        Columns.of(exposure, i -> Columns.jeffreys(tally.of(i, PARTLY), tally.sum(i, MET, UNMET + 1))),
                        FeaturePreset.STANDARD)
                .inGroup(OUTCOMES));
        String[] names = {"outcome.met", "outcome.partly", "outcome.unmet"};
        for (int c = MET; c <= UNMET; c++) {
            int outcome = c;
            columns.add(MeasuredColumn.of(
                            define.count(FeatureTexts.label(names[c], names[c]), FeatureBlock.UNMET, Direction.NEUTRAL),
                            Columns.of(exposure, i -> tally.of(i, outcome)),
                            FeaturePreset.MINIMAL)
                    .inGroup(counted(OUTCOMES)));
        }
    }

    /** Returns the group of the counts behind a group of rates or shares. */
    static String counted(String group) {
        return "counts." + group;
    }
}
