package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.features.Feature;
import java.util.List;

/**
 * One feature over the profiles.
 *
 * @param feature the feature
 * @param overall everyone
 * @param byProfile one per profile, in their order
 */
public record FeatureSummary(Feature feature, Values overall, List<Values> byProfile) {
    /** Copies the list. */
    public FeatureSummary {
        byProfile = List.copyOf(byProfile);
    }

    /** Summarises every feature of a matrix over everyone and over the profiles. */
    public static List<FeatureSummary> of(
            io.github.tarve.segmentation.features.FeatureMatrix matrix,
            io.github.tarve.segmentation.clustering.Partition partition) {
        return FeatureSummaries.of(matrix, partition);
    }

    /**
     * Values of a group of residents.
     *
     * @param residents residents with a value
     * @param mean mean of the untransformed values for numbers, counts, ordinals (position of the level) and binaries;
     *     {@code NaN} for categories and empty groups
     * @param deviation standard deviation (n-1), {@code NaN} below two residents
     * @param levels residents by level, for ordinal, nominal and binary features
     */
    public record Values(int residents, double mean, double deviation, List<Integer> levels) {
        /** Copies the list. */
        public Values {
            levels = List.copyOf(levels);
        }
    }
}
