package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.internal.linear.LinearAssignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which profile of one set is which of another: the one-to-one assignment with the smallest total cost, by the Hungarian
 * method with potentials (Kuhn 1955, doi:10.1002/nav.3800020109; Jonker and Volgenant 1987, doi:10.1007/BF02278710).
 *
 * <ul>
 *   <li>Sets of different sizes are legal; what is left over in the larger one has no match.
 *   <li>Empty sets have no matches.
 * </ul>
 *
 * <p>O(rows^2 columns) with the smaller set as rows.
 *
 * @param matches the pairs, by row
 * @param cost total cost of the pairs
 */
public record ProfileMatching(List<Match> matches, double cost) {
    /** Copies the list. */
    public ProfileMatching {
        matches = List.copyOf(matches);
    }

    /**
     * A pair.
     *
     * @param row profile of the first set, from 0
     * @param column profile of the second set, from 0
     * @param cost their dissimilarity
     */
    public record Match(int row, int column, double cost) {}

    /**
     * Matches two sets.
     *
     * @param costs dissimilarity by profile of the first and of the second set, finite; rows of one length
     * @throws IllegalArgumentException when rows differ in length or a cost is not finite
     */
    public static ProfileMatching of(double[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        for (double[] row : costs) {
            if (row.length != columns || Arrays.stream(row).anyMatch(cost -> !Double.isFinite(cost))) {
                throw new IllegalArgumentException("costs must be a table of finite numbers");
            }
        }
        if (rows == 0 || columns == 0) {
            return new ProfileMatching(List.of(), 0);
        }
        boolean wide = rows <= columns;
        int[] assigned = LinearAssignment.of(wide ? costs : transposed(costs, columns));
        double total = 0;
        List<Match> matches = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int column = wide ? assigned[row] : position(assigned, row);
            if (column >= 0) {
                matches.add(new Match(row, column, costs[row][column]));
                total += costs[row][column];
            }
        }
        return new ProfileMatching(matches, total);
    }

    private static int position(int[] assigned, int value) {
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] == value) {
                return i;
            }
        }
        return -1;
    }

    private static double[][] transposed(double[][] costs, int columns) {
        double[][] transposed = new double[columns][costs.length];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j][i] = costs[i][j];
            }
        }
        return transposed;
    }
}
