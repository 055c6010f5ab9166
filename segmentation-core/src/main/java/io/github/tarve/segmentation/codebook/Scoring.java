package io.github.tarve.segmentation.codebook;

/** How the answers to the items of a scale become a score. */
public enum Scoring {
    /** Mean of the deviations from the items' means, plus the mean of the items' means. */
    MEAN,
    /** The same of answers standardised within each person, against styles of answering. */
    IPSATISED,
    /** Sum of the levels; the items are different problems rather than signs of one. */
    LEVEL_SUM,
    /** Sum of the answers, a missing one replaced by the person's mean of the others. */
    PRORATED_SUM,
    /** Number of needs that are met and number that are not. */
    NEED_COUNTS;

    /** Returns whether the items are signs of one thing, so that their consistency says how well it is measured. */
    public boolean reflective() {
        return this == MEAN || this == IPSATISED || this == PRORATED_SUM;
    }
}
