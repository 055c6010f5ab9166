package io.github.tarve.segmentation.features.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Correlations of two columns over the pairs in which both values are there. */
public final class Correlation {
    private Correlation() {}

    /** Returns the variance with n - 1 in the denominator, {@code NaN} below two values. */
    public static double variance(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return n < 2 ? Double.NaN : sum / (n - 1);
    }

    /** Returns Pearson's correlation; {@code NaN} below three pairs or when a column is constant. */
    public static double pearson(double[] x, double[] y) {
        int[] pairs = IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
        if (pairs.length < 3) {
            return Double.NaN;
        }
        double meanX = 0;
        double meanY = 0;
        for (int i : pairs) {
            meanX += x[i] / pairs.length;
            meanY += y[i] / pairs.length;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i : pairs) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double scale = Math.sqrt(xx) * Math.sqrt(yy);
        return scale > 1e-12 * (1 + Math.abs(meanX * meanY)) ? Math.max(-1, Math.min(1, xy / scale)) : Double.NaN;
    }

    /** Returns the mid-rank of every value among those that are there, {@code NaN} where there is none. */
    public static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        Arrays.fill(ranks, Double.NaN);
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int r = from; r < to; r++) {
                ranks[order[r]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
