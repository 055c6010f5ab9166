package io.github.tarve.segmentation.clustering.prototypes;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The distinct rows with weight and any value, sorted by their values so that the order of the rows changes nothing: numbers less the mean
 * and times the root of the weight of the feature, categories as positions in one row of levels over all columns.
 */
final class MixedRows {
    /** Mark of a missing category. */
    static final int MISSING = -1;

    /** Number of distinct rows. */
    final int count;
    /** Their weights, all positive. */
    final double[] weights;
    /** A row of the matrix for each distinct row. */
    final int[] rowOf;
    /** Number of columns of numbers. */
    final int numbers;
    /** Values of the columns of numbers, row by row, {@code NaN} where missing. */
    final double[] values;
    /** Number of columns of categories. */
    final int categories;
    /** Levels of the columns of categories, row by row, {@link #MISSING} where missing. */
    final int[] codes;
    /** Position of the first level of each column, and after the last one the number of all levels. */
    final int[] offsets;
    /** What a difference in each column of categories costs. */
    final double[] costs;
    /** How much a difference in a category counts, before the weights of the features. */
    final double gamma;

    private final double[] centres;
    private final double[] scales;

    /**
     * Takes the distinct rows.
     *
     * @param numberColumns columns of the matrix that are numbers
     * @param categoryColumns columns of the matrix that are categories
     * @param asked gamma, empty to derive it
     */
    MixedRows(FeatureMatrix data, List<Integer> numberColumns, List<Integer> categoryColumns, OptionalDouble asked) {
        numbers = numberColumns.size();
        categories = categoryColumns.size();
        int[] firstOf = new int[data.rows()];
        double[] masses = new double[data.rows()];
        count = distinct(data, firstOf, masses);
        rowOf = Arrays.copyOf(firstOf, count);
        weights = Arrays.copyOf(masses, count);
        values = new double[count * numbers];
        centres = new double[numbers];
        scales = new double[numbers];
        for (int j = 0; j < numbers; j++) {
            numbers(data, numberColumns.get(j), j);
        }
        codes = new int[count * categories];
        offsets = new int[categories + 1];
        costs = new double[categories];
        for (int j = 0; j < categories; j++) {
            categories(data, categoryColumns.get(j), j);
        }
        gamma = asked.isPresent() ? asked.getAsDouble() : usualGamma();
        for (int j = 0; j < categories; j++) {
            costs[j] =
                    gamma * data.feature(categoryColumns.get(j)).description().weight();
        }
    }

    /** Refuses fewer distinct rows than clusters. */
    MixedRows requireAtLeast(int k) {
        if (count == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        if (k > count) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, count);
        }
        return this;
    }

    private static int distinct(FeatureMatrix data, int[] firstOf, double[] masses) {
        Integer[] order = new Integer[data.rows()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> compare(data, a, b));
        int last = -1;
        for (int row : order) {
            if (data.weight(row) > 0 && hasValue(data, row)) {
                if (last < 0 || compare(data, firstOf[last], row) != 0) {
                    firstOf[++last] = row;
                }
                masses[last] += data.weight(row);
            }
        }
        return last + 1;
    }

    private static boolean hasValue(FeatureMatrix data, int row) {
        for (int j = 0; j < data.columns(); j++) {
            if (!data.missing(row, j)) {
                return true;
            }
        }
        return false;
    }

    private static int compare(FeatureMatrix data, int a, int b) {
        for (int j = 0; j < data.columns(); j++) {
            int byValue = Double.compare(data.value(a, j) + 0.0, data.value(b, j) + 0.0);
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }

    private void numbers(FeatureMatrix data, int column, int j) {
        double seen = 0;
        for (int i = 0; i < count; i++) {
            double value = data.value(rowOf[i], column);
            if (!Double.isNaN(value)) {
                seen += weights[i];
                centres[j] += weights[i] / seen * (value - centres[j]);
            }
        }
        scales[j] = Math.sqrt(data.feature(column).description().weight());
        for (int i = 0; i < count; i++) {
            values[i * numbers + j] = (data.value(rowOf[i], column) - centres[j]) * scales[j];
        }
    }

    private void categories(FeatureMatrix data, int column, int j) {
        int most = 0;
        for (int i = 0; i < count; i++) {
            double value = data.value(rowOf[i], column);
            int level = Double.isNaN(value) ? MISSING : (int) value;
            most = Math.max(most, level);
            codes[i * categories + j] = level < 0 ? MISSING : offsets[j] + level;
        }
        offsets[j + 1] = offsets[j] + most + 1;
    }

    /** Mean variance of the numbers / mean of 1 - sum p^2 of the categories, over the columns that vary; else 1. */
    private double usualGamma() {
        double variance = 0;
        double diversity = 0;
        for (int j = 0; j < numbers; j++) {
            double seen = 0;
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < count; i++) {
                double value = values[i * numbers + j];
                if (!Double.isNaN(value)) {
                    seen += weights[i];
                    double difference = value - mean;
                    mean += weights[i] / seen * difference;
                    squares += weights[i] * difference * (value - mean);
                }
            }
            variance += seen > 0 ? squares / seen / numbers : 0;
        }
        double[] shares = new double[offsets[categories]];
        double[] totals = new double[categories];
        for (int at = 0; at < codes.length; at++) {
            if (codes[at] >= 0) {
                shares[codes[at]] += weights[at / categories];
                totals[at % categories] += weights[at / categories];
            }
        }
        for (int j = 0; j < categories; j++) {
            double same = totals[j] > 0 ? 0 : 1;
            for (int level = offsets[j]; level < offsets[j + 1] && totals[j] > 0; level++) {
                same += shares[level] / totals[j] * (shares[level] / totals[j]);
            }
            diversity += (1 - same) / categories;
        }
        return variance > 0 && diversity > 0 ? variance / diversity : 1;
    }

    /** Returns a mean in the units of the matrix. */
    double original(double mean, int j) {
        return scales[j] == 0 ? centres[j] : mean / scales[j] + centres[j];
    }
}
