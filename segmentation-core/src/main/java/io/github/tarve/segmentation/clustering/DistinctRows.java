package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.RowOrder;
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
    /** A power of two by which the largest value is about 1, so that squares neither overflow nor vanish. */
    final double unit;
    /** The weighted sum of the squares of all values, by the unit. */
    final double squares;
    /** The point of each row, -1 for a row without weight that equals none with weight. */
    final int[] pointOf;

    private final double[] centre;
    private final double[] scale;
    private final FeatureMatrix data;

    private DistinctRows(FeatureMatrix data) {
        this.data = data;
        dimension = data.columns();
        pointOf = new int[data.rows()];
        int[] firstOf = new int[data.rows()];
        double[] masses = new double[data.rows()];
        count = group(RowOrder.of(data), firstOf, masses);
        weights = count == masses.length ? masses : Arrays.copyOf(masses, count);
        points = new double[count * dimension];
        centre = new double[dimension];
        scale = new double[dimension];
        for (int i = 0; i < pointOf.length; i++) {
            copy(i, firstOf);
        }
        double[] sums = new double[dimension];
        for (int g = 0; g < count; g++) {
            add(g, sums);
        }
        double total = total();
        for (int j = 0; j < dimension; j++) {
            scale[j] = Math.sqrt(data.feature(j).description().weight());
            centre[j] = count == 0 ? 0 : points[j] + sums[j] / total;
        }
        double largest = 0;
        for (int at = 0; at < points.length; at += dimension) {
            largest = Math.max(largest, shift(at));
        }
        unit = largest == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(largest));
        squares = squares();
    }

    // Loops by themselves are compiled in less time.

    /** Puts equal rows together; returns the number of points. */
    private int group(RowOrder order, int[] firstOf, double[] masses) {
        int[] inOrder = order.rows();
        int groups = 0;
        for (int at = 0; at < inOrder.length; ) {
            int end = at;
            double mass = 0;
            do {
                mass += data.weight(inOrder[end++]);
            } while (end < inOrder.length && !order.startsGroup(end));
            for (int i = at; i < end; i++) {
                pointOf[inOrder[i]] = mass > 0 ? groups : -1;
            }
            if (mass > 0) {
                masses[groups] = mass;
                firstOf[groups++] = inOrder[at];
            }
            at = end;
        }
        return groups;
    }

    /** Copies a row to its point, if it is the first of that. */
    private void copy(int row, int[] firstOf) {
        int point = pointOf[row];
        if (point >= 0 && firstOf[point] == row) {
            for (int j = 0, at = point * dimension; j < dimension; j++) {
                points[at + j] = data.value(row, j);
            }
        }
    }

    /** Adds the weighted differences of a point to the first; they lose no digits to a large offset. */
    private void add(int point, double[] sums) {
        for (int j = 0, at = point * dimension; j < dimension; j++) {
            sums[j] += weights[point] * (points[at + j] - points[j]);
        }
    }

    private double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    /** Centres and scales a point; returns its largest value without sign. */
    private double shift(int at) {
        double largest = 0;
        for (int j = 0; j < dimension; j++) {
            points[at + j] = (points[at + j] - centre[j]) * scale[j];
            largest = Math.max(largest, Math.abs(points[at + j]));
        }
        return largest;
    }

    private double squares() {
        double sum = 0;
        for (int g = 0; g < count; g++) {
            sum += weights[g] * squares(g);
        }
        return sum;
    }

    private double squares(int point) {
        double sum = 0;
        for (int at = point * dimension; at < (point + 1) * dimension; at++) {
            double value = points[at] * unit;
            sum += value * value;
        }
        return sum;
    }

    private DistinctRows(DistinctRows whole, int[] picked, double[] weights) {
        data = whole.data;
        dimension = whole.dimension;
        centre = whole.centre;
        scale = whole.scale;
        pointOf = new int[0];
        count = picked.length;
        this.weights = weights;
        points = new double[count * dimension];
        for (int g = 0; g < count; g++) {
            System.arraycopy(whole.points, picked[g] * dimension, points, g * dimension, dimension);
        }
        unit = whole.unit;
        squares = squares();
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

    /** Returns some of the points with weights of their own. */
    DistinctRows subset(int[] picked, double[] newWeights) {
        return new DistinctRows(this, picked, newWeights);
    }

    /**
     * Draws points with probabilities by weight, evenly over their order (systematic sampling); each comes with the number of
     * times that it was drawn as its weight.
     *
     * @param draws number of draws
     * @param start where between 0 and 1 the first draw falls
     */
    DistinctRows sample(int draws, double start) {
        double total = total();
        int[] picked = new int[Math.min(count, draws)];
        double[] times = new double[picked.length];
        int size = 0;
        int drawn = 0;
        double sum = 0;
        for (int g = 0; g < count && drawn < draws; g++) {
            sum += weights[g];
            int before = drawn;
            while (drawn < draws && (drawn + start) / draws * total < sum) {
                drawn++;
            }
            if (drawn > before) {
                picked[size] = g;
                times[size++] = drawn - before;
            }
        }
        return new DistinctRows(this, Arrays.copyOf(picked, size), Arrays.copyOf(times, size));
    }

    /** Returns the squared distance between a point and a centre in a flat array; four sums at a time hide the waiting. */
    double squared(int point, double[] centres, int cluster) {
        double[] values = points;
        int p = point * dimension;
        int c = cluster * dimension;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = 0;
        for (; j + 3 < dimension; j += 4) {
            double one = values[p + j] - centres[c + j];
            double two = values[p + j + 1] - centres[c + j + 1];
            double three = values[p + j + 2] - centres[c + j + 2];
            double four = values[p + j + 3] - centres[c + j + 3];
            first += one * one;
            second += two * two;
            third += three * three;
            fourth += four * four;
        }
        for (; j < dimension; j++) {
            double difference = values[p + j] - centres[c + j];
            first += difference * difference;
        }
        return (first + second) + (third + fourth);
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
