package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.dissimilarity.RowOrder;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import java.util.Arrays;

/**
 * The distinct pairs of row and label with their summed weights, sorted by label, in blocks of columns so that distances are
 * computed for many points at a time.
 */
final class EuclideanPoints {
    private static final int SIZE = 512;
    /** Most parts; how many never depends on the number of threads, so that sums do not either. */
    private static final int STRIPES = 8;
    /** Many clusters are summed in fewer parts, which take less memory. */
    private static final int SUMS = 128;

    private final int even;
    private final int count;
    private final double[][] columns;
    private final double[] weights;
    private final int[] labels;
    private final int[] pointOf;

    private EuclideanPoints(FeatureMatrix data, int[] rowLabels) {
        int n = data.rows();
        RowOrder order = RowOrder.of(data);
        int[] rows = order.rows();
        int[] groupOf = new int[n];
        int groups = 0;
        for (int i = 0; i < n; i++) {
            groups += order.startsGroup(i) ? 1 : 0;
            groupOf[i] = groups;
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = ((long) (rowLabels[rows[i]] + 1) << 32) | i;
        }
        Arrays.sort(keys);
        even = data.columns() + data.columns() % 2;
        columns = new double[(n + SIZE - 1) / SIZE * even][SIZE];
        weights = new double[n];
        labels = new int[n];
        pointOf = new int[n];
        int at = -1;
        int last = -1;
        for (long key : keys) {
            int place = (int) key;
            int label = (int) (key >> 32) - 1;
            if (at < 0 || labels[at] != label || groupOf[place] != last) {
                at++;
                last = groupOf[place];
                labels[at] = label;
                copy(data, rows[place], at);
            }
            weights[at] += data.weight(rows[place]);
            pointOf[rows[place]] = at;
        }
        count = at + 1;
    }

    private void copy(FeatureMatrix data, int row, int point) {
        for (int j = 0; j < data.columns(); j++) {
            columns[point / SIZE * even + j][point % SIZE] =
                    data.value(row, j) * Math.sqrt(data.feature(j).description().weight());
        }
    }

    /** Arranges complete rows. */
    static EuclideanPoints of(FeatureMatrix data, int[] rowLabels) {
        return new EuclideanPoints(data, rowLabels);
    }

    /** Returns the point of a row. */
    int pointOf(int row) {
        return pointOf[row];
    }

    /** Returns for each point the weighted sum of its distances to the points of each cluster. */
    double[][] sums(int k) {
        int blocks = (count + SIZE - 1) / SIZE;
        int stripes = Math.min(Math.min(STRIPES, blocks), Math.max(1, SUMS / Math.max(1, k)));
        double[][][] parts = new double[stripes][k][blocks * SIZE];
        Workers.run(stripes, 0, stripe -> {
            for (int block = stripe; block < blocks; block += stripes) {
                Interruption.check();
                addBlock(block, parts[stripe]);
            }
        });
        double[][] sums = new double[count][k];
        for (double[][] part : parts) {
            for (int c = 0; c < k; c++) {
                for (int i = 0; i < count; i++) {
                    sums[i][c] += part[c][i];
                }
            }
        }
        return sums;
    }

    /** Adds the distances between the points of a block and of those from it on, by cluster and point. */
    private void addBlock(int block, double[][] sums) {
        double[] distances = new double[SIZE];
        double[] point = new double[even];
        for (int i = block * SIZE; i < Math.min(count, (block + 1) * SIZE); i++) {
            for (int j = 0; j < even; j++) {
                point[j] = columns[block * even + j][i % SIZE];
            }
            for (int other = block; other * SIZE < count; other++) {
                squares(other * even, point, distances);
                roots(distances);
                add(distances, other * SIZE, i, sums);
                if (other > block && labels[i] >= 0) {
                    addScaled(distances, weights[i], sums[labels[i]], other * SIZE);
                }
            }
        }
    }

    private static void addScaled(double[] distances, double weight, double[] sums, int from) {
        for (int t = 0; t < SIZE; t++) {
            sums[from + t] += weight * distances[t];
        }
    }

    private void squares(int first, double[] point, double[] into) {
        Arrays.fill(into, 0);
        for (int j = 0; j < even; j += 2) {
            addSquares(columns[first + j], columns[first + j + 1], point[j], point[j + 1], into);
        }
    }

    private static void addSquares(double[] x, double[] y, double a, double b, double[] into) {
        for (int t = 0; t < SIZE; t++) {
            double e = x[t] - a;
            double f = y[t] - b;
            into[t] += e * e + f * f;
        }
    }

    private static void roots(double[] squares) {
        for (int t = 0; t < SIZE; t++) {
            squares[t] = Math.sqrt(squares[t]);
        }
    }

    private void add(double[] distances, int from, int point, double[][] sums) {
        int to = Math.min(count, from + SIZE);
        int start = from;
        while (start < to) {
            int label = labels[start];
            int end = labels[to - 1] == label ? to : start;
            while (end < to && labels[end] == label) {
                end++;
            }
            if (label >= 0) {
                sums[label][point] += sum(distances, start, end, start - from);
            }
            start = end;
        }
    }

    /** Adds four at a time, which is faster than one after the other. */
    private double sum(double[] distances, int from, int to, int at) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int t = at;
        int i = from;
        for (; i + 3 < to; i += 4, t += 4) {
            a += distances[t] * weights[i];
            b += distances[t + 1] * weights[i + 1];
            c += distances[t + 2] * weights[i + 2];
            d += distances[t + 3] * weights[i + 3];
        }
        for (; i < to; i++, t++) {
            a += distances[t] * weights[i];
        }
        return (a + b) + (c + d);
    }
}
