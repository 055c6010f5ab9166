package io.github.tarve.segmentation.validation.structure;

import io.github.tarve.segmentation.internal.linear.Cholesky;
import io.github.tarve.segmentation.internal.linear.SymmetricEigen;
import java.util.List;

/**
 * The correlations of normal variables behind observed columns: for every pair the one that gives the observed correlation of
 * the scores, over rows that have both. The matrix of these need not be a correlation matrix; its eigenvalues are then raised
 * to a small positive number and its diagonal brought back to 1 (Rebonato and Jaeckel 2000). O(p^2 n + p^3).
 */
final class LatentCorrelations {
    private static final double STRONGEST = 0.995;
    private static final double LEAST_EIGENVALUE = 1e-6;
    private static final int FEWEST_PAIRS = 4;

    private LatentCorrelations() {}

    /** Returns the observed correlations of the scores, 0 where a column is constant or hardly any row has both. */
    static double[][] observed(List<NullColumn> columns, double[] weights) {
        int p = columns.size();
        double[][] correlations = new double[p][p];
        for (int a = 0; a < p; a++) {
            correlations[a][a] = 1;
            for (int b = 0; b < a; b++) {
                double value =
                        correlation(columns.get(a).scores(), columns.get(b).scores(), weights);
                correlations[a][b] = value;
                correlations[b][a] = value;
            }
        }
        return correlations;
    }

    /** Returns the correlations of the normal variables behind columns. */
    static double[][] latent(List<NullColumn> columns, double[] weights) {
        int p = columns.size();
        double[][] observed = observed(columns, weights);
        double[][] latent = new double[p][p];
        for (int a = 0; a < p; a++) {
            latent[a][a] = 1;
            for (int b = 0; b < a; b++) {
                double value = solve(columns.get(a), columns.get(b), observed[a][b]);
                latent[a][b] = value;
                latent[b][a] = value;
            }
        }
        return latent;
    }

    /** Returns the lower triangular factor, row by row, of the correlation matrix nearest to some correlations. */
    static double[] factor(double[][] latent) {
        return Cholesky.of(positive(latent), latent.length).orElseThrow().factor();
    }

    private static double correlation(double[] a, double[] b, double[] weights) {
        double total = 0;
        double meanA = 0;
        double meanB = 0;
        int pairs = 0;
        for (int i = 0; i < a.length; i++) {
            if (both(a, b, i)) {
                total += weights[i];
                meanA += weights[i] * a[i];
                meanB += weights[i] * b[i];
                pairs++;
            }
        }
        if (pairs < FEWEST_PAIRS || !(total > 0)) {
            return 0;
        }
        meanA /= total;
        meanB /= total;
        double covariance = 0;
        double varianceA = 0;
        double varianceB = 0;
        for (int i = 0; i < a.length; i++) {
            if (both(a, b, i)) {
                covariance += weights[i] * (a[i] - meanA) * (b[i] - meanB);
                varianceA += weights[i] * (a[i] - meanA) * (a[i] - meanA);
                varianceB += weights[i] * (b[i] - meanB) * (b[i] - meanB);
            }
        }
        return varianceA > 0 && varianceB > 0 ? covariance / Math.sqrt(varianceA * varianceB) : 0;
    }

    private static boolean both(double[] a, double[] b, int i) {
        return !Double.isNaN(a[i]) && !Double.isNaN(b[i]);
    }

    /** Finds the correlation of the normal variables by bisection; the covariance rises with it. */
    static double solve(NullColumn a, NullColumn b, double observed) {
        if (a.constant() || b.constant() || observed == 0) {
            return 0;
        }
        double target = observed * Math.sqrt(a.variance() * b.variance());
        double low = -STRONGEST;
        double high = STRONGEST;
        for (int step = 0; step < 50; step++) {
            double middle = (low + high) / 2;
            if (a.covariance(b, middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double[] positive(double[][] matrix) {
        int p = matrix.length;
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        boolean lifted = p > 0 && eigen.value(p - 1) < LEAST_EIGENVALUE;
        double[] positive = new double[p * p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                double sum = lifted ? 0 : matrix[a][b];
                for (int r = 0; r < p && lifted; r++) {
                    sum += Math.max(eigen.value(r), LEAST_EIGENVALUE) * eigen.vector(r, a) * eigen.vector(r, b);
                }
                positive[a * p + b] = sum;
            }
        }
        double[] size = new double[p];
        for (int a = 0; a < p; a++) {
            size[a] = Math.sqrt(positive[a * p + a]);
        }
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                positive[a * p + b] /= size[a] * size[b];
            }
        }
        return positive;
    }
}
