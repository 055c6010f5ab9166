package io.github.tarve.segmentation.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The shortest decimal text that reads back as the same double; unlike {@link Double#toString}, equal on all releases. */
public final class ShortestNumber {
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
        BigDecimal exact = new BigDecimal(value);
        // Fifteen digits always survive a normal double, so trimming zeros from fifteen gives the shortest text.
        int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        while (rounded.doubleValue() != value) {
            digits++;
            rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
        return text(rounded.stripTrailingZeros());
    }

    private static String text(BigDecimal number) {
        double size = Math.abs(number.doubleValue());
        if (size >= 1e-6 && size < 1e15) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (number.signum() < 0 ? "-" : "") + mantissa + "e" + exponent;
    }
}
