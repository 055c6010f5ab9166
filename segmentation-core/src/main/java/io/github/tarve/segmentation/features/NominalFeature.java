package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * An unordered category. A value is the position of its level, from 0.
 *
 * @param description what the feature is
 * @param levels the levels in display order
 */
public record NominalFeature(FeatureDescription description, List<Label> levels) implements Feature {
    /** Copies the levels. */
    public NominalFeature {
        levels = List.copyOf(levels);
    }

    /** Returns the codes of the levels, by value. */
    public List<String> codes() {
        return levels.stream().map(Label::code).toList();
    }

    @Override
    public NominalFeature with(FeatureDescription newDescription) {
        return new NominalFeature(newDescription, levels);
    }
}
