package io.github.tarve.segmentation.features.catalogue;

import java.util.Arrays;
import java.util.BitSet;

/** Whole numbers by resident and code, with marks by resident and something else. Sums of tallies are exact in any order. */
final class Tally {
    private final int width;
    private final int[] counts;
    private final int marksWidth;
    private final BitSet marks;

    Tally(int residents, int width, int marksWidth) {
        this.width = width;
        this.counts = new int[Math.multiplyExact(residents, width)];
        this.marksWidth = marksWidth;
        this.marks = new BitSet();
    }

    void count(int resident, int code) {
        counts[resident * width + code]++;
    }

    void add(int resident, int code, int amount) {
        counts[resident * width + code] += amount;
    }

    int of(int resident, int code) {
        return counts[resident * width + code];
    }

    /** Returns the sum over the codes from one to before another. */
    int sum(int resident, int from, int to) {
        int sum = 0;
        for (int c = from; c < to; c++) {
            sum += counts[resident * width + c];
        }
        return sum;
    }

    /** Returns one resident's counts by code. */
    int[] row(int resident) {
        return Arrays.copyOfRange(counts, resident * width, (resident + 1) * width);
    }

    /** Returns the counts of one code by resident. */
    int[] column(int code) {
        int[] column = new int[width == 0 ? 0 : counts.length / width];
        for (int i = 0; i < column.length; i++) {
            column[i] = counts[i * width + code];
        }
        return column;
    }

    void mark(int resident, int position) {
        marks.set(Math.addExact(Math.multiplyExact(resident, marksWidth), position));
    }

    int marked(int resident) {
        int from = resident * marksWidth;
        return marks.get(from, from + marksWidth).cardinality();
    }

    Tally merge(Tally other) {
        for (int c = 0; c < counts.length; c++) {
            counts[c] += other.counts[c];
        }
        marks.or(other.marks);
        return this;
    }
}
