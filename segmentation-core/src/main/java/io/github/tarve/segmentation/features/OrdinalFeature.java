package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * An ordered category. A value is the position of its level, from 0.
 *
 * @param description what the feature is
 * @param levels the levels from lowest to highest
 */
public record OrdinalFeature(FeatureDescription description, List<Label> levels) implements Feature {
    /** Copies the levels. */
    public OrdinalFeature {
        levels = List.copyOf(levels);
    }

    @Override
    public OrdinalFeature with(FeatureDescription newDescription) {
        return new OrdinalFeature(newDescription, levels);
    }
}
