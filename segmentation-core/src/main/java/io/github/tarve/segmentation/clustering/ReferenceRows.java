package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows that a model keeps to compare others with. */
final class ReferenceRows {
    private ReferenceRows() {}

    /** Returns the values of a row. */
    static double[] row(FeatureMatrix data, int row) {
        double[] values = new double[data.columns()];
        for (int j = 0; j < values.length; j++) {
            values[j] = data.value(row, j);
        }
        return values;
    }

    /** Returns the values of all rows, by row and column. */
    static List<List<Double>> values(FeatureMatrix data) {
        return values(data, IntStream.range(0, data.rows()).toArray());
    }

    /** Returns the values of some rows, by row and column. */
    static List<List<Double>> values(FeatureMatrix data, int[] rows) {
        List<List<Double>> values = new ArrayList<>(rows.length);
        for (int row : rows) {
            List<Double> cells = new ArrayList<>(data.columns());
            for (double value : row(data, row)) {
                cells.add(value);
            }
            values.add(List.copyOf(cells));
        }
        return List.copyOf(values);
    }

    static double[][] arrays(List<List<Double>> rows) {
        return rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** Compares rows by their values, column by column; missing values come last. */
    static int compare(double[] a, double[] b) {
        for (int j = 0; j < a.length; j++) {
            int byValue = Double.compare(a[j] + 0.0, b[j] + 0.0);
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }

    static void requireAlike(List<List<Double>> rows) {
        for (List<Double> row : rows) {
            if (row.size() != rows.get(0).size()) {
                throw new IllegalArgumentException(
                        "rows of " + rows.get(0).size() + " and of " + row.size() + " columns");
            }
        }
    }

    static void requireColumns(FeatureMatrix data, List<List<Double>> rows) {
        int expected = rows.isEmpty() ? data.columns() : rows.get(0).size();
        if (data.columns() != expected) {
            throw new IllegalArgumentException(data.columns() + " columns for a model of " + expected);
        }
    }
}
