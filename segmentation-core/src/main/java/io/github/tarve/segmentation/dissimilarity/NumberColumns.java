package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;

/** The values of a matrix row by row, and the weights of its columns. */
final class NumberColumns {
    final double[][] rows;
    final double[] weights;
    final double totalWeight;

    private NumberColumns(FeatureMatrix data) {
        rows = new double[data.rows()][data.columns()];
        weights = new double[data.columns()];
        double total = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = data.feature(j).description().weight();
            total += weights[j];
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = data.value(i, j);
            }
        }
        totalWeight = total;
    }

    /** Returns the values of columns of any type. */
    static NumberColumns any(FeatureMatrix data) {
        return new NumberColumns(data);
    }

    /** Returns the values of columns whose differences mean something. */
    static NumberColumns numeric(FeatureMatrix data, String method) {
        for (int j = 0; j < data.columns(); j++) {
            if (data.feature(j) instanceof NominalFeature nominal) {
                throw Refusal.of(ProblemCode.NOMINAL_COLUMN, method, nominal.id());
            }
        }
        return new NumberColumns(data);
    }

    /** Returns whether no cell is missing. */
    boolean complete() {
        for (double[] row : rows) {
            for (double value : row) {
                if (Double.isNaN(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the values column by column. */
    double[][] columns() {
        double[][] columns = new double[weights.length][rows.length];
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < rows.length; i++) {
                columns[c][i] = rows[i][c];
            }
        }
        return columns;
    }

    /** Returns the refusal of two rows that share no observed column. */
    static Refusal nothingInCommon(FeatureMatrix data, int i, int j) {
        return Refusal.of(
                ProblemCode.NOTHING_IN_COMMON,
                data.rowIds().get(i),
                data.rowIds().get(j));
    }
}
