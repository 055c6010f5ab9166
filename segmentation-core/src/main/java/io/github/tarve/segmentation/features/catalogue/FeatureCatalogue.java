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
                new UnmetReasons()));
    }

    /** Returns the catalogue with one more extractor, whose feature ids must be new. */
    public FeatureCatalogue with(FeatureExtractor<?> extractor) {
        List<FeatureExtractor<?>> more = new ArrayList<>(extractors);
        more.add(extractor);
        return new FeatureCatalogue(more);
    }
}
