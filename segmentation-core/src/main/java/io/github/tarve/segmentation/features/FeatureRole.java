package io.github.tarve.segmentation.features;

/** What a feature is for. */
public enum FeatureRole {
    /** Builds the profiles. */
    ACTIVE,
    /** Builds the profiles in the place of several features that it sums up; says little to people. */
    COMPONENT,
    /** Builds the profiles through a component, and speaks for it to people. */
    REPLACED,
    /** Describes the profiles and takes no part in building them. */
    DESCRIPTOR,
    /** Predicts who belongs to which profile without building them. */
    COVARIATE,
    /** Groups residents, such as the area; never builds profiles by default. */
    GROUP,
    /** Says how good the data are; never builds or describes profiles. */
    QUALITY
}
