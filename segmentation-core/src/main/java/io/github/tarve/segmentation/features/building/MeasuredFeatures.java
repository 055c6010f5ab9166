package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import io.github.tarve.segmentation.problems.Problem;
import java.util.List;

/**
 * What was measured of a study's residents.
 *
 * @param matrix rows in the order of the residents; active features first, then those that describe, the area among them;
 *     exposure is observed diary days / 7, or 1 in a study without a diary
 * @param dropped what does not build profiles, in the order of the rules
 * @param reliability how far measurements repeat themselves, in the order of the features
 * @param scales how consistently the items of each survey scale measure one thing
 * @param groups features that are parts of one vector
 * @param recipe how the features that build profiles were measured
 * @param dictionary what each feature that could be measured is, those that are not in the matrix too
 * @param warnings what the reader of the result should know
 */
public record MeasuredFeatures(
        FeatureMatrix matrix,
        List<DroppedFeature> dropped,
        List<FeatureReliability> reliability,
        List<ScaleReliability> scales,
        List<FeatureGroup> groups,
        FeatureRecipe recipe,
        List<FeatureEntry> dictionary,
        List<Problem> warnings) {
    /** Copies the lists. */
    public MeasuredFeatures {
        dropped = List.copyOf(dropped);
        reliability = List.copyOf(reliability);
        scales = List.copyOf(scales);
        groups = List.copyOf(groups);
        dictionary = List.copyOf(dictionary);
        warnings = List.copyOf(warnings);
    }
}
