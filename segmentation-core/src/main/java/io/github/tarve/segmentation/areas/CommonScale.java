package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Features on one scale, so that means of groups can be compared over all of them: counts at the mean exposure, transformed,
 * centred and divided by the standard deviation (n - 1) of everyone; each level of a category is a share of its own. Features
 * that do not vary are left out.
 */
final class CommonScale {
    private final List<double[]> columns = new ArrayList<>();

    CommonScale(FeatureMatrix matrix) {
        for (int j = 0; j < matrix.columns(); j++) {
            if (matrix.feature(j).role() == FeatureRole.GROUP) {
                continue;
            }
            double[] values = IndicatorValues.of(matrix, j);
            if (matrix.feature(j) instanceof NominalFeature nominal) {
                for (int level = 0; level < nominal.levels().size(); level++) {
                    int wanted = level;
                    add(Arrays.stream(values)
                            .map(value -> Double.isNaN(value) ? value : value == wanted ? 1 : 0)
                            .toArray());
                }
            } else {
                for (int i = 0; i < values.length; i++) {
                    values[i] = matrix.feature(j).description().transform().apply(values[i]);
                }
                add(values);
            }
        }
    }

    private void add(double[] values) {
        double mean = 0;
        int n = 0;
        for (double value : values) {
            mean += Double.isNaN(value) ? 0 : (value - mean) / ++n;
        }
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        double deviation = n < 2 ? 0 : Math.sqrt(squares / (n - 1));
        if (deviation > 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - mean) / deviation;
            }
            columns.add(values);
        }
    }

    /** Returns the mean of each column by group; {@code NaN} where a group has no values. */
    double[][] centroids(int[] groupOfRow, int groups) {
        double[][] means = new double[groups][columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            int[] n = new int[groups];
            double[] values = columns.get(c);
            for (int i = 0; i < values.length; i++) {
                int group = groupOfRow[i];
                if (group >= 0 && !Double.isNaN(values[i])) {
                    means[group][c] += (values[i] - means[group][c]) / ++n[group];
                }
            }
            for (int group = 0; group < groups; group++) {
                means[group][c] = n[group] == 0 ? Double.NaN : means[group][c];
            }
        }
        return means;
    }

    /** Root mean square difference over the columns that both have; 0 when there is none. */
    static double distance(double[] a, double[] b) {
        double squares = 0;
        int shared = 0;
        for (int c = 0; c < a.length; c++) {
            double off = a[c] - b[c];
            if (!Double.isNaN(off)) {
                squares += off * off;
                shared++;
            }
        }
        return shared == 0 ? 0 : Math.sqrt(squares / shared);
    }
}
