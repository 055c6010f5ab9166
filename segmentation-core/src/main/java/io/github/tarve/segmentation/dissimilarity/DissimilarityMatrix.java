package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.internal.concurrent.Interruption;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;

/**
 * Dissimilarities of every pair of rows, told row by row the part right of the diagonal, the order of {@code dist} in R.
 * Immutable.
 *
 * <p>Up to 2048 rows they are doubles, 8 n^2 bytes. Above they are floats, each within 6e-8 of its value relatively: enough to
 * search with; what is reported of clusters is computed anew from the rows. Up to 10 000 rows, where searches look at whole
 * rows, these are kept whole, 4 n^2 bytes; above each pair is kept once, 2 n^2 bytes.
 */
public final class DissimilarityMatrix {
    /** Up to so many rows dissimilarities are kept in double precision. */
    public static final int DOUBLE_ROWS = 2048;

    /** Up to so many rows whole rows are kept. */
    private static final int WHOLE_ROWS = 10_000;

    private static final int CHUNK = 64;
    private static final int FEW_ROWS = 1000;
    /** A fixed number of parts, so that sums do not depend on the number of threads. */
    private static final int STRIPES = 4;

    private final int rows;
    private final Tails tails;

    private DissimilarityMatrix(int rows, Tails tails) {
        this.rows = rows;
        this.tails = tails;
    }

    /** The dissimilarity of two rows. */
    @FunctionalInterface
    public interface Pair {
        /** Returns the dissimilarity between two different rows, the first before the second. */
        double between(int first, int second);
    }

    /** The dissimilarities of a row to all rows after it. */
    @FunctionalInterface
    interface Tail {
        /** Writes the dissimilarities of a row and each row after it at the place of that row, over what is there. */
        void write(int row, double[] into);
    }

    /**
     * Returns the matrix that a function fills. The function is called from several threads.
     *
     * @param rows number of rows
     * @param pair the dissimilarity of two rows; called once for each pair
     * @throws Refusal when the pairs do not fit in memory
     */
    public static DissimilarityMatrix fill(int rows, Pair pair) {
        return tails(rows, (i, into) -> {
            for (int j = i + 1; j < into.length; j++) {
                into[j] = pair.between(i, j);
            }
        });
    }

