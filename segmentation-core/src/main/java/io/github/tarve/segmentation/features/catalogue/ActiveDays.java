package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.List;

/** The share of observed days with at least one diary line. */
record ActiveDays() implements FeatureExtractor<Tally> {
    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), 0, frame.days());
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.mark(resident, frame.day(entry.date()));
    }

    @Override
    public Tally merge(Tally state, Tally other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Tally state, DiaryFrame frame, Exposure exposure) {
        return List.of(MeasuredColumn.of(
                        Define.of(exposure)
                                .number(
                                        "active_days_share",
                                        FeatureBlock.NEED_USE,
                                        Define.SHARE,
                                        Direction.NEED,
                                        Transform.ARCSINE_SQRT),
                        Columns.of(exposure, i -> Math.min(1, state.marked(i) / exposure.days(i))),
                        FeaturePreset.STANDARD)
                .summarising(NeedContacts.NEEDS));
    }
}
