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
     * The line that takes a value to the scale: (value - shift) / spread, 0 when the spread is 0.
     *
     * @param shift what is taken off
     * @param spread by what the rest is divided
     */
    public record Line(double shift, double spread) {
        /** Returns a value on the scale; {@code NaN} stays {@code NaN}. */
        public double apply(double value) {
            return Double.isNaN(value) ? value : spread > 0 ? (value - shift) / spread : 0;
        }
    }

    /** Returns the line for a column, over the values that are not missing. */
    public Line fit(double[] column) {
        if (this == NONE) {
            return new Line(0, 1);
        }
        if (this == STANDARD) {
            double mean = mean(column);
            return new Line(mean, deviation(column, mean));
        }
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
            }
        }
        return smallest <= largest ? new Line(smallest, largest - smallest) : new Line(0, 0);
    }

    /**
     * Returns a scaled column. Missing values stay missing and do not count; a constant column becomes 0 throughout, unless
     * it is left unchanged.
     */
    public double[] apply(double[] column) {
        Line line = fit(column);
        double[] scaled = new double[column.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = line.apply(column[i]);
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
        return count == 0 ? 0 : sum / count;
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
