package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.screening.NumberCells;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of a column of numbers, of which most follow from the number, how many decimals were written, and what its digits
 * differ by from those of the number times a power of ten. Texts of another form, such as {@code 007}, {@code .5} or {@code
 * 1e-05}, are kept.
 */
final class NumberTexts {
    private static final byte EMPTY = 0;
    private static final byte NOT_AVAILABLE = 1;
    private static final byte KEPT = 2;
    private static final byte DECIMALS = 3;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    /** Digits of numbers below are those of the nearest whole number: two roundings are off by less than a half. */
    private static final int CERTAIN_DIGITS = 15;

    private static final double CERTAIN = POWERS[CERTAIN_DIGITS];

    private byte[] forms;
    private short[] corrections = {};
    private int[] keptRows = {};
    private int[] keptEnds = {};
    private byte[] kept = {};
    private int keptCount;

    /** Prepares for so many rows. */
    NumberTexts(int rows) {
        forms = new byte[rows];
    }

    /** Makes room for so many rows. */
    void ensure(int rows) {
        forms = Arrays.copyOf(forms, rows);
        corrections = corrections.length == 0 ? corrections : Arrays.copyOf(corrections, rows);
    }

    /** Notes that a row has no number, but nothing or {@code NA}. */
    void none(int row, boolean empty) {
        forms[row] = empty ? EMPTY : NOT_AVAILABLE;
    }

    /**
     * Notes a text; rows come in order.
     *
     * @param value the number that it spells
     * @param shape the shape of the number
     */
    void number(int row, double value, int shape, byte[] bytes, int from, int to) {
        int whole = NumberCells.whole(shape);
        int decimals = NumberCells.decimals(shape);
        if (NumberCells.exponent(shape) || whole == 0 || whole + decimals >= POWERS.length) {
            keep(row, bytes, from, to);
            return;
        }
        boolean zerosAhead = false;
        long correction = 0;
        // One digit before the decimal sign is no zero ahead.
        if (whole > 1 || decimals >= CERTAIN_DIGITS) {
            double size = Math.abs(value);
            double scaled = size * POWERS[decimals];
            zerosAhead = whole > 1 && size < POWERS[whole - 1];
            if (scaled >= CERTAIN) {
                long digits = digits(bytes, from, to);
                zerosAhead = whole > 1 && digits < (long) POWERS[whole + decimals - 1];
                correction = digits - Math.round(scaled);
            }
        }
        if (zerosAhead || NumberCells.negative(shape) != value < 0) {
            keep(row, bytes, from, to);
            return;
        }
        forms[row] = (byte) (DECIMALS + decimals);
        if (correction != 0) {
            corrections = corrections.length == 0 ? new short[forms.length] : corrections;
            corrections[row] = (short) correction;
        }
    }

    private static long digits(byte[] bytes, int from, int to) {
        long digits = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] >= '0') {
                digits = digits * 10 + bytes[i] - '0';
            }
        }
        return digits;
    }

    private void keep(int row, byte[] bytes, int from, int to) {
        forms[row] = KEPT;
        int begin = keptCount == 0 ? 0 : keptEnds[keptCount - 1];
        int end = begin + to - from;
        if (keptCount == keptRows.length) {
            int room = Math.min(forms.length, Math.max(64, keptCount * 2));
            keptRows = Arrays.copyOf(keptRows, room);
            keptEnds = Arrays.copyOf(keptEnds, room);
        }
        if (end > kept.length) {
            kept = Arrays.copyOf(kept, end + (end >> 1));
        }
        System.arraycopy(bytes, from, kept, begin, to - from);
        keptRows[keptCount] = row;
        keptEnds[keptCount++] = end;
    }

    /**
     * Returns the text of a row.
     *
     * @param value its number
     * @param comma whether the column has decimal commas
     */
    String text(int row, double value, boolean comma) {
        int form = forms[row];
        if (form < DECIMALS) {
            return form == EMPTY ? "" : form == NOT_AVAILABLE ? "NA" : keptText(row);
        }
        int decimals = form - DECIMALS;
        long rounded = Math.round(Math.abs(value) * POWERS[decimals]);
        String digits = Long.toString(rounded + (corrections.length == 0 ? 0 : corrections[row]));
        StringBuilder text = new StringBuilder(value < 0 ? "-" : "");
        int zeros = decimals + 1 - digits.length();
        text.append("0".repeat(Math.max(0, zeros))).append(digits);
        if (decimals > 0) {
            text.insert(text.length() - decimals, comma ? ',' : '.');
        }
        return text.toString();
    }

    private String keptText(int row) {
        int at = Arrays.binarySearch(keptRows, 0, keptCount, row);
        int begin = at == 0 ? 0 : keptEnds[at - 1];
        return new String(kept, begin, keptEnds[at] - begin, StandardCharsets.US_ASCII);
    }
}
