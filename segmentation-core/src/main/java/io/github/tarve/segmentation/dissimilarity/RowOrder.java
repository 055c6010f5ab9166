package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;

/**
 * The rows of a matrix sorted by their values, column by column, equal rows by their numbers. Missing cells come last; 0 and
 * -0 are equal. Sorts by 32 bits of a value at a time, so that most comparisons are of whole numbers next to each other in
 * memory. Immutable. O(n log n) where the first column tells rows apart.
 */
public final class RowOrder {
    private static final int FEW = 16;
    private static final int MANY = 4096;
    private static final int DIGIT = 11;
    private static final int DIGITS = 1 << DIGIT;

    private final FeatureMatrix data;
    private final int[] rows;
    private final boolean[] starts;
    private final long[] keys;
    private final long[] spare;

    private RowOrder(FeatureMatrix data) {
        this.data = data;
        rows = new int[data.rows()];
        starts = new boolean[rows.length];
        keys = new long[rows.length];
        spare = new long[rows.length < MANY ? 0 : rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        if (rows.length > 0) {
            sort(0, rows.length, 0);
        }
    }

    /** Returns the order of the rows of a matrix. */
    public static RowOrder of(FeatureMatrix data) {
        return new RowOrder(data);
    }

    /** Returns the row numbers in order, as a copy. */
    public int[] rows() {
        return rows.clone();
    }

    /** Returns whether the row at a place differs from the one before it. */
    public boolean startsGroup(int place) {
        return starts[place];
    }

    /** Returns the number of distinct rows among those with weight. */
    public static int distinct(FeatureMatrix data) {
        RowOrder order = of(data);
        int distinct = 0;
        boolean weighty = true;
        for (int place = 0; place < order.rows.length; place++) {
            weighty &= !order.starts[place];
            if (!weighty && data.weight(order.rows[place]) > 0) {
                distinct++;
                weighty = true;
            }
        }
        return distinct;
    }

    /** Sorts a stretch of rows that agree in the half columns before {@code half}. */
    private void sort(int from, int to, int half) {
        int at = half;
        while (to - from > FEW && at < 2 * data.columns()) {
            if (fillKeys(from, to, at++)) {
                sortKeys(from, to);
                splitByKeys(from, to, at);
                return;
            }
        }
        insert(from, to, at / 2);
    }

    /** Sorts keys, long stretches by counting 11 bits at a time; the row numbers are in order to begin with. */
    private void sortKeys(int from, int to) {
        if (to - from < MANY) {
            Arrays.sort(keys, from, to);
            return;
        }
        long[] source = keys;
        long[] target = spare;
        for (int shift = 32; shift < 64; shift += DIGIT) {
            int[] places = new int[DIGITS + 1];
            for (int i = from; i < to; i++) {
                places[digit(source[i], shift) + 1]++;
            }
            places[0] = from;
            for (int digit = 0; digit < DIGITS; digit++) {
                places[digit + 1] += places[digit];
            }
            for (int i = from; i < to; i++) {
                target[places[digit(source[i], shift)]++] = source[i];
            }
            long[] swap = source;
            source = target;
            target = swap;
        }
        if (source != keys) {
            System.arraycopy(source, from, keys, from, to - from);
        }
    }

    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
    }

    private void splitByKeys(int from, int to, int nextHalf) {
        for (int i = from; i < to; i++) {
            rows[i] = (int) keys[i];
            keys[i] >>= 32;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[i] != keys[start]) {
                if (i - start == 1) {
                    starts[start] = true;
                } else {
                    sort(start, i, nextHalf);
                }
                start = i;
            }
        }
    }

    /** Writes 32 bits of a column before the row numbers; returns whether they differ at all. */
    private boolean fillKeys(int from, int to, int half) {
        int column = half / 2;
        int shift = half % 2 == 0 ? 0 : 32;
        boolean differ = false;
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToLongBits(data.value(rows[i], column) + 0.0);
            // The order of Double.compare as that of whole numbers; of the lower half the lowest is Integer.MIN_VALUE.
            long ordered = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            long key = shift == 0 ? ordered & 0xFFFFFFFF00000000L : (ordered << 32) ^ Long.MIN_VALUE;
            keys[i] = key | rows[i];
            differ |= ((keys[i] ^ keys[from]) >>> 32) != 0;
        }
        return differ;
    }

    private void insert(int from, int to, int column) {
        if (column < data.columns()) {
            for (int i = from + 1; i < to; i++) {
                int row = rows[i];
                int at = i;
                while (at > from && compare(rows[at - 1], row, column) > 0) {
                    rows[at] = rows[at - 1];
                    at--;
                }
                rows[at] = row;
            }
        }
        starts[from] = true;
        for (int i = from + 1; i < to; i++) {
            starts[i] = compare(rows[i - 1], rows[i], column) != 0;
        }
    }

    private int compare(int a, int b, int fromColumn) {
        for (int j = fromColumn; j < data.columns(); j++) {
            int byValue = Double.compare(data.value(a, j) + 0.0, data.value(b, j) + 0.0);
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }
}
