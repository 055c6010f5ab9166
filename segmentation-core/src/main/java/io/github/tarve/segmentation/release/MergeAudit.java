package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.internal.stats.IntegerRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays the attacker on a table published together with a merge of it: whatever cells and totals are shown, and the counts of
 * the merge. Such systems are no networks, so the ranges come from integer programming.
 */
final class MergeAudit {
    private final int[][] counts;
    private final ProtectedTable table;
    private final int smallest;
    private final int[][] variables;
    private int hidden;

    private MergeAudit(int[][] counts, ProtectedTable table, int smallest) {
        this.counts = counts;
        this.table = table;
        this.smallest = smallest;
        variables = new int[counts.length][counts[0].length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[0].length; j++) {
                variables[i][j] = table.hidden(i, j) ? hidden++ : -1;
            }
        }
    }

    /** Returns whether no small count, of a cell or of a hidden total, can be narrowed down too far. */
    static boolean passes(int[][] counts, ProtectedTable table, CoarseningAdvisor.Grouping grouping, int smallest) {
        return new MergeAudit(counts, table, smallest).run(grouping);
    }

    private boolean run(CoarseningAdvisor.Grouping grouping) {
        if (hidden == 0) {
            return true;
        }
        double[] truth = new double[hidden];
        List<double[]> sums = new ArrayList<>();
        List<double[]> guarded = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[0].length; j++) {
                if (variables[i][j] >= 0) {
                    truth[variables[i][j]] = counts[i][j];
                    if (TableProtection.small(counts[i][j], smallest)) {
                        double[] cell = new double[hidden];
                        cell[variables[i][j]] = 1;
                        guarded.add(cell);
                    }
                }
            }
        }
        lines(sums, guarded);
        blocks(sums, grouping);
        IntegerRange ranges = IntegerRange.of(sums, truth);
        for (double[] expression : guarded) {
            if (!ranges.atLeast(expression, smallest)) {
                return false;
            }
        }
        return true;
    }

    private void lines(List<double[]> sums, List<double[]> guarded) {
        int[] rows = TableProtection.rowTotals(counts);
        int[] columns = TableProtection.columnTotals(counts);
        double[] everything = new double[hidden];
        for (int i = 0; i < rows.length; i++) {
            double[] sum = new double[hidden];
            for (int j = 0; j < columns.length; j++) {
                add(sum, i, j);
                add(everything, i, j);
            }
            place(sum, table.rowHidden(i), rows[i], sums, guarded);
        }
        for (int j = 0; j < columns.length; j++) {
            double[] sum = new double[hidden];
            for (int i = 0; i < rows.length; i++) {
                add(sum, i, j);
            }
            place(sum, table.columnHidden(j), columns[j], sums, guarded);
        }
        sums.add(everything);
    }

    private void place(double[] sum, boolean totalHidden, int total, List<double[]> sums, List<double[]> guarded) {
        if (!totalHidden) {
            sums.add(sum);
        } else if (total < 2 * smallest) {
            guarded.add(sum);
        }
    }

    private void blocks(List<double[]> sums, CoarseningAdvisor.Grouping grouping) {
        for (int g = 0; g < grouping.rowGroups(); g++) {
            for (int h = 0; h < grouping.columnGroups(); h++) {
                double[] sum = new double[hidden];
                for (int i = 0; i < counts.length; i++) {
                    for (int j = 0; j < counts[0].length; j++) {
                        if (grouping.rows().get(i) == g && grouping.columns().get(j) == h) {
                            add(sum, i, j);
                        }
                    }
                }
                sums.add(sum);
            }
        }
    }

    private void add(double[] sum, int i, int j) {
        if (variables[i][j] >= 0) {
            sum[variables[i][j]] += 1;
        }
    }
}
