package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;

/**
 * The distinct rows with weight, sorted by their values so that the order of the rows changes nothing, less the mean, and
 * divided by the standard deviation: of each column, or for balls by one for all columns, as balls are none after
 * stretching. In this form variances are about 1 or smaller, so that one floor suits every column.
 */
final class WorkingRows {
    /** Number of columns. */
    final int dimension;
    /** Number of distinct rows. */
    final int count;
    /** The values, row by row. */
    final double[] points;
    /** The values, column by column, for loops over many rows. */
    final double[][] columns;
    /** The weights, all positive. */
    final double[] weights;
    /** Sum of the weights. */
    final double total;

    private final double[] centre;
    private final double[] scale;

    private WorkingRows(FeatureMatrix data, int[] firstOf, double[] weights, boolean balls) {
        this.dimension = data.columns();
        this.count = firstOf.length;
        this.weights = weights;
        this.points = new double[count * dimension];
        this.columns = new double[dimension][count];
        this.centre = new double[dimension];
        this.scale = new double[dimension];
        double[] variances = new double[dimension];
        double sum = Arrays.stream(weights).sum();
        for (int j = 0; j < dimension; j++) {
            double seen = 0;
            for (int i = 0; i < count; i++) {
                seen += weights[i];
                centre[j] += weights[i] / seen * (data.value(firstOf[i], j) - centre[j]);
            }
            for (int i = 0; i < count; i++) {
                double difference = data.value(firstOf[i], j) - centre[j];
                variances[j] += weights[i] / sum * difference * difference;
            }
        }
        if (balls) {
            Arrays.fill(variances, Arrays.stream(variances).sum() / dimension);
        }
        for (int j = 0; j < dimension; j++) {
            scale[j] = variances[j] > 0 ? Math.sqrt(variances[j]) : 1;
            for (int i = 0; i < count; i++) {
                columns[j][i] = (data.value(firstOf[i], j) - centre[j]) / scale[j];
                points[i * dimension + j] = columns[j][i];
            }
        }
        total = sum;
    }

    /**
     * Returns the distinct rows of a matrix.
     *
     * @throws Refusal when a column is nominal, a cell is missing, or there are fewer distinct rows with weight than classes
     */
    static WorkingRows of(FeatureMatrix data, Covariance form, int k) {
        for (int j = 0; j < data.columns(); j++) {
            if (data.feature(j) instanceof NominalFeature nominal) {
                throw Refusal.of(ProblemCode.NOMINAL_COLUMN, GaussianMixture.NAME, nominal.id());
            }
            for (int i = 0; i < data.rows(); i++) {
                if (data.missing(i, j)) {
                    throw Refusal.of(
                            ProblemCode.MISSING_VALUES,
                            GaussianMixture.NAME,
                            data.feature(j).id());
                }
            }
        }
        Integer[] order = new Integer[data.rows()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> compare(data, a, b));
        int[] firstOf = new int[order.length];
        double[] masses = new double[order.length];
        int groups = -1;
        for (int row : order) {
            if (data.weight(row) > 0) {
                if (groups < 0 || compare(data, firstOf[groups], row) != 0) {
                    firstOf[++groups] = row;
                }
                masses[groups] += data.weight(row);
            }
        }
        int count = groups + 1;
        if (count == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        if (k > count) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, count);
        }
        boolean balls = form == Covariance.EII || form == Covariance.VII;
        return new WorkingRows(data, Arrays.copyOf(firstOf, count), Arrays.copyOf(masses, count), balls);
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

    /** Returns a coordinate in the units of the matrix. */
    double original(double value, int column) {
        return value * scale[column] + centre[column];
    }

    /** Returns by what a covariance of two columns is multiplied in the units of the matrix. */
    double originalScale(int column, int other) {
        return scale[column] * scale[other];
    }
}
