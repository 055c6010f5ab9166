package io.github.tarve.segmentation.features;

/**
 * A real number: a rate, a share, a mean.
 *
 * @param description what the feature is
 */
public record NumericFeature(FeatureDescription description) implements Feature {
    @Override
    public NumericFeature with(FeatureDescription newDescription) {
        return new NumericFeature(newDescription);
    }
}
