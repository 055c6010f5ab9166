package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.internal.linear.OneFactor;

/**
 * Variances and covariances of the items of a scale, each pair over the residents who answered both, and what follows from
 * them for the sum of the items. {@code NaN} where fewer than 3 residents answered both or the items do not vary.
 */
final class ItemCovariance {
    private static final int FEWEST_PAIRS = 3;

    private final double[][] cells;

    private ItemCovariance(double[][] cells) {
        this.cells = cells;
    }

    /**
     * Returns the covariances, with the number of pairs less one in the denominator. O(residents x items^2).
     *
     * @param answers answers by item and resident, {@code NaN} where missing
     * @param times how often each resident counts
     */
    static ItemCovariance of(double[][] answers, int[] times) {
        int k = answers.length;
        double[][] cells = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = a; b < k; b++) {
                cells[a][b] = covariance(answers[a], answers[b], times);
                cells[b][a] = cells[a][b];
            }
        }
        return new ItemCovariance(cells);
    }

    private static double covariance(double[] x, double[] y, int[] times) {
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0 && !Double.isNaN(x[i] + y[i])) {
                n += times[i];
                sumX += times[i] * x[i];
                sumY += times[i] * y[i];
            }
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0 && !Double.isNaN(x[i] + y[i])) {
                sum += times[i] * (x[i] - meanX) * (y[i] - meanY);
            }
        }
        return n < FEWEST_PAIRS ? Double.NaN : sum / (n - 1);
    }

    /** Returns Cronbach's alpha, k / (k - 1) (1 - sum of variances / variance of the sum). */
    double alpha() {
        return alpha(-1);
    }

    /** Returns Cronbach's alpha of the other items. */
    double alphaWithout(int item) {
        return alpha(item);
    }

    private double alpha(int left) {
        int k = cells.length - (left < 0 ? 0 : 1);
        double variances = 0;
        double total = 0;
        for (int a = 0; a < cells.length; a++) {
            for (int b = 0; b < cells.length; b++) {
                if (a != left && b != left) {
                    total += cells[a][b];
                    variances += a == b ? cells[a][a] : 0;
                }
            }
        }
        return k > 1 && total > 1e-12 * variances ? k / (k - 1.0) * (1 - variances / total) : Double.NaN;
    }

    /** Returns the correlation of an item with the sum of the others. */
    double itemRest(int item) {
        double shared = 0;
        double rest = 0;
        for (int a = 0; a < cells.length; a++) {
            for (int b = 0; b < cells.length; b++) {
                if (a != item && b != item) {
                    rest += cells[a][b];
                }
            }
            shared += a == item ? 0 : cells[item][a];
        }
        double scale = Math.sqrt(cells[item][item]) * Math.sqrt(rest);
        return scale > 1e-12 ? Math.max(-1, Math.min(1, shared / scale)) : Double.NaN;
    }

    /**
     * Returns McDonald's omega of the sum of the items: with loadings l of one factor, fitted to the correlations by minimum
     * residuals, and standard deviations s, (sum s l)^2 / ((sum s l)^2 + sum s^2 (1 - l^2)). Three items at least.
     */
    double omega() {
        int k = cells.length;
        double[][] correlations = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double scale = Math.sqrt(cells[a][a]) * Math.sqrt(cells[b][b]);
                correlations[a][b] = a == b ? 1 : scale > 0 ? cells[a][b] / scale : Double.NaN;
            }
        }
        double[] loadings = OneFactor.loadings(correlations);
        double common = 0;
        double unique = 0;
        for (int a = 0; a < k; a++) {
            common += Math.sqrt(cells[a][a]) * loadings[a];
            unique += cells[a][a] * (1 - loadings[a] * loadings[a]);
        }
        double total = common * common + unique;
        return total > 0 ? common * common / total : Double.NaN;
    }
}
