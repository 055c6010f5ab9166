package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Where services fall short of what matters: the lowest satisfaction; the mean over contacts that state both of importance
 * times (5 - satisfaction), from 0 to 20; and the need where that mean is largest, the first by code at a tie, which only
 * describes. Missing where nothing is stated, the need also where nobody is discontent.
 */
record Discontent() implements FeatureExtractor<Discontent.Seen> {
    private static final int BEST = 5;

    /** Sums and numbers of contacts by need, and marks of the ratings given. */
    record Seen(Tally gaps, Tally ratings) {}

    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Seen open(DiaryFrame frame) {
        int n = frame.residents();
        return new Seen(new Tally(n, 2 * frame.needs().size(), 0), new Tally(n, BEST + 1, 0));
    }

    @Override
    public void add(Seen state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (entry.satisfaction() > 0) {
            state.ratings.count(resident, entry.satisfaction());
            if (entry.importance() > 0) {
                int at = 2 * frame.needs().position(entry.need());
                state.gaps.add(resident, at, entry.importance() * (BEST - entry.satisfaction()));
                state.gaps.count(resident, at + 1);
            }
        }
    }

    @Override
    public Seen merge(Seen state, Seen other) {
        return new Seen(state.gaps.merge(other.gaps), state.ratings.merge(other.ratings));
    }

    @Override
    public List<MeasuredColumn> finish(Seen state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        List<Label> levels = new ArrayList<>();
        for (String code : frame.needs().kept()) {
            levels.add(
                    DiaryFrame.OTHER.equals(code)
                            ? FeatureTexts.label(code, "other")
                            : new Label(code, frame.codebook().need(code).texts()));
        }
        FeatureDescription need = define.describe(
                        FeatureTexts.label("opportunity_need", "opportunity_need"),
                        FeatureBlock.EXPERIENCE,
                        "",
                        Direction.NEUTRAL,
                        Transform.NONE)
                .withRole(FeatureRole.DESCRIPTOR);
        return List.of(
                MeasuredColumn.of(
                        define.number(
                                "satisfaction_min", FeatureBlock.EXPERIENCE, "1-5", Direction.NEUTRAL, Transform.NONE),
                        Columns.of(exposure, i -> lowest(state.ratings, i)),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.number(
                                "weighted_discontent", FeatureBlock.EXPERIENCE, "0-20", Direction.NEED, Transform.SQRT),
                        Columns.of(exposure, i -> mean(state.gaps, i, levels.size())),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        new NominalFeature(need, levels),
                        Columns.of(exposure, i -> worst(state.gaps, i, levels.size())),
                        FeaturePreset.FULL));
    }

    private static double lowest(Tally ratings, int resident) {
        for (int rating = 1; rating <= BEST; rating++) {
            if (ratings.of(resident, rating) > 0) {
                return rating;
            }
        }
        return Double.NaN;
    }

    private static double mean(Tally gaps, int resident, int needs) {
        long sum = 0;
        long count = 0;
        for (int c = 0; c < needs; c++) {
            sum += gaps.of(resident, 2 * c);
            count += gaps.of(resident, 2 * c + 1);
        }
        return count == 0 ? Double.NaN : (double) sum / count;
    }

    private static double worst(Tally gaps, int resident, int needs) {
        double worst = Double.NaN;
        double most = 0;
        for (int c = 0; c < needs; c++) {
            int count = gaps.of(resident, 2 * c + 1);
            double mean = count == 0 ? 0 : (double) gaps.of(resident, 2 * c) / count;
            if (mean > most) {
                most = mean;
                worst = c;
            }
        }
        return worst;
    }
}
