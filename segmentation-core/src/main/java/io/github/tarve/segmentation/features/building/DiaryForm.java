package io.github.tarve.segmentation.features.building;

/** The form in which diaries build profiles. */
public enum DiaryForm {
    /** Rates and shares, selected and weighed for methods that compare distances. */
    RATES,
    /** Counts with exposure, all of them and unweighted, for mixture models; rates and shares only describe. */
    COUNTS
}
