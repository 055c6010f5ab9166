package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;

/**
 * How far two partitions of the same rows agree, corrected for chance (Hubert and Arabie 1985, doi:10.1007/BF01908075):
 * (index - expected) / (maximum - expected), where the index counts the pairs of rows that are together in both.
 *
 * <ul>
 *   <li>1 for equal partitions whatever the labels, about 0 for unrelated ones, negative for fewer agreements than chance.
 *   <li>Noise counts as one more cluster.
 *   <li>When chance leaves no room (both one cluster, or both only single rows, or fewer than two rows) the value is 1.
 * </ul>
 *
 * O(n + k l).
 */
public final class AdjustedRandIndex {
    private AdjustedRandIndex() {}

    /** Returns the index of two partitions of the same rows. */
    public static double of(Partition a, Partition b) {
        if (a.rows() != b.rows()) {
            throw new IllegalArgumentException(a.rows() + " rows against " + b.rows());
        }
        int n = a.rows();
        long[][] table = new long[a.clusters() + 1][b.clusters() + 1];
        for (int i = 0; i < n; i++) {
            table[a.label(i) + 1][b.label(i) + 1]++;
        }
        double together = 0;
        double inA = 0;
        double inB = 0;
        long[] columns = new long[b.clusters() + 1];
        for (long[] row : table) {
            long sum = 0;
            for (int j = 0; j < row.length; j++) {
                together += pairs(row[j]);
                sum += row[j];
                columns[j] += row[j];
            }
            inA += pairs(sum);
        }
        for (long column : columns) {
            inB += pairs(column);
        }
        double all = pairs(n);
        double expected = all == 0 ? 0 : inA * inB / all;
        double maximum = (inA + inB) / 2;
        return maximum == expected ? 1 : (together - expected) / (maximum - expected);
    }

    private static double pairs(long rows) {
        return rows * (rows - 1.0) / 2;
    }
}
