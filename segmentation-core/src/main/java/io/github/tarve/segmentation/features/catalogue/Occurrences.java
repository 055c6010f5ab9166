package io.github.tarve.segmentation.features.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Whole numbers by resident, as many as there were: days, codes, amounts. Sorted before use, so that neither the order of the
 * diary nor of merging matters. O(entries) memory.
 */
final class Occurrences {
    private static final int LOW = 32;
    private static final long MASK = (1L << LOW) - 1;
    private static final int HALF = 16;

    private long[] keys = new long[16];
    private int size;

    /** Adds a number from 0 to 2^32 - 1 of a resident; a larger one counts as the largest. */
    void add(int resident, long number) {
        keys = size == keys.length ? Arrays.copyOf(keys, size * 2) : keys;
        keys[size++] = ((long) resident << LOW) | Math.min(MASK, number);
    }

    Occurrences merge(Occurrences other) {
        if (keys.length < size + other.size) {
            keys = Arrays.copyOf(keys, Math.max(size + other.size, size * 2));
        }
        System.arraycopy(other.keys, 0, keys, size, other.size);
        size += other.size;
        return this;
    }

    /** Returns a value of each resident's numbers in ascending order, of no numbers too. */
    double[] each(int residents, ToDoubleFunction<long[]> value) {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        double[] values = new double[residents];
        int from = 0;
        for (int i = 0; i < residents; i++) {
            int to = from;
            while (to < size && (sorted[to] >> LOW) == i) {
                to++;
            }
            long[] numbers = Arrays.copyOfRange(sorted, from, to);
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] &= MASK;
            }
            values[i] = value.applyAsDouble(numbers);
            from = to;
        }
        return values;
    }

    /** Returns each resident's numbers in ascending order. */
    long[][] byResident(int residents) {
        long[][] numbers = new long[residents][];
        int[] next = {0};
        each(residents, own -> {
            numbers[next[0]++] = own;
            return 0;
        });
        return numbers;
    }

    /** Returns a day with a code of at most 16 bits as one number that sorts by day, then code. */
    static long of(LocalDate date, int code) {
        return (day(date) << HALF) | (code & 0xFFFF);
    }

    /** Returns a day as a number of 16 bits; days of the years 1970 to 2149 sort by time. */
    static long day(LocalDate date) {
        return date.toEpochDay() & 0xFFFF;
    }

    /** Returns what a number of two parts sorts by first. */
    static long first(long number) {
        return number >>> HALF;
    }

    /** Returns what a number of two parts sorts by next. */
    static int second(long number) {
        return (int) (number & 0xFFFF);
    }

    /** Returns how often each different number of a sorted row is there. */
    static int[] counts(long[] sorted) {
        int[] counts = new int[sorted.length];
        int different = 0;
        for (int j = 0; j < sorted.length; j++) {
            if (j > 0 && sorted[j] == sorted[j - 1]) {
                counts[different - 1]++;
            } else {
                counts[different++] = 1;
            }
        }
        return Arrays.copyOf(counts, different);
    }

    /** Returns the median of a sorted row, the mean of the middle two of an even number; {@code NaN} of nothing. */
    static double median(long[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    }
}
