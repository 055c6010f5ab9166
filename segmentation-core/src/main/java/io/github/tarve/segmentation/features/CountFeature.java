package io.github.tarve.segmentation.features;

/**
 * A whole number of events, not divided by exposure. Distance methods treat it as a number; count models use the exposure
 * of {@link FeatureMatrix#exposure(int)}.
 *
 * @param description what the feature is
 */
public record CountFeature(FeatureDescription description) implements Feature {
    @Override
    public CountFeature with(FeatureDescription newDescription) {
        return new CountFeature(newDescription);
    }
}
