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
 * missing without an attempt; for need diversity see {@link Diversity}.
 */
record NeedContacts() implements FeatureExtractor<NeedContacts.Counts> {
    static final String NEEDS = "needs";
    static final String OUTCOMES = "outcomes";

    private static final int MET = 0;
    private static final int PARTLY = 1;
    private static final int UNMET = 2;

    /** Attempts by need with the needs touched, and attempts by outcome. */
    record Counts(Tally needs, Tally outcomes) {}

    @Override
    public Counts open(DiaryFrame frame) {
        int n = frame.residents();
        return new Counts(new Tally(n, frame.needs().size(), frame.needs().all()), new Tally(n, 4, 0));
    }

    @Override
    public void add(Counts state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.needs.count(resident, frame.needs().position(entry.need()));
        state.needs.mark(resident, frame.needs().number(entry.need()));
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
        return new Counts(state.needs.merge(other.needs), state.outcomes.merge(other.outcomes));
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
                        Columns.of(exposure, tally::marked),
                        FeaturePreset.MINIMAL)
                .summarising(NEEDS));
        columns.add(MeasuredColumn.of(
                        define.number(
                                "need_diversity", FeatureBlock.NEED_USE, "0-1", Direction.NEUTRAL, Transform.NONE),
                        Columns.of(exposure, i -> Diversity.of(tally.row(i), width)),
                        FeaturePreset.STANDARD)
                .summarising(NEEDS));
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
