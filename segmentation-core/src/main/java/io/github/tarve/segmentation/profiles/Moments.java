package io.github.tarve.segmentation.profiles;

import org.jspecify.annotations.Nullable;

/**
 * Number, mean and sum of squared deviations of a group, and how two groups differ. Groups are merged by the formula of Chan,
 * Golub and LeVeque (1983, doi:10.1080/00031305.1983.10483115).
 *
 * @param count number of values
 * @param mean their mean, {@code NaN} of none
 * @param squares their squared deviations from the mean, summed
 */
record Moments(int count, double mean, double squares) {
    /** A difference between groups that do not vary at all counts as this many standard deviations. */
    static final double LARGEST = 10;

    static final Moments NONE = new Moments(0, Double.NaN, 0);

    static Moments of(double[] values) {
        return of(values, null, 0, values.length);
    }

    /** Of the values from one position up to another, each as often as its multiplicity says, missing ones skipped. */
    static Moments of(double[] values, int @Nullable [] times, int from, int to) {
        int count = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            int t = times == null ? 1 : times[i];
            if (t > 0 && !Double.isNaN(values[i])) {
                count += t;
                sum += t * values[i];
            }
        }
        if (count == 0) {
            return NONE;
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = from; i < to; i++) {
            int t = times == null ? 1 : times[i];
            if (t > 0 && !Double.isNaN(values[i])) {
                squares += t * (values[i] - mean) * (values[i] - mean);
            }
        }
        return new Moments(count, mean, squares);
    }

    Moments merge(Moments other) {
        if (count == 0) {
            return other;
        }
        if (other.count == 0) {
            return this;
        }
        int n = count + other.count;
        double delta = other.mean - mean;
        return new Moments(
                n,
                mean + delta * other.count / n,
                squares + other.squares + delta * delta * ((double) count * other.count / n));
    }

    /** Standard deviation (n - 1), {@code NaN} of fewer than two values. */
    double deviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /**
     * Hedges' g of this group against another (Hedges 1981, doi:10.3102/10769986006002107): the difference of the means over
     * the pooled standard deviation, times the small-sample correction 1 - 3 / (4 df - 1) with df = n1 + n2 - 2. Between -10
     * and 10; {@code NaN} when a group is empty or df is 0.
     */
    double hedgesG(Moments other) {
        int df = count + other.count - 2;
        if (count == 0 || other.count == 0 || df < 1) {
            return Double.NaN;
        }
        double difference = mean - other.mean;
        if (difference == 0) {
            return 0;
        }
        double pooled = Math.sqrt((squares + other.squares) / df);
        double g = difference / pooled * (1 - 3 / (4.0 * df - 1));
        return Math.max(-LARGEST, Math.min(LARGEST, g));
    }
}
