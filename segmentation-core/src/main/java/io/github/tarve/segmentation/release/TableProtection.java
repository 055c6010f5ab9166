package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.release.Suppression.Figure;
import io.github.tarve.segmentation.release.Suppression.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Protects a two-way table of residents whose total is known and whose row and column totals are published where they may be.
 *
 * <ul>
 *   <li>A row or column whose total is below the smallest cell is hidden whole, with its total; so is one that the caller
 *       hides. As the total would give a single hidden line away, a second one goes with it.
 *   <li>Other cells of 1 up to the smallest cell are hidden, and as many more as the ranges ask for.
 *   <li>When shown zeros leave no safe pattern, every cell is hidden, zeros too; the line totals stay.
 * </ul>
 */
final class TableProtection {
    /** Nodes of the search for the least hidden total; enough to prove it on tables of about 30 cells. */
    static final long BUDGET = 4_000;

    private final int[][] counts;
    private final int smallest;
    private final boolean[] rows;
    private final boolean[] columns;
    private final boolean sensitive;

    private TableProtection(int[][] counts, int smallest, boolean[] rows, boolean[] columns, boolean sensitive) {
        this.counts = counts;
        this.smallest = smallest;
        this.rows = rows;
        this.columns = columns;
        this.sensitive = sensitive;
    }

    /**
     * Protects a table.
     *
     * @param counts residents by row and column
     * @param rowHidden rows hidden whatever their total
     * @param columnHidden columns hidden whatever their total
     * @param smallest the smallest count that may be shown
     */
    static ProtectedTable protect(int[][] counts, boolean[] rowHidden, boolean[] columnHidden, int smallest) {
        boolean[] rows = lines(rowTotals(counts), rowHidden, smallest);
        boolean[] columns = lines(columnTotals(counts), columnHidden, smallest);
        return new TableProtection(counts, smallest, rows, columns, false).run();
    }

    /**
     * Protects a table whose columns are sensitive: cells that tell that nobody or (nearly) everybody of a row is in a column
     * are hidden like small ones (rule O9).
     *
     * @param counts residents by group and category
     * @param rowHidden rows hidden whatever their total
     * @param columnHidden columns hidden whatever their total
     * @param smallest the smallest count that may be shown
     */
    static ProtectedTable protectSensitive(int[][] counts, boolean[] rowHidden, boolean[] columnHidden, int smallest) {
        boolean[] rows = lines(rowTotals(counts), rowHidden, smallest);
        boolean[] columns = lines(columnTotals(counts), columnHidden, smallest);
        return new TableProtection(counts, smallest, rows, columns, true).run();
    }

    static int[] rowTotals(int[][] counts) {
        int[] totals = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int count : counts[i]) {
                totals[i] += count;
            }
        }
        return totals;
    }

    static int[] columnTotals(int[][] counts) {
        int[] totals = new int[counts.length == 0 ? 0 : counts[0].length];
        for (int[] row : counts) {
            for (int j = 0; j < row.length; j++) {
                totals[j] += row[j];
            }
        }
        return totals;
    }

    static boolean small(int count, int smallest) {
        return count > 0 && count < smallest;
    }

    /**
     * Returns which of some counts with a known sum are to be hidden: the small ones, those that the caller hides, and what
     * protects them; all of them when nothing less does.
     */
    static boolean[] lines(int[] totals, boolean[] forced, int smallest) {
        int[] tails = new int[totals.length];
        int[] heads = new int[totals.length];
        List<Figure> figures = new ArrayList<>();
        List<Integer> guarded = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            heads[i] = 1;
            boolean hide = forced[i] || small(totals[i], smallest);
            figures.add(new Figure(List.of(i), totals[i], hide ? State.HIDDEN : State.FREE));
            if (hide) {
                guarded.add(i);
            }
        }
        Suppression.Result result =
                Suppression.search(new CountNetwork(2, tails, heads, totals), figures, ints(guarded), smallest, BUDGET);
        boolean[] hidden = new boolean[totals.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = !result.safe() || result.hidden().get(i);
        }
        return hidden;
    }

    static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private ProtectedTable run() {
        Suppression.Result result = search(false);
        if (result.safe()) {
            return table(result, false);
        }
        return table(search(true), true);
    }

    /** Rows are nodes, then columns, then the column of row totals and the row of column totals. */
    private Suppression.Result search(boolean everything) {
        int r = rows.length;
        int c = columns.length;
        List<int[]> arcs = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Integer> guarded = new ArrayList<>();
        int[] rowTotals = rowTotals(counts);
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                boolean primary = small(counts[i][j], smallest)
                        || (sensitive && NeedProtection.classDisclosure(rowTotals[i], counts[i][j], smallest));
                boolean hide = everything || rows[i] || columns[j] || primary;
                add(arcs, figures, new int[] {i, r + j, counts[i][j]}, hide);
                if (primary) {
                    guarded.add(arcs.size() - 1);
                }
            }
        }
        int[] columnTotals = columnTotals(counts);
        for (int i = 0; i < r; i++) {
            if (rows[i]) {
                guard(guarded, arcs.size(), rowTotals[i]);
                add(arcs, figures, new int[] {r + c, i, rowTotals[i]}, true);
            }
        }
        for (int j = 0; j < c; j++) {
            if (columns[j]) {
                guard(guarded, arcs.size(), columnTotals[j]);
                add(arcs, figures, new int[] {r + j, r + c + 1, columnTotals[j]}, true);
            }
        }
        return Suppression.search(network(r + c + 2, arcs), figures, ints(guarded), smallest, BUDGET);
    }

    private void guard(List<Integer> guarded, int arc, int total) {
        if (small(total, smallest)) {
            guarded.add(arc);
        }
    }

    private static void add(List<int[]> arcs, List<Figure> figures, int[] arc, boolean hide) {
        figures.add(new Figure(List.of(arcs.size()), arc[2], hide ? State.HIDDEN : State.FREE));
        arcs.add(arc);
    }

    static CountNetwork network(int nodes, List<int[]> arcs) {
        int[] tails = new int[arcs.size()];
        int[] heads = new int[arcs.size()];
        int[] counts = new int[arcs.size()];
        for (int arc = 0; arc < counts.length; arc++) {
            tails[arc] = arcs.get(arc)[0];
            heads[arc] = arcs.get(arc)[1];
            counts[arc] = arcs.get(arc)[2];
        }
        return new CountNetwork(nodes, tails, heads, counts);
    }

    private ProtectedTable table(Suppression.Result result, boolean everything) {
        boolean[][] hidden = new boolean[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                hidden[i][j] = result.hidden().get(i * columns.length + j);
            }
        }
        return new ProtectedTable(counts, hidden, rows, columns, result.safe(), everything, result.narrowest());
    }
}
