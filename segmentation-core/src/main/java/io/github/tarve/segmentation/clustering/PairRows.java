package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The dissimilarities among some rows, by row and row, which is what a search for medoids reads: in double precision up to
 * {@link DissimilarityMatrix#DOUBLE_ROWS} rows, beyond as floats. 8 n^2 or 4 n^2 bytes. Immutable.
 */
final class PairRows {
    private final int count;
    private final double @Nullable [][] doubles;
    private final float[][] floats;

    private PairRows(int count, double @Nullable [][] doubles, float[][] floats) {
        this.count = count;
        this.doubles = doubles;
        this.floats = floats;
    }

    /** Copies the dissimilarities among all rows. */
    static PairRows of(DissimilarityMatrix matrix) {
        int n = matrix.rows();
        return n > DissimilarityMatrix.DOUBLE_ROWS
                ? new PairRows(n, null, matrix.square())
                : among(matrix, IntStream.range(0, n).toArray());
    }

    /**
     * Copies the dissimilarities among some of the rows.
     *
     * @param rows in ascending order
     */
    static PairRows among(DissimilarityMatrix matrix, int[] rows) {
        double[] tail = new double[matrix.rows()];
        return of(rows.length, (i, into) -> {
            matrix.copyTail(rows[i], tail);
            for (int j = i + 1; j < rows.length; j++) {
                into[j] = tail[rows[j] - rows[i] - 1];
            }
        });
    }

    /** Copies the dissimilarities among some of these rows, in the given order. */
    PairRows among(int[] rows) {
        double[] buffer = new double[count];
        return of(rows.length, (i, into) -> {
            double[] row = row(rows[i], buffer);
            for (int j = i + 1; j < rows.length; j++) {
                into[j] = row[rows[j]];
            }
        });
    }

    /** Writes the dissimilarities of a row to those after it, each at its place. */
    private interface Following {
        void write(int row, double[] into);
    }

    private static PairRows of(int n, Following following) {
        double[][] doubles = n > DissimilarityMatrix.DOUBLE_ROWS ? null : new double[n][n];
        float[][] floats = doubles == null ? new float[n][n] : new float[0][];
        double[] buffer = new double[n];
        for (int i = 0; i < n; i++) {
            Interruption.check();
            following.write(i, buffer);
            for (int j = i + 1; j < n; j++) {
                if (doubles != null) {
                    doubles[i][j] = buffer[j];
                    doubles[j][i] = buffer[j];
                } else {
                    floats[i][j] = (float) buffer[j];
                    floats[j][i] = (float) buffer[j];
                }
            }
        }
        return new PairRows(n, doubles, floats);
    }

    /** Returns the number of rows. */
    int count() {
        return count;
    }

    /** Returns the dissimilarity of two rows. */
    double between(int i, int j) {
        return doubles == null ? floats[i][j] : doubles[i][j];
    }

    /**
     * Returns the dissimilarities of a row to every row, which are not to be changed.
     *
     * @param buffer where they may be written
     */
    double[] row(int i, double[] buffer) {
        if (doubles != null) {
            return doubles[i];
        }
        float[] from = floats[i];
        for (int o = 0; o < buffer.length; o++) {
            buffer[o] = from[o];
        }
        return buffer;
    }

    /** Returns for each row x the weighted sum over rows o of the lesser of the dissimilarity of o and x and a limit of o. */
    double[] lesserSums(double[] limits, double[] weights) {
        return doubles == null ? LesserSums.of(floats, limits, weights) : LesserSums.of(doubles, limits, weights);
    }
}
