package io.github.tarve.segmentation.features.building;

/**
 * How far a measurement repeats itself.
 *
 * @param id id of the feature, the scale or the group
 * @param kind how it was estimated
 * @param estimate the reliability, {@code NaN} when it cannot be estimated
 * @param upper upper bound of its one-sided interval of 95 %, {@code NaN} when it cannot be estimated
 * @param residents residents in the estimate
 */
public record FeatureReliability(String id, Kind kind, double estimate, double upper, int residents) {
    /** How it was estimated. */
    public enum Kind {
        /** Correlation of odd and even diary days, stepped up to all days by the Spearman-Brown formula. */
        SPLIT_HALF,
        /** Of the most reliable weighted sum of a group's features, corrected for chance. */
        MAXIMAL,
        /** Share of the variance of a rate between residents that is not chance, D / (D + b), averaged over residents. */
        GAMMA_POISSON,
        /** Cronbach's alpha of a survey scale. */
        ALPHA
    }
}
