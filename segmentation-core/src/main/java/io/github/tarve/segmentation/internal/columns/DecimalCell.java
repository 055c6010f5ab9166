package io.github.tarve.segmentation.internal.columns;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes: {@code -?D*([.,]D+)?([eE][+-]D{1,3})?} with at least one digit {@code D}, at most 40
 * bytes, finite. The value is the double nearest to the text, as {@link Double#parseDouble} gives it: exact arithmetic on
 * numbers below 2^53 and powers of ten up to 10^22 where they suffice (Clinger 1990, doi:10.1145/93542.93557), else that
 * method itself. One object reads one number after another; not thread-safe.
 */
public final class DecimalCell {
    private static final int LONGEST = 40;
    private static final int EXACT_DIGITS = 18;
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private double value;
    private boolean negative;
    private boolean comma;
    private boolean exponent;
    private byte first;
    private int whole;
    private int decimals;

    /** Returns whether the bytes from one position up to another are a number of this form, and keeps it. */
    public boolean read(byte[] bytes, int from, int to) {
        if (to - from > LONGEST || to <= from) {
            return false;
        }
        negative = bytes[from] == '-';
        int start = negative ? from + 1 : from;
        int i = start;
        long mantissa = 0;
        int digit;
        while (i < to && (digit = bytes[i] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            i++;
        }
        whole = i - start;
        first = bytes[start == to ? from : start];
        decimals = 0;
        comma = false;
        if (i < to && (bytes[i] == '.' || bytes[i] == ',')) {
            comma = bytes[i] == ',';
            int mark = ++i;
            while (i < to && (digit = bytes[i] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                i++;
            }
            decimals = i - mark;
            if (decimals == 0) {
                return false;
            }
        }
        exponent = false;
        if (whole + decimals == 0) {
            return false;
        }
        int power = -decimals;
        if (i < to) {
            int written = exponent(bytes, i, to);
            if (written == Integer.MIN_VALUE) {
                return false;
            }
            exponent = true;
            power += written;
        }
        return whole + decimals <= EXACT_DIGITS && mantissa <= EXACT_MANTISSA && power >= -22 && power <= 22
                ? exact(mantissa, power)
                : nearest(bytes, from, to);
    }

    private boolean exact(long mantissa, int power) {
        double size = power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
        value = negative ? -size : size;
        return true;
    }

    private boolean nearest(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        value = Double.parseDouble(comma ? text.replace(',', '.') : text);
        return !Double.isInfinite(value);
    }

    private static int exponent(byte[] bytes, int from, int to) {
        int digits = to - from - 2;
        boolean signed = digits > 0 && (bytes[from + 1] == '-' || bytes[from + 1] == '+');
        if (digits > 3 || !signed || (bytes[from] | 0x20) != 'e') {
            return Integer.MIN_VALUE;
        }
        int size = 0;
        for (int i = from + 2; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            size = size * 10 + digit;
        }
        return bytes[from + 1] == '-' ? -size : size;
    }

    /** Returns the number read last. */
    public double value() {
        return value;
    }

    /** Returns whether it begins with a minus sign. */
    public boolean negative() {
        return negative;
    }

    /** Returns whether it has a decimal comma. */
    public boolean comma() {
        return comma;
    }

    /** Returns whether it has an exponent. */
    public boolean exponent() {
        return exponent;
    }

    /** Returns the first character after the sign, a digit unless there is none before the decimal sign. */
    public char first() {
        return (char) first;
    }

    /** Returns the number of digits before the decimal sign. */
    public int whole() {
        return whole;
    }

    /** Returns the number of digits after the decimal sign. */
    public int decimals() {
        return decimals;
    }

    /** Returns the number of characters. */
    public int plainLength() {
        return (negative ? 1 : 0) + whole + (decimals > 0 ? decimals + 1 : 0);
    }
}
