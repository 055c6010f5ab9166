package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import java.util.List;

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
    /** Returns alpha and, where it can be estimated, omega of a scale. */
    static List<FeatureReliability> of(ScaleReliability scale) {
        FeatureReliability alpha = of(scale, Kind.ALPHA, scale.alpha());
        return Double.isNaN(scale.omega().value())
                ? List.of(alpha)
                : List.of(alpha, of(scale, Kind.OMEGA, scale.omega()));
    }

    private static FeatureReliability of(ScaleReliability scale, Kind kind, ScaleReliability.Estimate estimate) {
        return new FeatureReliability(scale.scale(), kind, estimate.value(), estimate.high(), scale.residents());
    }

    /** How it was estimated. */
    public enum Kind {
        /** Correlation of odd and even diary days, stepped up to all days by the Spearman-Brown formula. */
        SPLIT_HALF,
        /** Of the most reliable weighted sum of a group's features, corrected for chance. */
        MAXIMAL,
        /** Share of the variance of a rate between residents that is not chance, D / (D + b), averaged over residents. */
        GAMMA_POISSON,
        /** Cronbach's alpha of a survey scale; its upper bound is the upper end of the two-sided interval. */
        ALPHA,
        /** McDonald's omega of a survey scale, with the same bound. */
        OMEGA
    }
}
