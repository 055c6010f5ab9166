package io.github.tarve.segmentation.internal.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_DIGITS = 100_000_000;

    private double value;
    private boolean negative;
    private boolean comma;
    private boolean exponent;
    private byte first;
    private int whole;
    private int decimals;

    /**
     * Reads the number without exponent that begins at a position, as long as digits follow.
     *
     * @param bytes bytes of which the last is no digit
     * @param from where it begins
     * @param delimiter a character that is no decimal sign here
     * @return where it ends; -1 when there is none, or one with more than 18 digits
     */
    public int scan(byte[] bytes, int from, byte delimiter) {
        negative = bytes[from] == '-';
        int start = negative ? from + 1 : from;
        int i = start;
        long mantissa = 0;
        int digit;
        while ((digit = bytes[i] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            i++;
        }
        first = bytes[start];
        whole = i - start;
        decimals = 0;
        comma = false;
        exponent = false;
        byte sign = bytes[i];
        if ((sign == '.' || sign == ',') && sign != delimiter) {
            comma = sign == ',';
            int mark = ++i;
            int eight = i + 8 <= bytes.length ? eight(bytes, i) : -1;
            if (eight >= 0) {
                mantissa = mantissa * EIGHT_DIGITS + eight;
                i += 8;
            }
            while ((digit = bytes[i] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                i++;
            }
            decimals = i - mark;
            if (decimals == 0) {
                return -1;
            }
        }
        int digits = whole + decimals;
        if (digits == 0 || digits > EXACT_DIGITS) {
            return -1;
        }
        if (mantissa <= EXACT_MANTISSA) {
            double size = mantissa / POWERS[decimals];
            value = negative ? -size : size;
        } else {
            nearest(bytes, from, i);
        }
        return i;
    }

    /**
     * Returns the number that eight bytes spell, negative when not all of them are digits: eight at a time within one word
     * (Lemire 2021, doi:10.1002/spe.2984).
     */
    private static int eight(byte[] bytes, int from) {
        long word = (long) WORDS.get(bytes, from);
        // A digit has 3 in the upper half of its byte, and still has it when 6 is added.
        long upper = word & 0xF0F0F0F0F0F0F0F0L;
        long above = (word + 0x0606060606060606L) & 0xF0F0F0F0F0F0F0F0L;
        if ((upper | (above >>> 4)) != 0x3333333333333333L) {
            return -1;
        }
        long digits = word - 0x3030303030303030L;
        long pairs = digits * 10 + (digits >>> 8);
        long first = (pairs & 0x000000FF000000FFL) * 0x000F424000000064L;
        long second = ((pairs >>> 16) & 0x000000FF000000FFL) * 0x0000271000000001L;
        return (int) ((first + second) >>> 32);
    }

    /** Returns whether the bytes from one position up to another are a number of this form, and keeps it. */
    public boolean read(byte[] bytes, int from, int to) {
        if (to - from > LONGEST || to <= from) {
            return false;
        }
        negative = bytes[from] == '-';
        int start = negative ? from + 1 : from;
        int i = afterDigits(bytes, start, to);
        whole = i - start;
        first = bytes[start == to ? from : start];
        decimals = 0;
        comma = false;
        exponent = false;
        if (i < to && (bytes[i] == '.' || bytes[i] == ',')) {
            comma = bytes[i] == ',';
            int mark = i + 1;
            i = afterDigits(bytes, mark, to);
            decimals = i - mark;
            if (decimals == 0) {
                return false;
            }
        }
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
        if (whole + decimals > EXACT_DIGITS || power < -22 || power > 22) {
            return nearest(bytes, from, to);
        }
        long mantissa = mantissa(bytes, start);
        return mantissa <= EXACT_MANTISSA ? exact(mantissa, power) : nearest(bytes, from, to);
    }

    private static int afterDigits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    private long mantissa(byte[] bytes, int start) {
        long mantissa = 0;
        int end = start + whole + decimals + (decimals > 0 ? 1 : 0);
        for (int i = start; i < end; i++) {
            if (i != start + whole) {
                mantissa = mantissa * 10 + (bytes[i] - '0');
            }
        }
        return mantissa;
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
