package io.github.tarve.segmentation.internal.linear;

/** Solves small systems with a symmetric positive semidefinite matrix, such as Newton's equations of a concave function. */
public final class PositiveSystem {
    private static final double SMALLEST_PIVOT = 1e-12;

    private PositiveSystem() {}

    /**
     * Returns x with a x = b by Cholesky's decomposition; directions without curvature get 0. O(order^3).
     *
     * @param a symmetric matrix; only its lower triangle is read
     * @param b right-hand side
     */
    public static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] lower = new double[n][n];
        boolean[] flat = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= lower[i][m] * lower[j][m];
                }
                if (i == j) {
                    flat[i] = !(sum > SMALLEST_PIVOT * Math.max(1e-300, Math.abs(a[i][i])));
                    lower[i][i] = flat[i] ? 1 : Math.sqrt(sum);
                } else {
                    lower[i][j] = flat[j] ? 0 : sum / lower[j][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int m = 0; m < i; m++) {
                sum -= lower[i][m] * x[m];
            }
            x[i] = flat[i] ? 0 : sum / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int m = i + 1; m < n; m++) {
                sum -= flat[m] ? 0 : lower[m][i] * x[m];
            }
            x[i] = flat[i] ? 0 : sum / lower[i][i];
        }
        return x;
    }
}
