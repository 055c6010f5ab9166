package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.FeatureMatrix;

/**
 * The values of a feature made comparable between residents: a count becomes the count expected at the mean exposure,
 * {@code NaN} for residents without exposure; other features stay as they are.
 */
public final class IndicatorValues {
    private IndicatorValues() {}

    /** Returns the comparable values of a column. */
    public static double[] of(FeatureMatrix matrix, int column) {
        double[] values = matrix.column(column);
        if (!(matrix.feature(column) instanceof CountFeature)) {
            return values;
        }
        double mean = 0;
        int exposed = 0;
        for (int i = 0; i < values.length; i++) {
            if (matrix.exposure(i) > 0) {
                mean += (matrix.exposure(i) - mean) / ++exposed;
            }
        }
        for (int i = 0; i < values.length; i++) {
            double exposure = matrix.exposure(i);
            if (!(exposure > 0)) {
                values[i] = Double.NaN;
            } else if (exposure != mean) {
                values[i] *= mean / exposure;
            }
        }
        return values;
    }
}
