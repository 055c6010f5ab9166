package io.github.tarve.segmentation.features;

/** What a feature is for. */
public enum FeatureRole {
    /** Builds the profiles. */
    ACTIVE,
    /** Describes the profiles and takes no part in building them. */
    DESCRIPTOR,
    /** Groups residents, such as the area; never builds profiles by default. */
    GROUP
}
