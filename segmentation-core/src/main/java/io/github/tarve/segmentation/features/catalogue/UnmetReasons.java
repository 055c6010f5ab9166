package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import java.util.ArrayList;
import java.util.List;

/** Why needs went unmet: whether a reason was ever given. A shared absence says nothing about likeness. */
record UnmetReasons() implements FeatureExtractor<Tally> {
    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), frame.reasons().size(), 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (entry.unmetReason() != null && entry.outcome() != NeedOutcome.MET) {
            state.count(resident, frame.reasons().position(entry.unmetReason()));
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
        List<String> codes = frame.reasons().kept();
        for (int c = 0; c < codes.size(); c++) {
            int reason = c;
            Label label =
                    Define.part("unmet_because", codes.get(c), frame.codebook().reason(codes.get(c)));
            columns.add(MeasuredColumn.of(
                            new BinaryFeature(
                                    define.describe(label, FeatureBlock.UNMET, "", Direction.NEED, Transform.NONE),
                                    FeatureTexts.label("no", "no"),
                                    FeatureTexts.label("yes", "yes"),
                                    true),
                            Columns.of(exposure, i -> state.of(i, reason) > 0 ? 1 : 0),
                            FeaturePreset.FULL)
                    .inGroup("unmet_reasons"));
        }
        return columns;
    }
}
