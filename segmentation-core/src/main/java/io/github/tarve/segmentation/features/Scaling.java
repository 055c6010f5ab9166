package io.github.tarve.segmentation.features;

/** How columns are made comparable before distances are computed. */
public enum Scaling {
    /** Unchanged. */
    NONE,
    /** Mean 0 and standard deviation 1, with n - 1 in the denominator. */
    STANDARD,
    /** Smallest value 0 and largest value 1. */
    RANGE;

    /**
     * Returns a scaled column. Missing values stay missing and do not count; a constant column becomes 0 throughout, unless
     * it is left unchanged.
     */
    public double[] apply(double[] column) {
        if (this == NONE) {
            return column.clone();
        }
        double shift;
        double spread;
        if (this == RANGE) {
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (double value : column) {
                if (!Double.isNaN(value)) {
                    smallest = Math.min(smallest, value);
                    largest = Math.max(largest, value);
                }
            }
            shift = smallest;
            spread = largest - smallest;
        } else {
            shift = mean(column);
            spread = deviation(column, shift);
        }
        double[] scaled = new double[column.length];
        for (int i = 0; i < scaled.length; i++) {
            double value = column[i];
            scaled[i] = Double.isNaN(value) ? value : spread > 0 ? (value - shift) / spread : 0;
        }
        return scaled;
    }

    private static double mean(double[] column) {
        double sum = 0;
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    private static double deviation(double[] column, double mean) {
        double sum = 0;
        int count = 0;
        double largest = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sum += (value - mean) * (value - mean);
                largest = Math.max(largest, Math.abs(value - mean));
                count++;
            }
        }
        // What rounding leaves of a constant column is no spread.
        boolean constant = largest <= 1e-12 * Math.abs(mean);
        return count < 2 || constant ? 0 : Math.sqrt(sum / (count - 1));
    }
}
