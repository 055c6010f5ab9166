package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.Arrays;
import java.util.List;

/**
 * Help from people close by: diary lines that were informal help or in which somebody helped, per 7 observed days, shrunk,
 * and as a share of all lines with the Jeffreys prior. Missing when no diary of the study states providers or help.
 */
record InformalHelp() implements FeatureExtractor<Tally> {
    private static final int HELPED = 0;
    private static final int STATED = 1;
    private static final int LINES = 2;

    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), 3, 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.count(resident, LINES);
        if (entry.helped() != null || entry.sector() != null) {
            state.count(resident, STATED);
        }
        if (Boolean.TRUE.equals(entry.helped()) || "informal".equals(entry.sector())) {
            state.count(resident, HELPED);
        }
    }

    @Override
    public Tally merge(Tally state, Tally other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Tally state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        boolean stated = Arrays.stream(state.column(STATED)).anyMatch(count -> count > 0);
        MeasuredColumn rates = Columns.weekly(
                define.number(
                        "informal_help_wk",
                        FeatureBlock.RESOURCES,
                        Define.PER_WEEK,
                        Direction.RESOURCE,
                        Transform.SQRT),
                state.column(HELPED),
                frame,
                exposure,
                FeaturePreset.MINIMAL);
        return List.of(
                stated
                        ? rates
                        : MeasuredColumn.of(
                                rates.feature(), Columns.of(exposure, i -> Double.NaN), FeaturePreset.MINIMAL),
                MeasuredColumn.of(
                        define.number(
                                "informal_help_share",
                                FeatureBlock.RESOURCES,
                                Define.SHARE,
                                Direction.RESOURCE,
                                Transform.ARCSINE_SQRT),
                        Columns.of(
                                exposure,
                                i -> stated ? Columns.jeffreys(state.of(i, HELPED), state.of(i, LINES)) : Double.NaN),
                        FeaturePreset.FULL));
    }
}
