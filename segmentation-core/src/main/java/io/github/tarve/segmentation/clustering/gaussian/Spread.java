package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.internal.linear.Cholesky;
import io.github.tarve.segmentation.internal.linear.SymmetricEigen;
import java.util.Arrays;
import java.util.Optional;

/**
 * The covariance of one class, made so that no variance in any direction is below the floor: variances below are raised to
 * it, which is the maximum of the likelihood under that bound. Immutable.
 */
final class Spread {
    private final int dimension;
    private final boolean full;
    private final double[] entries;
    private final double[] inverse;
    private final double logDeterminant;
    private final boolean raised;

    private Spread(int dimension, boolean full, double[] entries, double[] inverse, double logDet, boolean raised) {
        this.dimension = dimension;
        this.full = full;
        this.entries = entries;
        this.inverse = inverse;
        this.logDeterminant = logDet;
        this.raised = raised;
    }

    /** Returns the covariance of the given variances of columns that do not correlate. */
    static Spread diagonal(double[] variances, double floor) {
        double[] kept = variances.clone();
        double[] inverse = new double[kept.length];
        double logDeterminant = 0;
        boolean raised = false;
        for (int j = 0; j < kept.length; j++) {
            raised |= kept[j] <= floor;
            kept[j] = Math.max(kept[j], floor);
            inverse[j] = 1 / kept[j];
            logDeterminant += StrictMath.log(kept[j]);
        }
        return new Spread(kept.length, false, kept, inverse, logDeterminant, raised);
    }

    /** Returns the covariance of a full symmetric matrix, row by row. */
    static Spread full(double[] matrix, int dimension, double floor) {
        Optional<Cholesky> factor = Cholesky.of(matrix, dimension);
        // 1 / trace of the inverse is a lower bound of the smallest eigenvalue, so most matrices need no eigenvalues.
        if (factor.isPresent() && factor.get().traceOfInverse() * floor < 1) {
            Cholesky known = factor.get();
            return new Spread(dimension, true, matrix.clone(), known.inverseFactor(), known.logDeterminant(), false);
        }
        return raised(matrix, dimension, floor);
    }

    private static Spread raised(double[] matrix, int dimension, double floor) {
        double[][] square = new double[dimension][];
        for (int j = 0; j < dimension; j++) {
            square[j] = Arrays.copyOfRange(matrix, j * dimension, (j + 1) * dimension);
        }
        SymmetricEigen eigen = SymmetricEigen.of(square);
        boolean raised = false;
        double[] entries = new double[dimension * dimension];
        for (int r = 0; r < dimension; r++) {
            raised |= eigen.value(r) <= floor;
            double value = Math.max(eigen.value(r), floor);
            for (int a = 0; a < dimension; a++) {
                for (int b = 0; b < dimension; b++) {
                    entries[a * dimension + b] += value * eigen.vector(r, a) * eigen.vector(r, b);
                }
            }
        }
        Cholesky factor = Cholesky.of(entries, dimension).orElseThrow();
        return new Spread(dimension, true, entries, factor.inverseFactor(), factor.logDeterminant(), raised);
    }

    /** Returns the covariance of classes of some form: their scatter over their weight. */
    static Spread of(Covariance form, double[] scatter, double weight, int dimension, double floor) {
        double[] values = scatter.clone();
        for (int j = 0; j < values.length; j++) {
            values[j] /= weight;
        }
        if (form == Covariance.EII || form == Covariance.VII) {
            Arrays.fill(values, Arrays.stream(values).sum() / dimension);
        }
        return form.full() ? full(values, dimension, floor) : diagonal(values, floor);
    }

    /**
     * Computes squared distances, measured by the covariance, of many rows at a time.
     *
     * @param differences differences from the mean by column and row
     * @param length number of rows
     * @param squared filled in
     * @param work room for one number per row
     */
    void squared(double[][] differences, int length, double[] squared, double[] work) {
        Arrays.fill(squared, 0, length, 0);
        for (int r = 0; r < dimension; r++) {
            if (full) {
                Arrays.fill(work, 0, length, 0);
                for (int m = 0; m <= r; m++) {
                    add(work, differences[m], inverse[r * dimension + m], length);
                }
                addSquares(squared, work, 1, length);
            } else {
                addSquares(squared, differences[r], inverse[r], length);
            }
        }
    }

    private static void add(double[] sums, double[] values, double factor, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += factor * values[i];
        }
    }

    private static void addSquares(double[] sums, double[] values, double factor, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += factor * values[i] * values[i];
        }
    }

    /** Returns the logarithm of the determinant. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** Returns whether a variance was raised to the floor. */
    boolean isRaised() {
        return raised;
    }

    /** Returns an entry of the matrix. */
    double entry(int row, int column) {
        if (full) {
            return entries[row * dimension + column];
        }
        return row == column ? entries[row] : 0;
    }

    /** Returns the smallest variance in any direction relative to another covariance. */
    double leastRelativeTo(Spread other) {
        if (!full) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < dimension; j++) {
                least = Math.min(least, entries[j] / other.entries[j]);
            }
            return least;
        }
        double[][] relative = new double[dimension][dimension];
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b < dimension; b++) {
                double sum = 0;
                for (int i = 0; i <= a; i++) {
                    for (int j = 0; j <= b; j++) {
                        sum += other.inverse[a * dimension + i]
                                * entries[i * dimension + j]
                                * other.inverse[b * dimension + j];
                    }
                }
                relative[a][b] = sum;
            }
        }
        return SymmetricEigen.of(relative).value(dimension - 1);
    }
}
