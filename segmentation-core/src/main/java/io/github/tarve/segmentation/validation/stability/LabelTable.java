package io.github.tarve.segmentation.validation.stability;

import io.github.tarve.segmentation.internal.linear.LinearAssignment;
import java.util.Arrays;

/** How many rows have which label in two clusterings; rows that either puts nowhere are left aside. */
final class LabelTable {
    private final int[][] counts;

    private LabelTable(int[][] counts) {
        this.counts = counts;
    }

    /** Counts the rows that an array of numbers above 0 names. */
    static LabelTable of(int[] first, int[] second, double[] among) {
        int[][] counts = new int[labels(first)][labels(second)];
        for (int i = 0; i < first.length; i++) {
            if (among[i] > 0 && first[i] >= 0 && second[i] >= 0) {
                counts[first[i]][second[i]]++;
            }
        }
        return new LabelTable(counts);
    }

    private static int labels(int[] of) {
        return Arrays.stream(of).max().orElse(-1) + 1;
    }

    int[][] counts() {
        return counts;
    }

    /**
     * Returns for each label of the first clustering the one of the second that is the same, so that as many rows as possible
     * agree; -1 for one that has none.
     */
    int[] matched() {
        int k = counts.length;
        int l = k == 0 ? 0 : counts[0].length;
        int[] matched = new int[k];
        Arrays.fill(matched, -1);
        if (k == 0 || l == 0) {
            return matched;
        }
        boolean wide = k <= l;
        double[][] costs = new double[Math.min(k, l)][Math.max(k, l)];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < l; b++) {
                costs[wide ? a : b][wide ? b : a] = -counts[a][b];
            }
        }
        int[] assigned = LinearAssignment.of(costs);
        for (int row = 0; row < assigned.length; row++) {
            int a = wide ? row : assigned[row];
            int b = wide ? assigned[row] : row;
            if (a >= 0 && b >= 0 && counts[a][b] > 0) {
                matched[a] = b;
            }
        }
        return matched;
    }
}
