package io.github.tarve.segmentation.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Largest values of linear expressions over numbers that are not negative and keep given sums, in exact fractions: two phases
 * with the rule of R. G. Bland (1977, doi:10.1287/moor.2.2.103), which cannot cycle. Solvers in floating point lose their way on
 * systems with as many ties as tables of counts have.
 */
final class ExactSimplex {
    private final List<BigFraction[]> rows = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private final int width;

    /** Finds a first solution of {@code sums x = totals}; throws when there is none. */
    ExactSimplex(int[][] sums, int[] totals) {
        width = sums[0].length;
        int artificial = sums.length;
        BigFraction[] goal = zeros(width + artificial + 1);
        for (int r = 0; r < sums.length; r++) {
            int sign = totals[r] < 0 ? -1 : 1;
            BigFraction[] row = zeros(width + artificial + 1);
            for (int c = 0; c < width; c++) {
                row[c] = new BigFraction(sign * sums[r][c]);
                goal[c] = goal[c].add(row[c]);
            }
            row[width + r] = BigFraction.ONE;
            row[width + artificial] = new BigFraction(sign * totals[r]);
            goal[width + artificial] = goal[width + artificial].add(row[width + artificial]);
            rows.add(row);
            basis.add(width + r);
        }
        climb(rows, basis, goal, width);
        if (sign(goal[width + artificial]) != 0) {
            throw new IllegalArgumentException("no numbers keep these sums");
        }
        dropArtificial(goal);
    }

    private void dropArtificial(BigFraction[] goal) {
        for (int r = rows.size() - 1; r >= 0; r--) {
            if (basis.get(r) >= width) {
                int column = 0;
                while (column < width && sign(rows.get(r)[column]) == 0) {
                    column++;
                }
                if (column == width) {
                    rows.remove(r);
                    basis.remove(r);
                } else {
                    pivot(rows, basis, goal, r, column);
                }
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            BigFraction[] row = Arrays.copyOf(rows.get(r), width + 1);
            row[width] = rows.get(r)[rows.get(r).length - 1];
            rows.set(r, row);
        }
    }

    /** Returns the largest value of an expression; throws when it has no limit. */
    BigFraction largest(int[] expression) {
        List<BigFraction[]> table = new ArrayList<>();
        rows.forEach(row -> table.add(row.clone()));
        List<Integer> corner = new ArrayList<>(basis);
        BigFraction[] goal = zeros(width + 1);
        for (int c = 0; c < width; c++) {
            goal[c] = new BigFraction(expression[c]);
        }
        for (int r = 0; r < table.size(); r++) {
            subtract(goal, table.get(r), goal[corner.get(r)]);
        }
        climb(table, corner, goal, width);
        return goal[width].negate();
    }

    private static void climb(List<BigFraction[]> table, List<Integer> basis, BigFraction[] goal, int columns) {
        int entering = entering(goal, columns);
        while (entering >= 0) {
            int leaving = -1;
            BigFraction least = BigFraction.ZERO;
            for (int r = 0; r < table.size(); r++) {
                BigFraction[] row = table.get(r);
                if (sign(row[entering]) > 0) {
                    BigFraction ratio = row[row.length - 1].divide(row[entering]);
                    int order = leaving < 0 ? -1 : ratio.compareTo(least);
                    if (order < 0 || (order == 0 && basis.get(r) < basis.get(leaving))) {
                        leaving = r;
                        least = ratio;
                    }
                }
            }
            if (leaving < 0) {
                throw new IllegalStateException("no limit");
            }
            pivot(table, basis, goal, leaving, entering);
            entering = entering(goal, columns);
        }
    }

    private static int entering(BigFraction[] goal, int columns) {
        for (int c = 0; c < columns; c++) {
            if (sign(goal[c]) > 0) {
                return c;
            }
        }
        return -1;
    }

    private static void pivot(
            List<BigFraction[]> table, List<Integer> basis, BigFraction[] goal, int leaving, int entering) {
        BigFraction[] row = table.get(leaving);
        BigFraction pivot = row[entering];
        for (int c = 0; c < row.length; c++) {
            row[c] = row[c].divide(pivot);
        }
        for (BigFraction[] other : table) {
            if (other != row) {
                subtract(other, row, other[entering]);
            }
        }
        subtract(goal, row, goal[entering]);
        basis.set(leaving, entering);
    }

    private static void subtract(BigFraction[] from, BigFraction[] row, BigFraction times) {
        if (sign(times) != 0) {
            for (int c = 0; c < row.length; c++) {
                if (sign(row[c]) != 0) {
                    from[c] = from[c].subtract(row[c].multiply(times));
                }
            }
        }
    }

    private static int sign(BigFraction value) {
        return value.getNumerator().signum();
    }

    private static BigFraction[] zeros(int length) {
        BigFraction[] zeros = new BigFraction[length];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }
}
