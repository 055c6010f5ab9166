package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;

/**
 * The distinct rows of a matrix of numbers, sorted by their values, with the summed weights of equal rows, centred at the
 * weighted mean and scaled by the square roots of the feature weights: points in a flat array. Because the order comes from
 * the values, neither the order of the rows nor copies instead of weights change what is computed from them.
 */
final class DistinctRows {
    /** Number of columns. */
    final int dimension;
    /** Number of distinct rows that have any weight. */
    final int count;
    /** The points, row by row. */
    final double[] points;
    /** Their weights, all positive. */
    final double[] weights;
    /** The point of each row, -1 for a row without weight that equals none with weight. */
    final int[] pointOf;

    private final double[] centre;
    private final double[] scale;
    private final FeatureMatrix data;

    private DistinctRows(FeatureMatrix data) {
        this.data = data;
        dimension = data.columns();
        pointOf = new int[data.rows()];
        Integer[] order = order(data);
        int[] firstOf = new int[data.rows()];
        double[] masses = new double[data.rows()];
        int groups = 0;
        for (int at = 0; at < order.length; ) {
            double mass = 0;
            int end = at;
            while (end < order.length && compare(data, order[at], order[end]) == 0) {
                mass += data.weight(order[end++]);
            }
            for (int i = at; i < end; i++) {
                pointOf[order[i]] = mass > 0 ? groups : -1;
            }
            if (mass > 0) {
                masses[groups] = mass;
                firstOf[groups++] = order[at];
            }
            at = end;
        }
        count = groups;
        weights = Arrays.copyOf(masses, count);
        points = new double[count * dimension];
        centre = new double[dimension];
        scale = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            scale[j] = Math.sqrt(data.feature(j).description().weight());
            centre[j] = centre(firstOf, j);
            for (int g = 0; g < count; g++) {
                points[g * dimension + j] = (data.value(firstOf[g], j) - centre[j]) * scale[j];
            }
        }
    }

    /**
     * Returns the distinct rows.
     *
     * @throws Refusal when a column is nominal, a cell is missing, or no row has weight
     */
    static DistinctRows of(FeatureMatrix data, String method) {
        for (int j = 0; j < data.columns(); j++) {
            if (data.feature(j) instanceof NominalFeature nominal) {
                throw Refusal.of(ProblemCode.NOMINAL_COLUMN, method, nominal.id());
            }
            for (int i = 0; i < data.rows(); i++) {
                if (data.missing(i, j)) {
                    throw Refusal.of(
                            ProblemCode.MISSING_VALUES, method, data.feature(j).id());
                }
            }
        }
        DistinctRows rows = new DistinctRows(data);
        if (rows.count == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        return rows;
    }

    /** Returns the row numbers sorted by their values, equal rows by their numbers. */
    static Integer[] order(FeatureMatrix data) {
        Integer[] order = new Integer[data.rows()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byValues = compare(data, a, b);
            return byValues != 0 ? byValues : Integer.compare(a, b);
        });
        return order;
    }

    /** Returns the number of distinct rows among those with weight. */
    static int distinct(FeatureMatrix data) {
        int distinct = 0;
        int last = -1;
        for (int i : order(data)) {
            if (data.weight(i) > 0) {
                if (last < 0 || compare(data, last, i) != 0) {
                    distinct++;
                }
                last = i;
            }
        }
        return distinct;
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

    private double centre(int[] firstOf, int column) {
        double total = 0;
        double mean = 0;
        for (int g = 0; g < count; g++) {
            total += weights[g];
            mean += weights[g] / total * (data.value(firstOf[g], column) - mean);
        }
        return mean;
    }

    /** Returns the squared distance between a point and a centre in a flat array. */
    double squared(int point, double[] centres, int cluster) {
        double sum = 0;
        int p = point * dimension;
        int c = cluster * dimension;
        for (int j = 0; j < dimension; j++) {
            double difference = points[p++] - centres[c++];
            sum += difference * difference;
        }
        return sum;
    }

    /** Returns the cluster of each row: that of its point, or of the nearest centre for rows without weight. */
    int[] expand(int[] labels, double[] centres, int k) {
        int[] expanded = new int[pointOf.length];
        for (int i = 0; i < expanded.length; i++) {
            expanded[i] = pointOf[i] >= 0 ? labels[pointOf[i]] : nearest(i, centres, k);
        }
        return expanded;
    }

    private int nearest(int row, double[] centres, int k) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                double difference = (data.value(row, j) - centre[j]) * scale[j] - centres[c * dimension + j];
                sum += difference * difference;
            }
            if (sum < least) {
                least = sum;
                best = c;
            }
        }
        return best;
    }

    /** Returns a coordinate of a centre in the units of the matrix. */
    double uncentred(double value, int column) {
        return scale[column] == 0 ? centre[column] : value / scale[column] + centre[column];
    }
}
