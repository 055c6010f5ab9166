package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.internal.linear.OneFactor;

/**
 * Variances and covariances of the items of a scale, each pair over the residents who answered both, and what follows from
 * them for the sum of the items. {@code NaN} where fewer than 3 residents answered both or the items do not vary.
 */
final class ItemCovariance {
    private static final int FEWEST_PAIRS = 3;

    private final double[][] cells;
    private final double[][] correlations;

    private ItemCovariance(double[][] cells, double[][] correlations) {
        this.cells = cells;
        this.correlations = correlations;
    }

    /**
     * Returns the covariances, with the number of pairs less one in the denominator. O(residents x items^2).
     *
     * @param answers answers by item and resident, {@code NaN} where missing
     * @param times how often each resident counts
     */
    static ItemCovariance of(double[][] answers, int[] times) {
        int k = answers.length;
        ItemCovariance found = new ItemCovariance(new double[k][k], new double[k][k]);
        for (int a = 0; a < k; a++) {
            for (int b = a; b < k; b++) {
                found.fill(a, b, answers, times);
            }
        }
        return found;
    }

    private void fill(int a, int b, double[][] answers, int[] times) {
        double[] x = answers[a];
        double[] y = answers[b];
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0 && !Double.isNaN(x[i] + y[i])) {
                n += times[i];
                meanX += times[i] * x[i];
                meanY += times[i] * y[i];
            }
        }
        meanX /= n;
        meanY /= n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0 && !Double.isNaN(x[i] + y[i])) {
                xx += times[i] * (x[i] - meanX) * (x[i] - meanX);
                yy += times[i] * (y[i] - meanY) * (y[i] - meanY);
                xy += times[i] * (x[i] - meanX) * (y[i] - meanY);
            }
        }
        double scale = Math.sqrt(xx) * Math.sqrt(yy);
        double correlation = scale > 1e-12 ? xy / scale : Double.NaN;
        cells[a][b] = n < FEWEST_PAIRS ? Double.NaN : xy / (n - 1);
        cells[b][a] = cells[a][b];
        correlations[a][b] = n < FEWEST_PAIRS ? Double.NaN : a == b ? 1 : correlation;
        correlations[b][a] = correlations[a][b];
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
