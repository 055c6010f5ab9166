package io.github.tarve.segmentation.internal.linear;

/**
 * The largest correlation of a weighted sum of some columns with a weighted sum of others. Both sets are whitened by their
 * principal axes, those with next to no variance left out; the result is the largest singular value of the cross
 * correlation. 0 when a set has no variance. O(n p^2 + p^3). Hotelling (1936), DOI 10.1093/biomet/28.3-4.321.
 */
public final class CanonicalCorrelation {
    private static final double NO_VARIANCE = 1e-8;

    private final double[][] left;
    private final double[][] right;

    private CanonicalCorrelation(double[][] left, double[][] right) {
        this.left = left;
        this.right = right;
    }

    /**
     * Prepares two sets of columns of the same rows, none with missing values.
     *
     * @param x columns
     * @param y columns
     */
    public static CanonicalCorrelation of(double[][] x, double[][] y) {
        return new CanonicalCorrelation(whitened(x), whitened(y));
    }

    /** Returns the first canonical correlation. */
    public double first() {
        return largest(products(left, right));
    }

    /**
     * Returns the first canonical correlation when row i of the one set is paired with another row of the other set.
     *
     * @param pairing for each row its partner, a permutation
     */
    public double first(int[] pairing) {
        double[][] paired = new double[right.length][pairing.length];
        for (int k = 0; k < right.length; k++) {
            for (int i = 0; i < pairing.length; i++) {
                paired[k][i] = right[k][pairing[i]];
            }
        }
        return largest(products(left, paired));
    }

    private static double largest(double[][] cross) {
        if (cross.length == 0) {
            return 0;
        }
        double[][] square = products(cross, cross);
        return Math.sqrt(Math.max(0, Math.min(1, SymmetricEigen.of(square).value(0))));
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
