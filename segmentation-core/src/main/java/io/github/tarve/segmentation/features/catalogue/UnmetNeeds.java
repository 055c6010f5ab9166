package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Unmet attempts per 7 observed days, shrunk, and for each need whether it ever went unmet. A shared absence says nothing
 * about likeness.
 */
record UnmetNeeds() implements FeatureExtractor<Tally> {
    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), frame.needs().size() + 1, 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (entry.outcome() == NeedOutcome.UNMET) {
            state.count(resident, frame.needs().position(entry.need()));
            state.count(resident, frame.needs().size());
        }
    }

    @Override
    public Tally merge(Tally state, Tally other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Tally state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        List<MeasuredColumn> columns = new ArrayList<>();
        columns.add(Columns.weekly(
                define.number("unmet_wk", FeatureBlock.UNMET, "attempts/wk", Direction.NEED, Transform.SQRT),
                state.column(frame.needs().size()),
                frame,
                exposure,
                FeaturePreset.FULL));
        List<String> codes = frame.needs().kept();
        for (int c = 0; c < codes.size(); c++) {
            int need = c;
            Label label = Define.part("unmet", codes.get(c), frame.codebook().need(codes.get(c)));
            columns.add(MeasuredColumn.of(
                            new BinaryFeature(
                                    define.describe(label, FeatureBlock.UNMET, "", Direction.NEED, Transform.NONE),
                                    FeatureTexts.label("no", "no"),
                                    FeatureTexts.label("yes", "yes"),
                                    true),
                            Columns.of(exposure, i -> state.of(i, need) > 0 ? 1 : 0),
                            FeaturePreset.FULL)
                    .inGroup("unmet_needs"));
        }
        return columns;
    }
}
