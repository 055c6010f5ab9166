package io.github.tarve.segmentation.internal.linear;

/**
 * The largest correlation of a weighted sum of some columns with a weighted sum of others. Both sets are whitened by their
 * principal axes, those with next to no variance left out; the result is the largest singular value of the cross
 * correlation. 0 when a set has no variance. O(n p^2 + p^3). Hotelling (1936), DOI 10.1093/biomet/28.3-4.321.
 */
public final class CanonicalCorrelation {
    private static final double NO_VARIANCE = 1e-8;

    private CanonicalCorrelation() {}

    /**
     * Returns the first canonical correlation.
     *
     * @param x columns without missing values
     * @param y columns of the same rows
     */
    public static double first(double[][] x, double[][] y) {
        double[][] left = whitened(x);
        double[][] right = whitened(y);
        if (left.length == 0 || right.length == 0) {
            return 0;
        }
        double[][] square = new double[left.length][left.length];
        double[][] cross = products(left, right);
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                for (int k = 0; k < right.length; k++) {
                    square[i][j] += cross[i][k] * cross[j][k];
                }
            }
        }
        double largest = SymmetricEigen.of(square).value(0);
        return Math.sqrt(Math.max(0, Math.min(1, largest)));
    }

    /** Returns orthogonal columns of length 1 that span the columns' deviations from their means. */
    private static double[][] whitened(double[][] columns) {
        double[][] centred = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            centred[j] = standardised(columns[j]);
        }
        SymmetricEigen eigen = SymmetricEigen.of(products(centred, centred));
        int kept = 0;
        while (kept < eigen.order() && eigen.value(kept) > NO_VARIANCE * eigen.order()) {
            kept++;
        }
        int n = columns.length == 0 ? 0 : columns[0].length;
        double[][] axes = new double[kept][n];
        for (int r = 0; r < kept; r++) {
            double length = Math.sqrt(eigen.value(r));
            for (int j = 0; j < centred.length; j++) {
                double loading = eigen.vector(r, j) / length;
                for (int i = 0; i < n; i++) {
                    axes[r][i] += loading * centred[j][i];
                }
            }
        }
        return axes;
    }

    private static double[] standardised(double[] column) {
        double mean = 0;
        for (double value : column) {
            mean += value / column.length;
        }
        double squares = 0;
        double[] centred = new double[column.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = column[i] - mean;
            squares += centred[i] * centred[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < centred.length; i++) {
            centred[i] = length > 1e-12 * Math.abs(mean) ? centred[i] / length : 0;
        }
        return centred;
    }

    private static double[][] products(double[][] x, double[][] y) {
        double[][] products = new double[x.length][y.length];
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < y.length; k++) {
                double sum = 0;
                for (int i = 0; i < x[j].length; i++) {
                    sum += x[j][i] * y[k][i];
                }
                products[j][k] = sum;
            }
        }
        return products;
    }
}
