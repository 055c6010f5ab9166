package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import java.util.List;

/**
 * Needs that residents state in the survey against the diary: silent needs, with no attempt at all in the diary; needs
 * without a contact that met them; and the share of stated needs that some contact met. A need is stated by the option with
 * its code in an item of several choices ({@link DiaryFrame#statedNeeds()}). Missing without an answer, the share also
 * without a stated need.
 */
record StatedNeeds() implements FeatureExtractor<Tally> {
    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), 2 * frame.statedNeeds().size(), 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        int need = frame.statedNeeds().indexOf(entry.need());
        if (need >= 0) {
            state.count(resident, 2 * need);
            if (entry.outcome() == NeedOutcome.MET) {
                state.count(resident, 2 * need + 1);
            }
        }
    }

    @Override
    public Tally merge(Tally state, Tally other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Tally state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        return List.of(
                MeasuredColumn.of(
                        define.number("silent_needs_n", FeatureBlock.UNMET, "needs", Direction.NEED, Transform.SQRT),
                        Columns.of(exposure, i -> without(state, frame, i, 0)),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.number("need_gap_n", FeatureBlock.UNMET, "needs", Direction.NEED, Transform.SQRT),
                        Columns.of(exposure, i -> without(state, frame, i, 1)),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.number(
                                "stated_met_share",
                                FeatureBlock.UNMET,
                                Define.SHARE,
                                Direction.RESOURCE,
                                Transform.ARCSINE_SQRT),
                        Columns.of(exposure, i -> {
                            int stated = frame.statedNeeds(i);
                            return stated < 1 ? Double.NaN : 1 - without(state, frame, i, 1) / stated;
                        }),
                        FeaturePreset.FULL));
    }

    /** Returns the number of stated needs without a contact (0), or without one that met them (1). */
    private static double without(Tally state, DiaryFrame frame, int resident, int met) {
        if (frame.statedNeeds(resident) < 0) {
            return Double.NaN;
        }
        int without = 0;
        for (int need = 0; need < frame.statedNeeds().size(); need++) {
            boolean stated = frame.stated(resident, need);
            without += stated && state.of(resident, 2 * need + met) == 0 ? 1 : 0;
        }
        return without;
    }
}
