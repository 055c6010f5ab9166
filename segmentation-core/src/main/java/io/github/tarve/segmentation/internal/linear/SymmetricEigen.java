package io.github.tarve.segmentation.internal.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations, largest eigenvalue first; of each vector
 * the entry of the largest size (the first of equals) is positive, so that the result is unique where eigenvalues differ.
 * O(p^3) a sweep, few sweeps. Golub and Van Loan (2013), Matrix Computations, 8.5.
 */
public final class SymmetricEigen {
    private static final int SWEEPS = 64;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** Decomposes a symmetric matrix; it is copied. */
    public static SymmetricEigen of(double[][] matrix) {
        int p = matrix.length;
        double[][] a = new double[p][];
        double[][] v = new double[p][p];
        double size = 0;
        for (int i = 0; i < p; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
            for (double entry : a[i]) {
                size = Math.max(size, Math.abs(entry));
            }
        }
        boolean rotated = size > 0;
        for (int sweep = 0; sweep < SWEEPS && rotated; sweep++) {
            rotated = false;
            for (int i = 0; i < p - 1; i++) {
                for (int j = i + 1; j < p; j++) {
                    if (Math.abs(a[i][j]) > 1e-15 * size) {
                        rotate(a, v, i, j);
                        rotated = true;
                    }
                }
            }
        }
        return sorted(a, v);
    }

    private static void rotate(double[][] a, double[][] v, int i, int j) {
        double theta = (a[j][j] - a[i][i]) / (2 * a[i][j]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int p = a.length;
        for (int k = 0; k < p; k++) {
            double left = a[k][i];
            double right = a[k][j];
            a[k][i] = c * left - s * right;
            a[k][j] = s * left + c * right;
        }
        for (int k = 0; k < p; k++) {
            double left = a[i][k];
            double right = a[j][k];
            a[i][k] = c * left - s * right;
            a[j][k] = s * left + c * right;
        }
        a[i][j] = 0;
        a[j][i] = 0;
        for (int k = 0; k < p; k++) {
            double left = v[k][i];
            double right = v[k][j];
            v[k][i] = c * left - s * right;
            v[k][j] = s * left + c * right;
        }
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        int p = a.length;
        Integer[] order = IntStream.range(0, p).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -a[i][i]));
        double[] values = new double[p];
        double[][] vectors = new double[p][p];
        for (int r = 0; r < p; r++) {
            values[r] = a[order[r]][order[r]];
            int largest = 0;
            for (int k = 0; k < p; k++) {
                vectors[r][k] = v[k][order[r]];
                if (Math.abs(vectors[r][k]) > Math.abs(vectors[r][largest]) + 1e-9) {
                    largest = k;
                }
            }
            if (p > 0 && vectors[r][largest] < 0) {
                for (int k = 0; k < p; k++) {
                    vectors[r][k] = -vectors[r][k];
                }
            }
        }
        return new SymmetricEigen(values, vectors);
    }

    /** Returns the eigenvalue of a rank, the largest at 0. */
    public double value(int rank) {
        return values[rank];
    }

    /** Returns an entry of the unit eigenvector of a rank. */
    public double vector(int rank, int entry) {
        return vectors[rank][entry];
    }

    /** Returns the order of the matrix. */
    public int order() {
        return values.length;
    }
}
