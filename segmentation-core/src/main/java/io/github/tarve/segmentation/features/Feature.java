package io.github.tarve.segmentation.features;

/** One column of a {@link FeatureMatrix}: what it is and what its numbers mean. */
public sealed interface Feature permits NumericFeature, CountFeature, OrdinalFeature, NominalFeature, BinaryFeature {
    /** Returns what the feature is. */
    FeatureDescription description();

    /** Returns the same feature with another description. */
    Feature with(FeatureDescription newDescription);

    /** Returns the identifier. */
    default String id() {
        return description().id();
    }

    /** Returns what the feature is for. */
    default FeatureRole role() {
        return description().role();
    }
}
