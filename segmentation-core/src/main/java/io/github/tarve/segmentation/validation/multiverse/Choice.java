package io.github.tarve.segmentation.validation.multiverse;

/** A choice that an analysis makes, and that another analyst might have made otherwise. */
public enum Choice {
    /** The clustering method. */
    ALGORITHM,
    /** How unlike two rows are. */
    DISSIMILARITY,
    /** How columns are made comparable. */
    SCALING,
    /** Observed days below which a diary is not used. */
    DAYS,
    /** What becomes of missing cells. */
    GAPS
}
