package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;

/**
 * Dissimilarities of every pair of rows, each pair kept once: row by row the part right of the diagonal, the order of
 * {@code dist} in R. Immutable.
 */
public final class DissimilarityMatrix {
    private static final int CHUNK = 64;

    private final int rows;
    private final double[] pairs;

    private DissimilarityMatrix(int rows, double[] pairs) {
        this.rows = rows;
        this.pairs = pairs;
    }

    /** The dissimilarity of two rows. */
    @FunctionalInterface
    public interface Pair {
        /** Returns the dissimilarity between two different rows, the first before the second. */
        double between(int first, int second);
    }

    /**
     * Returns the matrix that a function fills. The function is called from several threads.
     *
     * @param rows number of rows
     * @param pair the dissimilarity of two rows; called once for each pair
     * @throws Refusal when the pairs do not fit in memory
     */
    public static DissimilarityMatrix fill(int rows, Pair pair) {
        double[] pairs = new double[size(rows)];
        Workers.run((rows + CHUNK - 1) / CHUNK, 0, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(rows, (chunk + 1) * CHUNK); i++) {
                int at = start(i, rows);
                for (int j = i + 1; j < rows; j++) {
                    pairs[at++] = pair.between(i, j);
                }
            }
        });
        return new DissimilarityMatrix(rows, pairs);
    }

    /**
     * Returns a matrix of given dissimilarities.
     *
     * @param rows number of rows
     * @param pairs row by row the part right of the diagonal; copied
     * @throws IllegalArgumentException when the number of pairs is wrong, or one is negative, infinite or missing
     */
    public static DissimilarityMatrix of(int rows, double[] pairs) {
        if (pairs.length != (long) rows * (rows - 1L) / 2) {
            throw new IllegalArgumentException(pairs.length + " pairs of " + rows + " rows");
        }
        for (double pair : pairs) {
            if (!(pair >= 0) || Double.isInfinite(pair)) {
                throw new IllegalArgumentException("a dissimilarity of " + pair);
            }
        }
        return new DissimilarityMatrix(rows, pairs.clone());
    }

    private static int size(int rows) {
        long pairs = (long) rows * (rows - 1L) / 2;
        long available = Runtime.getRuntime().maxMemory();
        if (pairs > Integer.MAX_VALUE - 8 || pairs * Double.BYTES > available / 10 * 9) {
            throw Refusal.of(ProblemCode.TOO_MANY_ROWS_FOR_PAIRS, rows, (pairs * Double.BYTES) >> 20, available >> 20);
        }
        return (int) pairs;
    }

    private static int start(int row, int rows) {
        return (int) ((long) row * rows - (long) row * (row + 1L) / 2);
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the dissimilarity of two rows, 0 for a row and itself. */
    public double between(int i, int j) {
        if (i == j) {
            return 0;
        }
        return i < j ? pairs[start(i, rows) + j - i - 1] : pairs[start(j, rows) + i - j - 1];
    }

    /** Writes the dissimilarities of a row to every row into an array. */
    public void copyRow(int row, double[] into) {
        int at = row - 1;
        for (int j = 0; j < row; j++) {
            into[j] = pairs[at];
            at += rows - j - 2;
        }
        into[row] = 0;
        System.arraycopy(pairs, start(row, rows), into, row + 1, rows - row - 1);
    }

    /** Returns the dissimilarities of each pair, row by row the part right of the diagonal, as a copy. */
    public double[] pairs() {
        return pairs.clone();
    }

    /** Returns the dissimilarities among some of the rows, in the given order; a row may be there several times. */
    public DissimilarityMatrix rows(int[] picked) {
        return fill(picked.length, (i, j) -> between(picked[i], picked[j]));
    }

    /** Returns the smallest dissimilarity of two rows, {@code NaN} for fewer than two rows. */
    public double min() {
        double min = pairs.length == 0 ? Double.NaN : pairs[0];
        for (double pair : pairs) {
            min = Math.min(min, pair);
        }
        return min;
    }

    /** Returns the largest dissimilarity of two rows, {@code NaN} for fewer than two rows. */
    public double max() {
        double max = pairs.length == 0 ? Double.NaN : pairs[0];
        for (double pair : pairs) {
            max = Math.max(max, pair);
        }
        return max;
    }

    /** Returns the mean dissimilarity of two rows, {@code NaN} for fewer than two rows. */
    public double mean() {
        double sum = 0;
        double lost = 0;
        for (double pair : pairs) {
            double next = sum + pair;
            lost += Math.abs(sum) >= pair ? (sum - next) + pair : (pair - next) + sum;
            sum = next;
        }
        return pairs.length == 0 ? Double.NaN : (sum + lost) / pairs.length;
    }
}
