package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.CramersV;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How far the hidden counts of a table stay open to somebody who knows every total, every count that is shown, whether the
 * association is beyond chance and, where that is told, how strong it is in words.
 *
 * <p>For given totals the p-value falls as chi-square rises. Adjusting it for the m tests of a family never makes it smaller,
 * and at most m times as large. So when the table is beyond chance, one of at least its chi-square would be too, and so would
 * one of a chi-square half as large again as any of many permutations; and when it is not, neither would be one of at most its
 * chi-square, or of at most a chi-square that one permutation in ten reaches. Such tables are looked for by moving residents
 * around rectangles of hidden cells: each that is found is a witness that its counts are possible. The true ranges are at
 * least as wide as those found, so that the audit errs on the safe side.
 */
final class AssociationAudit {
    private static final int STEPS = 20_000;
    private static final double ROUNDING = 1e-9;
    private static final int DRAWS = 2_000;
    private static final int FEWEST_DRAWS = 400;
    private static final int MOVES = 20_000_000;
    /** The largest family for which 1.5 times the largest of the draws is surely beyond chance. */
    private static final int LARGEST_FAMILY = 100;

    private final int[][] counts;
    private final boolean[][] hidden;
    private final int[] rowTotals;
    private final int[] columnTotals;
    private final int total;
    /** A chi-square that is beyond chance whatever the other tests say, and one that is not. */
    private final double surely;

    private final double common;

    /**
     * Prepares an audit.
     *
     * @param counts residents by profile and category
     * @param hidden which of the counts are hidden
     * @param family tests for which p-values are adjusted
     */
    AssociationAudit(int[][] counts, boolean[][] hidden, int family) {
        this.counts = counts;
        this.hidden = hidden;
        this.rowTotals = TableProtection.rowTotals(counts);
        this.columnTotals = TableProtection.columnTotals(counts);
        int sum = 0;
        for (int row : rowTotals) {
            sum += row;
        }
        this.total = sum;
        double[] drawn = permuted();
        this.surely = family > LARGEST_FAMILY ? Double.POSITIVE_INFINITY : 1.5 * drawn[drawn.length - 1];
        this.common = drawn[drawn.length * 9 / 10];
    }

    /**
     * Returns the width of the narrowest range found over the hidden counts that are to be guarded, -1 without any. The totals
     * of some lines are hidden in truth; where the totals alone leave less than the smallest count, the association must not
     * narrow it down any further (else 0).
     *
     * @param beyondChance whether the association is said to be beyond chance
     * @param strengthTold whether it is said how strong it is
     * @param smallest the smallest count that may be shown
     */
    int narrowest(boolean beyondChance, boolean strengthTold, int smallest) {
        double observed = chiSquare(counts);
        Strength strength = strength(observed);
        double limit = beyondChance ? Math.min(observed, surely) : Math.max(observed, common);
        int[][] free = widths(chiSquare -> true);
        int[][] told = widths(chiSquare -> (!strengthTold || strength(chiSquare) == strength)
                && (beyondChance ? chiSquare >= limit - ROUNDING : chiSquare <= limit + ROUNDING));
        int narrowest = -1;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                boolean guarded = TableProtection.small(counts[i][j], smallest)
                        || NeedProtection.classDisclosure(rowTotals[i], counts[i][j], smallest);
                if (!guarded || !hidden[i][j]) {
                    continue;
                }
                if (free[i][j] >= smallest) {
                    narrowest = narrowest < 0 ? told[i][j] : Math.min(narrowest, told[i][j]);
                } else if (told[i][j] < free[i][j]) {
                    return 0;
                }
            }
        }
        return narrowest;
    }

    /** Returns the chi-squares of permutations with the same totals, in ascending order. */
    private double[] permuted() {
        int[] rows = members(rowTotals);
        int[] columns = members(columnTotals);
        int draws = Math.min(DRAWS, Math.max(FEWEST_DRAWS, MOVES / total));
        double[] drawn = new double[draws];
        RandomGenerator random = Seeds.generator(1);
        for (int draw = 0; draw < draws; draw++) {
            int[][] table = new int[counts.length][columnTotals.length];
            for (int i = total - 1; i >= 0; i--) {
                int j = random.nextInt(i + 1);
                int column = columns[j];
                columns[j] = columns[i];
                columns[i] = column;
                table[rows[i]][column]++;
            }
            drawn[draw] = chiSquare(table);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    /** Returns the line that each resident is in. */
    private static int[] members(int[] totals) {
        return IntStream.range(0, totals.length)
                .flatMap(line -> IntStream.generate(() -> line).limit(totals[line]))
                .toArray();
    }

    /** Walks through tables whose chi-square passes a test, and returns how far apart each count has been. */
    private int[][] widths(DoublePredicate possible) {
        int[][] table = copy();
        int[][] low = copy();
        int[][] high = copy();
        // The seed is fixed: the audit is part of no result but its own, and must come out the same each time.
        RandomGenerator random = Seeds.generator(0);
        for (int step = 0; step < STEPS; step++) {
            int[] corners = {
                random.nextInt(table.length), random.nextInt(table.length),
                random.nextInt(columnTotals.length), random.nextInt(columnTotals.length)
            };
            if (!movable(table, corners)) {
                continue;
            }
            move(table, corners, 1);
            if (possible.test(chiSquare(table))) {
                widen(table, low, high);
            } else {
                move(table, corners, -1);
            }
        }
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                high[i][j] -= low[i][j];
            }
        }
        return high;
    }

    private boolean movable(int[][] table, int[] corners) {
        int a = corners[0];
        int b = corners[1];
        int c = corners[2];
        int d = corners[3];
        return a != b && c != d && open(a, b, c, d) && table[a][c] > 0 && table[b][d] > 0;
    }

    private boolean open(int a, int b, int c, int d) {
        return hidden[a][c] && hidden[a][d] && hidden[b][c] && hidden[b][d];
    }

    /** Moves residents from a, c and b, d to a, d and b, c. */
    private static void move(int[][] table, int[] corners, int residents) {
        table[corners[0]][corners[2]] -= residents;
        table[corners[1]][corners[3]] -= residents;
        table[corners[0]][corners[3]] += residents;
        table[corners[1]][corners[2]] += residents;
    }

    private static void widen(int[][] table, int[][] low, int[][] high) {
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                low[i][j] = Math.min(low[i][j], table[i][j]);
                high[i][j] = Math.max(high[i][j], table[i][j]);
            }
        }
    }

    private Strength strength(double chiSquare) {
        return Strength.of(CramersV.corrected(chiSquare, total, filled(rowTotals), filled(columnTotals)));
    }

    private static int filled(int[] totals) {
        int filled = 0;
        for (int sum : totals) {
            filled += sum > 0 ? 1 : 0;
        }
        return filled;
    }

    private double chiSquare(int[][] table) {
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                if (table[i][j] > 0) {
                    sum += (double) table[i][j] * table[i][j] / ((double) rowTotals[i] * columnTotals[j]);
                }
            }
        }
        return total * (sum - 1);
    }

    private int[][] copy() {
        int[][] copy = new int[counts.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts[i].clone();
        }
        return copy;
    }
}
