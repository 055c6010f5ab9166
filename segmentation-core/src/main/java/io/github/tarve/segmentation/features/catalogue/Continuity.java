package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.Arrays;
import java.util.List;

/**
 * Continuity by provider: the share of contacts with the usual one, that is the one seen most (UPC), among contacts that state
 * a provider that is more than the code of a sector. Missing below 2 such contacts. Breslau, N. and Reeb, K. G. (1975).
 * Continuity of care in a university-based practice. Journal of Medical Education 50, 965-969.
 */
record Continuity() implements FeatureExtractor<Occurrences> {
    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Occurrences open(DiaryFrame frame) {
        return new Occurrences();
    }

    @Override
    public void add(Occurrences state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (entry.provider() != null && !frame.sector(entry.provider())) {
            state.add(resident, frame.provider(entry.provider()));
        }
    }

    @Override
    public Occurrences merge(Occurrences state, Occurrences other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Occurrences state, DiaryFrame frame, Exposure exposure) {
        double[] usual = state.each(frame.residents(), providers -> {
            int most = Arrays.stream(Occurrences.counts(providers)).max().orElse(0);
            return providers.length < 2 ? Double.NaN : (double) most / providers.length;
        });
        return List.of(MeasuredColumn.of(
                Define.of(exposure)
                        .number(
                                "usual_provider_share",
                                FeatureBlock.EXPERIENCE,
                                Define.SHARE,
                                Direction.NEUTRAL,
                                Transform.ARCSINE_SQRT),
                Columns.of(exposure, i -> usual[i]),
                FeaturePreset.FULL));
    }
}
