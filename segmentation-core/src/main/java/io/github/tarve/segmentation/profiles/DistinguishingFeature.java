package io.github.tarve.segmentation.profiles;

/**
 * How one feature sets a profile apart from everyone else.
 *
 * @param feature id of the feature
 * @param level code of the category that is over- or under-represented, empty for numeric features
 * @param effect Hedges' g for numeric features, difference of shares for categories; profile minus the rest
 * @param low lower end of its 95 % bootstrap interval
 * @param high upper end of its 95 % bootstrap interval
 * @param inProfile mean or share in the profile
 * @param inRest mean or share among everyone else
 * @param residents number of residents of the profile with a value
 * @param residentsRest number of residents outside the profile with a value
 */
public record DistinguishingFeature(
        String feature,
        String level,
        double effect,
        double low,
        double high,
        double inProfile,
        double inRest,
        int residents,
        int residentsRest) {
    /** Returns whether the interval leaves out zero. */
    public boolean clear() {
        return low > 0 || high < 0;
    }
}
