package io.github.tarve.examples;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.features.catalogue.DiaryFrame;
import io.github.tarve.segmentation.features.catalogue.Exposure;
import io.github.tarve.segmentation.features.catalogue.FeatureExtractor;
import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.List;
import java.util.Map;

/** The share of contacts with a way of more than an hour, among those that state the way. */
public record LongWays() implements FeatureExtractor<LongWays.Counts> {
    /** What has been seen so far, by resident. */
    public static final class Counts {
        private final int[] longWays;
        private final int[] stated;

        private Counts(int residents) {
            this.longWays = new int[residents];
            this.stated = new int[residents];
        }
    }

    @Override
    public Counts open(DiaryFrame frame) {
        return new Counts(frame.residents());
    }

    @Override
    public void add(Counts state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (!Double.isNaN(entry.travelMinutes())) {
            state.stated[resident]++;
            state.longWays[resident] += entry.travelMinutes() > 60 ? 1 : 0;
        }
    }

    @Override
    public Counts merge(Counts state, Counts other) {
        for (int i = 0; i < state.stated.length; i++) {
            state.longWays[i] += other.longWays[i];
            state.stated[i] += other.stated[i];
        }
        return state;
    }

    @Override
    public List<MeasuredColumn> finish(Counts state, DiaryFrame frame, Exposure exposure) {
        double[] shares = new double[frame.residents()];
        for (int i = 0; i < shares.length; i++) {
            boolean known = exposure.usable(i) && state.stated[i] > 0;
            shares[i] = known ? (state.longWays[i] + 0.5) / (state.stated[i] + 1) : Double.NaN;
        }
        Label label = new Label(
                "long_way_share",
                Map.of(
                        Language.EN, "Share of ways over an hour",
                        Language.FI, "Yli tunnin matkojen osuus",
                        Language.SV, "Andel resor på över en timme"));
        FeatureDescription description = new FeatureDescription(
                "long_way_share",
                label,
                "ACCESS",
                "share",
                Direction.NEED,
                FeatureRole.ACTIVE,
                exposure.minimumDays(),
                Transform.ARCSINE_SQRT,
                1);
        return List.of(MeasuredColumn.of(new NumericFeature(description), shares, FeaturePreset.STANDARD)
                .definedAs(Label.of("(w + 0.5) / (n + 1) of the w ways over an hour among the n stated.")));
    }
}
