package io.github.tarve.segmentation.features.building;

/** Why a feature does not build profiles. The text of each reason is under {@code drop.NAME} in the section features. */
public enum DropReason {
    /** Left out at the analyst's wish. */
    REQUESTED,
    /** The block has weight 0. */
    BLOCK_OFF,
    /** Too few residents use the code alone; counted under OTHER. Figures: users. */
    MERGED_RARE,
    /** No value at all. */
    NO_DATA,
    /** More than 95 % of the values are the same. Figures: that share in per cent. */
    NEAR_CONSTANT,
    /** A yes of fewer than five persons. Figures: persons. */
    FEW_PERSONS,
    /** A function of other features that are there. */
    SUMMARY,
    /** Nearly the same as a more reliable feature. Figures: rank correlation. Others: that feature. */
    CORRELATED,
    /** Does not repeat itself from one half of the diary to the other. Figures: reliability, upper bound of 95 %. */
    UNRELIABLE,
    /** More features than residents carry; replaced by components. Figures: features, budget. Others: components. */
    OVER_BUDGET,
    /** The model takes the counts instead. */
    AS_COUNTS;

    /** Returns whether the feature stays in the matrix as a description. */
    public boolean stillDescribes() {
        return switch (this) {
            case BLOCK_OFF, SUMMARY, CORRELATED, UNRELIABLE, OVER_BUDGET, AS_COUNTS -> true;
            case REQUESTED, MERGED_RARE, NO_DATA, NEAR_CONSTANT, FEW_PERSONS -> false;
        };
    }
}
