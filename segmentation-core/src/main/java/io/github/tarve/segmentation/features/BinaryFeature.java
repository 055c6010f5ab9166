package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.codebook.Label;

/**
 * A yes/no feature. A value is 0 for absent and 1 for present.
 *
 * @param description what the feature is
 * @param absent what 0 stands for
 * @param present what 1 stands for
 * @param asymmetric whether a shared absence says nothing about likeness
 */
public record BinaryFeature(FeatureDescription description, Label absent, Label present, boolean asymmetric)
        implements Feature {
    @Override
    public BinaryFeature with(FeatureDescription newDescription) {
        return new BinaryFeature(newDescription, absent, present, asymmetric);
    }
}
