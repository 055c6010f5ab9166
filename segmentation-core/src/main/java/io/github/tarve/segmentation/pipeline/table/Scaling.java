package io.github.tarve.segmentation.pipeline.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How columns are brought to a common scale after their transforms. */
public enum Scaling {
    /** Not at all. */
    NONE,
    /** Less the mean, divided by the standard deviation with n-1; a constant column becomes 0. */
    STANDARD,
    /** Less the smallest value, divided by the range; a constant column becomes 0. */
    RANGE;

    private static final double CONSTANT = 1e-12;

    /** Returns the name by which it is asked for. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the scaling of a name, empty when there is none of that name. */
    public static Optional<Scaling> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Returns the names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Scaling::code).toList();
    }

    /**
     * The line that takes a value to the scale: (value - shift) / divisor.
     *
     * @param shift what is taken off
     * @param divisor by what the rest is divided
     */
    public record Line(double shift, double divisor) {
        /** Returns a value on the scale; {@code NaN} stays {@code NaN}. */
        public double apply(double value) {
            return (value - shift) / divisor;
        }
    }

    /** Returns the line for the values of a column, over those that are not missing. */
    public Line fit(double[] values) {
        double[] seen = this == NONE ? new double[0] : known(values);
        if (seen.length == 0) {
            return new Line(0, 1);
        }
        double least = seen[0];
        double most = seen[0];
        for (double value : seen) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (this == RANGE) {
            return new Line(least, most > least ? most - least : 1);
        }
        double mean = least + mean(seen, least);
        double squares = 0;
        double rest = 0;
        for (double value : seen) {
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }
        double variance = seen.length < 2 ? 0 : (squares - rest * rest / seen.length) / (seen.length - 1);
        double deviation = Math.sqrt(Math.max(0, variance));
        boolean constant = most <= least || deviation <= CONSTANT * Math.max(Math.abs(least), Math.abs(most));
        return new Line(mean, constant ? 1 : deviation);
    }

    private static double[] known(double[] values) {
        if (!anyMissing(values)) {
            return values;
        }
        double[] known = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                known[count++] = value;
            }
        }
        return Arrays.copyOf(known, count);
    }

    private static boolean anyMissing(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    private static double mean(double[] values, double origin) {
        double sum = 0;
        for (double value : values) {
            sum += value - origin;
        }
        return sum / values.length;
    }
}
