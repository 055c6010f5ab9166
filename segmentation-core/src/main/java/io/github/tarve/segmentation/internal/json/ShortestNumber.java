package io.github.tarve.segmentation.internal.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal text that reads back as the same double, of several the nearest to it; unlike {@link Double#toString},
 * equal on all releases.
 */
public final class ShortestNumber {
    /** Powers of ten from which on, and up to which, there is no exponent. */
    private static final int FIRST_PLAIN = -6;

    private static final int LAST_PLAIN = 14;

    private ShortestNumber() {}

    /**
     * Returns the shortest text of a finite number, without exponent between 1e-6 and 1e15, {@code 0} for both zeros.
     *
     * @throws IllegalArgumentException for NaN and infinities, which no machine format knows
     */
    public static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("no decimal text for " + value);
        }
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        // The library writes two digits where one would do, which happens below the normal numbers alone.
        String text = Math.abs(value) < Double.MIN_NORMAL ? subnormal(value) : NumberOutput.toString(value, true);
        int mark = text.indexOf('E');
        return mark < 0 ? text : laidOut(text, mark);
    }

    /** Lays out what is written as digit, point, digits, {@code E} and exponent. */
    private static String laidOut(String text, int mark) {
        int exponent = Integer.parseInt(text, mark + 1, text.length(), 10);
        int first = text.charAt(0) == '-' ? 1 : 0;
        int end = text.startsWith(".0E", first + 1) ? first + 1 : mark;
        StringBuilder made = new StringBuilder(24);
        if (exponent < FIRST_PLAIN || exponent > LAST_PLAIN) {
            return made.append(text, 0, end).append('e').append(exponent).toString();
        }
        made.append(text, 0, first);
        if (exponent < 0) {
            made.append("0.").append("0".repeat(-exponent - 1)).append(text.charAt(first));
            return end == mark ? made.append(text, first + 2, mark).toString() : made.toString();
        }
        // Not a whole number, so that there are more digits than those before the point.
        int point = first + 2 + exponent;
        made.append(text.charAt(first)).append(text, first + 2, point);
        return made.append('.').append(text, point, mark).toString();
    }

    private static String subnormal(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (int digits = 1; digits == 1 || rounded.doubleValue() != value; digits++) {
            rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
        String digits = rounded.unscaledValue().abs().toString();
        String rest = digits.length() == 1 ? "0" : digits.substring(1);
        int exponent = digits.length() - 1 - rounded.scale();
        return (rounded.signum() < 0 ? "-" : "") + digits.charAt(0) + '.' + rest + 'E' + exponent;
    }
}
