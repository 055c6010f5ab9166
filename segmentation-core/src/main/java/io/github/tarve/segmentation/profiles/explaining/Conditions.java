package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.profiles.ProfileRule;

/** Whether the conditions of rules hold. A missing value meets none. */
final class Conditions {
    private Conditions() {}

    static boolean hold(FeatureMatrix matrix, ProfileRule rule, int row) {
        for (ProfileRule.Condition condition : rule.conditions()) {
            if (!holds(matrix, condition, row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(FeatureMatrix matrix, ProfileRule.Condition condition, int row) {
        int column = matrix.indexOf(condition.feature()).orElseThrow();
        double value = matrix.value(row, column);
        return switch (condition.comparison()) {
            case AT_MOST -> value <= condition.threshold();
            case MORE_THAN -> value > condition.threshold();
            case IS ->
                !Double.isNaN(value)
                        && ((NominalFeature) matrix.feature(column))
                                .codes()
                                .get((int) value)
                                .equals(condition.level());
        };
    }
}
