package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.profiles.NeedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One form in which the map of needs may be told: cut into three parts an axis or two, both axes together or the first alone.
 * Residents who do not stand on an axis are a line of their own, so that the lines add up to everyone. One form is told and no
 * other: two cuts of one axis could be subtracted from each other.
 *
 * @param cut how the axes are cut
 * @param grid whether both axes are told of together
 * @param firstUnknown whether there is a line of residents who do not stand on the first axis
 * @param secondUnknown whether there is one of those who do not stand on the second
 * @param table what of it is hidden
 */
record NeedMapForm(NeedMap.Cut cut, boolean grid, boolean firstUnknown, boolean secondUnknown, ProtectedTable table) {
    /**
     * Returns the form to tell: the finest grid without a hidden cell; else the grid with the smallest share of hidden cells if
     * that is below a half; else the line with the smallest. The finer one where shares are equal.
     */
    static NeedMapForm choose(NeedMap map, boolean gridAllowed, int smallest) {
        List<NeedMapForm> grids = new ArrayList<>();
        List<NeedMapForm> lines = new ArrayList<>();
        for (NeedMap.Cut cut : map.cuts()) {
            lines.add(of(cut, false, smallest));
            if (map.axes().size() > 1 && gridAllowed) {
                grids.add(of(cut, true, smallest));
            }
        }
        NeedMapForm line = best(lines);
        if (grids.isEmpty()) {
            return line;
        }
        NeedMapForm grid = best(grids);
        return grid.hiddenShare() < 0.5 && !grid.table.withheld() ? grid : line;
    }

    private static NeedMapForm best(List<NeedMapForm> forms) {
        NeedMapForm best = forms.get(0);
        for (NeedMapForm form : forms) {
            best = form.hiddenShare() < best.hiddenShare() ? form : best;
        }
        return best;
    }

    double hiddenShare() {
        return table.hiddenCells() / (double) table.cells();
    }

    private static NeedMapForm of(NeedMap.Cut cut, boolean grid, int smallest) {
        int rows = cut.counts().size();
        int columns = cut.counts().get(0).size();
        boolean first = sum(cut.counts().get(cut.parts())) > 0;
        boolean second = columns > 1
                && cut.counts().stream().mapToInt(row -> row.get(cut.parts())).sum() > 0;
        int[][] counts = new int[first ? rows : rows - 1][];
        for (int i = 0; i < counts.length; i++) {
            List<Integer> row = cut.counts().get(i);
            int[] all = row.stream().mapToInt(Integer::intValue).toArray();
            counts[i] = grid ? Arrays.copyOf(all, second ? columns : columns - 1) : new int[] {sum(row)};
        }
        return new NeedMapForm(cut, grid, first, grid && second, protect(counts, grid, smallest));
    }

    private static ProtectedTable protect(int[][] counts, boolean grid, int smallest) {
        boolean[] rows = new boolean[counts.length];
        boolean[] columns = new boolean[counts[0].length];
        if (smallest == 0) {
            return new ProtectedTable(counts, new boolean[rows.length][columns.length], rows, columns, true, false, -1);
        }
        return grid
                ? TableProtection.protectSensitive(counts, rows, columns, smallest)
                : TableProtection.protect(counts, rows, columns, smallest);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the residents in a part of the first axis. */
    int count(int row) {
        return sum(cut.counts().get(row));
    }

    /** Returns which parts of the first axis are hidden with their total. */
    boolean[] hiddenRows() {
        boolean[] hidden = new boolean[table.rows()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = table.rowHidden(i);
        }
        return hidden;
    }
}
