package io.github.tarve.segmentation.internal.linear;

import java.util.Optional;

/**
 * The lower triangular L with L L' = A of a symmetric positive definite matrix, and its inverse. O(p^3). Golub and Van Loan
 * (2013), Matrix Computations, 4.2.
 */
public final class Cholesky {
    private final int order;
    private final double[] lower;
    private final double[] inverse;
    private final double logDeterminant;

    private Cholesky(int order, double[] lower, double[] inverse, double logDeterminant) {
        this.order = order;
        this.lower = lower;
        this.inverse = inverse;
        this.logDeterminant = logDeterminant;
    }

    /**
     * Factorises a matrix; empty when it is not positive definite to working precision.
     *
     * @param matrix entries row by row; only the lower triangle is read
     * @param order number of rows
     */
    public static Optional<Cholesky> of(double[] matrix, int order) {
        double[] lower = new double[order * order];
        double logDeterminant = 0;
        for (int i = 0; i < order; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * order + j];
                for (int m = 0; m < j; m++) {
                    sum -= lower[i * order + m] * lower[j * order + m];
                }
                if (i > j) {
                    lower[i * order + j] = sum / lower[j * order + j];
                } else if (sum > 0) {
                    lower[i * order + i] = Math.sqrt(sum);
                    logDeterminant += StrictMath.log(sum);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(order, lower, inverse(lower, order), logDeterminant));
    }

    private static double[] inverse(double[] lower, int order) {
        double[] inverse = new double[order * order];
        for (int j = 0; j < order; j++) {
            inverse[j * order + j] = 1 / lower[j * order + j];
            for (int i = j + 1; i < order; i++) {
                double sum = 0;
                for (int m = j; m < i; m++) {
                    sum += lower[i * order + m] * inverse[m * order + j];
                }
                inverse[i * order + j] = -sum / lower[i * order + i];
            }
        }
        return inverse;
    }

    /** Returns the natural logarithm of the determinant of the matrix. */
    public double logDeterminant() {
        return logDeterminant;
    }

    /** Returns L row by row, zeros above the diagonal, as a copy. */
    public double[] factor() {
        return lower.clone();
    }

    /** Returns the inverse of L row by row, zeros above the diagonal, as a copy. */
    public double[] inverseFactor() {
        return inverse.clone();
    }

    /** Returns the trace of the inverse of the matrix, which is at least 1 / its smallest eigenvalue. */
    public double traceOfInverse() {
        double sum = 0;
        for (double entry : inverse) {
            sum += entry * entry;
        }
        return sum;
    }

    /** Returns x' A^-1 x. */
    public double quadraticForm(double[] x) {
        double sum = 0;
        for (int i = 0; i < order; i++) {
            double entry = 0;
            for (int j = 0; j <= i; j++) {
                entry += inverse[i * order + j] * x[j];
            }
            sum += entry * entry;
        }
        return sum;
    }
}
