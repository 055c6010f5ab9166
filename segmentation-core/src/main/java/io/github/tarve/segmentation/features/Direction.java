package io.github.tarve.segmentation.features;

/** What a high value of a feature means. */
public enum Direction {
    /** More need. */
    NEED,
    /** More resource. */
    RESOURCE,
    /** Neither. */
    NEUTRAL
}
