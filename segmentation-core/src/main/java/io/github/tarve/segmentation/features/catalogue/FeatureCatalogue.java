package io.github.tarve.segmentation.features.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * The measurements that are taken from a diary. Immutable.
 *
 * @param extractors the extractors in the order of their columns
 */
public record FeatureCatalogue(List<FeatureExtractor<?>> extractors) {
    /** Copies the list. */
    public FeatureCatalogue {
        extractors = List.copyOf(extractors);
    }

    /** Returns the catalogue of the tool. */
    public static FeatureCatalogue standard() {
        return new FeatureCatalogue(List.of(
                new NeedContacts(),
                new ActiveDays(),
                new ChannelMix(),
                new Amounts(),
                new Satisfaction(),
                new InformalHelp(),
                new Rhythm(),
                new UnmetReasons(),
                new NeedMix(),
                new ServiceMix(),
                new UnmetNeeds(),
                new StatedNeeds(),
                new StatedShares(),
                new TypicalAmounts(),
                new DayPattern(),
                new DaySequence(),
                new Discontent(),
                new Continuity()));
    }

    /** Returns the catalogue with only those extractors that measure something for a preset. */
    public FeatureCatalogue upTo(FeaturePreset preset) {
        return new FeatureCatalogue(extractors.stream()
                .filter(extractor -> extractor.preset().compareTo(preset) <= 0)
                .toList());
    }

    /** Returns the catalogue with one more extractor, whose feature ids must be new. */
    public FeatureCatalogue with(FeatureExtractor<?> extractor) {
        List<FeatureExtractor<?>> more = new ArrayList<>(extractors);
        more.add(extractor);
        return new FeatureCatalogue(more);
    }
}
