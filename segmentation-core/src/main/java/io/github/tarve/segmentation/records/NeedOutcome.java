package io.github.tarve.segmentation.records;

/** Whether the need behind one diary entry was met. */
public enum NeedOutcome {
    /** The need was met. */
    MET,
    /** The need was met in part. */
    PARTLY_MET,
    /** The need was not met: a failed attempt or no help. */
    UNMET,
    /** Not stated. */
    UNKNOWN
}
