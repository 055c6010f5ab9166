package io.github.tarve.segmentation.validation.stability;

import java.util.OptionalDouble;

/**
 * How steady a number of clusters is, beside the mean Jaccard coefficient of each cluster.
 *
 * @param predictionStrength how well one half of the rows foretells the other, see {@link PredictionStrength}
 * @param instability how far pairs of resamples disagree, see {@link Recurrence}
 * @param origins where the rows of each cluster were with one cluster less
 */
public record Steadiness(OptionalDouble predictionStrength, OptionalDouble instability, SegmentOrigins origins) {
    /** Returns what nobody has looked at. */
    public static Steadiness unknown() {
        return new Steadiness(OptionalDouble.empty(), OptionalDouble.empty(), SegmentOrigins.unknown());
    }
}
