package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;

/** Blocks that together weigh as much in a distance as any other family. */
public enum BlockFamily {
    /** What residents need. */
    NEEDS,
    /** How services worked for them: outcomes, channels, rhythm, experience. */
    SERVICES,
    /** What they can lean on. */
    RESOURCES,
    /** What they say of themselves. */
    SURVEY;

    /** Returns the family's name for people. */
    public Label label() {
        return FeatureTexts.label(name(), "family." + name());
    }
}
