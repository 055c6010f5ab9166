package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.Problem;
import java.util.List;

/**
 * Residents measured like those of another study.
 *
 * @param matrix the features of a recipe, active ones and components first as in the study of the recipe
 * @param notices codes that were merged, features without any value
 */
public record RepeatedFeatures(FeatureMatrix matrix, List<Problem> notices) {
    /** Copies the list. */
    public RepeatedFeatures {
        notices = List.copyOf(notices);
    }
}
