package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.Arrays;
import java.util.List;

/**
 * How contacts spread over services: diversity over the services of the study, the share of the service used most, the share
 * of contacts with services that were used twice or more, and the share of contacts with central (regional or specialised)
 * services among those whose tier is known. Shares have the Jeffreys prior and are missing without a contact.
 */
record ServiceMix() implements FeatureExtractor<ServiceMix.Seen> {
    private static final int CENTRAL = 0;
    private static final int KNOWN = 1;

    /** The services used, and contacts by tier. */
    record Seen(Occurrences services, Tally tiers) {}

    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Seen open(DiaryFrame frame) {
        return new Seen(new Occurrences(), new Tally(frame.residents(), 2, 0));
    }

    @Override
    public void add(Seen state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.services.add(resident, frame.service(entry.service()));
        String tier = frame.tier(entry.service());
        if (tier != null) {
            state.tiers.count(resident, KNOWN);
            if (tier.equals("central")) {
                state.tiers.count(resident, CENTRAL);
            }
        }
    }

    @Override
    public Seen merge(Seen state, Seen other) {
        return new Seen(state.services.merge(other.services), state.tiers.merge(other.tiers));
    }

    @Override
    public List<MeasuredColumn> finish(Seen state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        int n = frame.residents();
        // The norm of this feature is the number of services in the study.
        int possible = frame.norms()
                .of("service_diversity", Norm.Mean.class)
                .map(norm -> (int) Math.rint(norm.mean()))
                .orElse(frame.services());
        double[] diversity = state.services.each(n, services -> Diversity.of(Occurrences.counts(services), possible));
        double[] top = state.services.each(
                n,
                services -> Columns.jeffreys(
                        Arrays.stream(Occurrences.counts(services)).max().orElse(0), services.length));
        double[] again = state.services.each(
                n,
                services -> Columns.jeffreys(
                        Arrays.stream(Occurrences.counts(services))
                                .filter(count -> count > 1)
                                .sum(),
                        services.length));
        MeasuredColumn diverse = MeasuredColumn.of(
                define.number("service_diversity", FeatureBlock.NEED_USE, "0-1", Direction.NEUTRAL, Transform.NONE),
                Columns.of(exposure, i -> diversity[i]),
                FeaturePreset.FULL);
        return List.of(
                possible == 0 ? diverse : diverse.withNorm(new Norm.Mean(possible)),
                MeasuredColumn.of(
                        define.share("top_service_share", FeatureBlock.NEED_USE, Direction.NEUTRAL),
                        Columns.of(exposure, i -> top[i]),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.share("recurrence_share", FeatureBlock.NEED_USE, Direction.NEUTRAL),
                        Columns.of(exposure, i -> again[i]),
                        FeaturePreset.FULL),
                MeasuredColumn.of(
                        define.share("specialist_share", FeatureBlock.NEED_USE, Direction.NEED),
                        Columns.of(
                                exposure, i -> Columns.jeffreys(state.tiers.of(i, CENTRAL), state.tiers.of(i, KNOWN))),
                        FeaturePreset.FULL));
    }
}
