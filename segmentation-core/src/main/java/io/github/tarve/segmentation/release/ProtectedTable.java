package io.github.tarve.segmentation.release;

/** A two-way table and what of it is hidden. Never changed once made. */
final class ProtectedTable {
    private final int[][] counts;
    private final boolean[][] hidden;
    private final boolean[] rows;
    private final boolean[] columns;
    private final boolean safe;
    private final boolean withheld;
    private final int narrowest;

    ProtectedTable(
            int[][] counts,
            boolean[][] hidden,
            boolean[] rows,
            boolean[] columns,
            boolean safe,
            boolean withheld,
            int narrowest) {
        this.counts = counts;
        this.hidden = hidden;
        this.rows = rows;
        this.columns = columns;
        this.safe = safe;
        this.withheld = withheld;
        this.narrowest = narrowest;
    }

    int count(int row, int column) {
        return counts[row][column];
    }

    boolean hidden(int row, int column) {
        return hidden[row][column];
    }

    boolean rowHidden(int row) {
        return rows[row];
    }

    boolean columnHidden(int column) {
        return columns[column];
    }

    /** Returns whether no hidden small count can be narrowed down too far. */
    boolean safe() {
        return safe;
    }

    /** Returns whether every cell had to be hidden. */
    boolean withheld() {
        return withheld;
    }

    /** Returns the same table with every cell hidden. */
    ProtectedTable withCellsHidden() {
        boolean[][] all = new boolean[rows.length][columns.length];
        for (boolean[] row : all) {
            java.util.Arrays.fill(row, true);
        }
        return new ProtectedTable(counts, all, rows, columns, safe, true, narrowest);
    }

    int narrowest() {
        return narrowest;
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return columns.length;
    }

    int cells() {
        return rows.length * columns.length;
    }

    int hiddenCells() {
        int cells = 0;
        for (boolean[] row : hidden) {
            for (boolean cell : row) {
                cells += cell ? 1 : 0;
            }
        }
        return cells;
    }

    Report.Audit audit(String name) {
        return new Report.Audit(name, cells(), hiddenCells(), safe, narrowest);
    }
}