    /**
     * Returns the matrix that a function fills row by row, from several threads.
     *
     * @throws Refusal when the pairs do not fit in memory
     */
    static DissimilarityMatrix tails(int rows, Tail tail) {
        requireMemory(rows);
        if (rows <= DOUBLE_ROWS) {
            double[][] square = new double[rows][rows];
            chunks(rows, (from, to) -> {
                for (int i = from; i < to; i++) {
                    tail.write(i, square[i]);
                }
            });
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < i; j++) {
                    square[i][j] = square[j][i];
                }
            }
            return new DissimilarityMatrix(rows, new DoubleRows(square));
        }
        boolean whole = rows <= WHOLE_ROWS;
        float[][] floats = new float[rows][];
        chunks(rows, (from, to) -> {
            double[] exact = new double[rows];
            for (int i = from; i < to; i++) {
                Interruption.check();
                tail.write(i, exact);
                floats[i] = new float[whole ? rows : rows - i - 1];
                narrow(exact, i + 1, floats[i], whole ? i + 1 : 0);
            }
        });
        if (!whole) {
            return new DissimilarityMatrix(rows, new FloatTails(floats));
        }
        FloatRows all = new FloatRows(floats);
        mirror(floats, all);
        return new DissimilarityMatrix(rows, all);
    }

    private static void narrow(double[] exact, int from, float[] into, int at) {
        for (int t = 0; t < into.length - at; t++) {
            into[at + t] = (float) exact[from + t];
        }
    }

    /** Fills in what lies left of the diagonal. */
    private static void mirror(float[][] square, Tails tails) {
        chunks(square.length, (from, to) -> {
            // Columns from..to of all rows above, a few cells of each at a time.
            for (int j = 0; j < to; j++) {
                for (int i = Math.max(from, j + 1); i < to; i++) {
                    square[i][j] = (float) tails.at(j, i - j - 1);
                }
            }
        });
    }

    /** Some rows that follow each other. */
    @FunctionalInterface
    private interface Chunk {
        void rows(int from, int to);
    }

    private static void chunks(int rows, Chunk work) {
        Workers.run((rows + CHUNK - 1) / CHUNK, threads(rows), chunk -> {
            Interruption.check();
            work.rows(chunk * CHUNK, Math.min(rows, (chunk + 1) * CHUNK));
        });
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
        return fill(rows, (i, j) -> pairs[(int) ((long) i * rows - (long) i * (i + 1L) / 2) + j - i - 1]);
    }

    /** Returns the bytes that the matrix of some rows needs. */
    public static long bytes(int rows) {
        if (rows <= DOUBLE_ROWS) {
            return (long) rows * rows * Double.BYTES;
        }
        return rows <= WHOLE_ROWS ? (long) rows * rows * Float.BYTES : (long) rows * (rows - 1L) / 2 * Float.BYTES;
    }

    private static void requireMemory(int rows) {
        long available = Runtime.getRuntime().maxMemory();
        if (bytes(rows) > available / 10 * 9) {
            throw Refusal.of(ProblemCode.TOO_MANY_ROWS_FOR_PAIRS, rows, bytes(rows) >> 20, available >> 20);
        }
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
        return i < j ? tails.at(i, j - i - 1) : tails.at(j, i - j - 1);
    }

    /** Writes the dissimilarities of a row to every row into an array. */
    public void copyRow(int row, double[] into) {
        for (int j = 0; j < row; j++) {
            into[j] = tails.at(j, row - j - 1);
        }
        into[row] = 0;
        tails.copy(row, into, row + 1);
    }

    /** Writes the dissimilarities of a row to the rows after it into an array, from its start. */
    public void copyTail(int row, double[] into) {
        tails.copy(row, into, 0);
    }

    /**
     * Adds to each row's sums the weighted dissimilarities to the rows of each cluster.
     *
     * @param labels cluster of each row from 0, -1 for none
     * @param weights weight of each row
     * @param sums by row and cluster
     */
    public void addByCluster(int[] labels, double[] weights, double[][] sums) {
        int clusters = sums.length == 0 ? 0 : sums[0].length;
        double[][][] parts = new double[STRIPES][clusters][rows];
        Workers.run(STRIPES, threads(rows), stripe -> {
            for (int i = stripe; i < rows; i += STRIPES) {
                Interruption.check();
                tails.addByCluster(i, labels, weights, parts[stripe]);
            }
        });
        for (double[][] part : parts) {
            for (int i = 0; i < rows; i++) {
                for (int c = 0; c < clusters; c++) {
                    sums[i][c] += part[c][i];
                }
            }
        }
    }

    /** Few rows are done before other threads would have begun. */
    private static int threads(int rows) {
        return rows <= FEW_ROWS ? 1 : 0;
    }

    /** Returns all dissimilarities as floats, by row and row, which are not to be changed; 4 n^2 bytes. */
    public float[][] square() {
        if (tails instanceof FloatRows whole) {
            return whole.square;
        }
        float[][] square = new float[rows][rows];
        double[] tail = new double[rows];
        for (int i = 0; i < rows; i++) {
            Interruption.check();
            tails.copy(i, tail, i + 1);
            narrow(tail, i + 1, square[i], i + 1);
        }
        mirror(square, tails);
        return square;
    }

    /** Returns the dissimilarities of each pair, row by row the part right of the diagonal, as a copy. */
    public double[] pairs() {
        double[] pairs = new double[Math.toIntExact((long) rows * (rows - 1L) / 2)];
        for (int i = 0, at = 0; i < rows; at += rows - i - 1, i++) {
            tails.copy(i, pairs, at);
        }
        return pairs;
    }

    /** Returns the dissimilarities among some of the rows, in the given order; a row may be there several times. */
    public DissimilarityMatrix rows(int[] picked) {
        return fill(picked.length, (i, j) -> between(picked[i], picked[j]));
    }

    /**
     * Where the dissimilarities lie; all {@code NaN} for fewer than two rows.
     *
     * @param min the smallest dissimilarity of two rows
     * @param mean the mean over all pairs of rows
     * @param max the largest
     */
    public record Range(double min, double mean, double max) {}

    /** Returns where the dissimilarities lie. O(n^2). */
    public Range range() {
        if (rows < 2) {
            return new Range(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] tail = new double[rows];
        double[] ends = {Double.POSITIVE_INFINITY, 0};
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < rows - 1; i++) {
            tails.copy(i, tail, 0);
            double more = widen(ends, tail, rows - i - 1);
            double next = sum + more;
            lost += sum >= more ? (sum - next) + more : (more - next) + sum;
            sum = next;
        }
        return new Range(ends[0], 2 * (sum + lost) / ((double) rows * (rows - 1)), ends[1]);
    }

    /** Widens ends so that some values lie between them, and returns their sum; four at a time hide the waiting. */
    private static double widen(double[] ends, double[] values, int count) {
        double min = ends[0];
        double max = ends[1];
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int t = 0;
        for (; t + 3 < count; t += 4) {
            min = Math.min(Math.min(min, values[t]), Math.min(values[t + 1], Math.min(values[t + 2], values[t + 3])));
            max = Math.max(Math.max(max, values[t]), Math.max(values[t + 1], Math.max(values[t + 2], values[t + 3])));
            first += values[t];
            second += values[t + 1];
            third += values[t + 2];
            fourth += values[t + 3];
        }
        for (; t < count; t++) {
            min = Math.min(min, values[t]);
            max = Math.max(max, values[t]);
            first += values[t];
        }
        ends[0] = min;
        ends[1] = max;
        return (first + second) + (third + fourth);
    }

    /** For each row its dissimilarities to the rows after it. */
    private interface Tails {
        double at(int row, int place);

        void copy(int row, double[] into, int from);

        /** Adds a row's part to the sums of others, by cluster and row; its sums to be whole once all rows were given. */
        void addByCluster(int row, int[] labels, double[] weights, double[][] sums);
    }

    /** Whole rows: twice the memory, and loops over all of a row are fast. */
    private static final class DoubleRows implements Tails {
        private final double[][] square;

        DoubleRows(double[][] square) {
            this.square = square;
        }

        @Override
        public double at(int row, int place) {
            return square[row][row + 1 + place];
        }

        @Override
        public void copy(int row, double[] into, int from) {
            System.arraycopy(square[row], row + 1, into, from, square.length - row - 1);
        }

        @Override
        public void addByCluster(int row, int[] labels, double[] weights, double[][] sums) {
            if (labels[row] >= 0) {
                addScaled(square[row], weights[row], sums[labels[row]]);
            }
        }

        /** By itself, so that the compiler uses vector instructions. */
        private static void addScaled(double[] distances, double weight, double[] sums) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += weight * distances[j];
            }
        }
    }

    /** Whole rows as floats. */
    private static final class FloatRows implements Tails {
        private final float[][] square;

        FloatRows(float[][] square) {
            this.square = square;
        }

        @Override
        public double at(int row, int place) {
            return square[row][row + 1 + place];
        }

        @Override
        public void copy(int row, double[] into, int from) {
            float[] distances = square[row];
            for (int t = row + 1; t < distances.length; t++) {
                into[from + t - row - 1] = distances[t];
            }
        }

        @Override
        public void addByCluster(int row, int[] labels, double[] weights, double[][] sums) {
            if (labels[row] >= 0) {
                addScaled(square[row], weights[row], sums[labels[row]]);
            }
        }

        /** By itself, so that the compiler uses vector instructions. */
        private static void addScaled(float[] distances, double weight, double[] sums) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += weight * distances[j];
            }
        }
    }

    /** Each pair once. */
    private static final class FloatTails implements Tails {
        private final float[][] tails;

        FloatTails(float[][] tails) {
            this.tails = tails;
        }

        @Override
        public double at(int row, int place) {
            return tails[row][place];
        }

        @Override
        public void copy(int row, double[] into, int from) {
            for (int t = 0; t < tails[row].length; t++) {
                into[from + t] = tails[row][t];
            }
        }

        @Override
        public void addByCluster(int row, int[] labels, double[] weights, double[][] sums) {
            float[] tail = tails[row];
            int first = row + 1;
            for (int t = 0; t < tail.length; t++) {
                if (labels[first + t] >= 0) {
                    sums[labels[first + t]][row] += weights[first + t] * tail[t];
                }
            }
            if (labels[row] >= 0) {
                double[] others = sums[labels[row]];
                for (int t = 0; t < tail.length; t++) {
                    others[first + t] += weights[row] * tail[t];
                }
            }
        }
    }
}
