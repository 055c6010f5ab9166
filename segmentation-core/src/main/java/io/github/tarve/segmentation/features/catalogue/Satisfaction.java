package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.List;

/**
 * How content residents are and how much it matters to them. Means are shrunk towards the mean of all entries by three
 * entries' worth, (sum + 3 m) / (n + 3), and missing where no entry states the answer; the share of discontent (1 or 2 of 5)
 * has the Jeffreys prior.
 */
record Satisfaction() implements FeatureExtractor<Tally> {
    private static final double WORTH = 3;
    private static final int SUM = 0;
    private static final int STATED = 1;
    private static final int DISCONTENT = 2;
    private static final int IMPORTANCE = 3;
    private static final int IMPORTANCE_STATED = 4;
    private static final int WIDTH = 5;

    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), WIDTH, 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (entry.satisfaction() > 0) {
            state.add(resident, SUM, entry.satisfaction());
            state.count(resident, STATED);
            if (entry.satisfaction() <= 2) {
                state.count(resident, DISCONTENT);
            }
        }
        if (entry.importance() > 0) {
            state.add(resident, IMPORTANCE, entry.importance());
            state.count(resident, IMPORTANCE_STATED);
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
                shrunk(
                        define.number(
                                "satisfaction_mean", FeatureBlock.EXPERIENCE, "1-5", Direction.NEUTRAL, Transform.NONE),
                        state,
                        SUM,
                        frame,
                        exposure,
                        FeaturePreset.STANDARD),
                MeasuredColumn.of(
                        define.number(
                                "dissatisfied_share",
                                FeatureBlock.EXPERIENCE,
                                Define.SHARE,
                                Direction.NEED,
                                Transform.ARCSINE_SQRT),
                        Columns.of(exposure, i -> Columns.jeffreys(state.of(i, DISCONTENT), state.of(i, STATED))),
                        FeaturePreset.FULL),
                shrunk(
                        define.number(
                                "importance_mean", FeatureBlock.EXPERIENCE, "1-5", Direction.NEUTRAL, Transform.NONE),
                        state,
                        IMPORTANCE,
                        frame,
                        exposure,
                        FeaturePreset.FULL));
    }

    private static MeasuredColumn shrunk(
            NumericFeature feature, Tally tally, int sum, DiaryFrame frame, Exposure exposure, FeaturePreset preset) {
        int stated = sum == SUM ? STATED : IMPORTANCE_STATED;
        double mean = frame.norms()
                .of(feature.id(), Norm.Mean.class)
                .map(Norm.Mean::mean)
                .orElseGet(() -> mean(tally, sum, stated, exposure));
        double[] values = Columns.of(exposure, i -> {
            int count = tally.of(i, stated);
            return count == 0 ? Double.NaN : (tally.of(i, sum) + WORTH * mean) / (count + WORTH);
        });
        MeasuredColumn column = MeasuredColumn.of(feature, values, preset);
        return Double.isNaN(mean) ? column : column.withNorm(new Norm.Mean(mean));
    }

    private static double mean(Tally tally, int sum, int stated, Exposure exposure) {
        long total = 0;
        long answers = 0;
        for (int i = 0; i < exposure.residents(); i++) {
            total += tally.of(i, sum);
            answers += tally.of(i, stated);
        }
        return answers == 0 ? Double.NaN : (double) total / answers;
    }
}
