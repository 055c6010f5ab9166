package io.github.tarve.segmentation.internal.linear;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns with the smallest total cost, by the Hungarian method with potentials (Kuhn
 * 1955, doi:10.1002/nav.3800020109; Jonker and Volgenant 1987, doi:10.1007/BF02278710). O(rows^2 columns).
 */
public final class LinearAssignment {
    private LinearAssignment() {}

    /**
     * Returns the column of each row.
     *
     * @param costs by row and column, finite, with at least as many columns as rows and at least one row
     */
    public static int[] of(double[][] costs) {
        // Index 0 of the working arrays is a sentinel.
        int n = costs.length;
        int m = costs[0].length;
        double[] rowPotential = new double[n + 1];
        double[] columnPotential = new double[m + 1];
        int[] rowOfColumn = new int[m + 1];
        for (int row = 1; row <= n; row++) {
            rowOfColumn[0] = row;
            int[] previous = new int[m + 1];
            int column = shortestPath(costs, rowPotential, columnPotential, rowOfColumn, previous);
            while (column != 0) {
                rowOfColumn[column] = rowOfColumn[previous[column]];
                column = previous[column];
            }
        }
        int[] assigned = new int[n];
        for (int column = 1; column <= m; column++) {
            if (rowOfColumn[column] > 0) {
                assigned[rowOfColumn[column] - 1] = column - 1;
            }
        }
        return assigned;
    }

    /** Grows the tree of tight edges from the free row until it reaches a free column, which is returned. */
    private static int shortestPath(
            double[][] costs, double[] rowPotential, double[] columnPotential, int[] rowOfColumn, int[] previous) {
        int m = columnPotential.length - 1;
        double[] slack = new double[m + 1];
        boolean[] reached = new boolean[m + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        int column = 0;
        do {
            reached[column] = true;
            int row = rowOfColumn[column];
            double smallest = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= m; j++) {
                if (!reached[j]) {
                    double reduced = costs[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        previous[j] = column;
                    }
                    if (slack[j] < smallest) {
                        smallest = slack[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j <= m; j++) {
                if (reached[j]) {
                    rowPotential[rowOfColumn[j]] += smallest;
                    columnPotential[j] -= smallest;
                } else {
                    slack[j] -= smallest;
                }
            }
            column = next;
        } while (rowOfColumn[column] != 0);
        return column;
    }
}
