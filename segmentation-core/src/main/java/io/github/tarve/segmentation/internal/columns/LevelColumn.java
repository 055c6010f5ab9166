package io.github.tarve.segmentation.internal.columns;

import java.util.AbstractList;
import java.util.List;

/** A column of texts of which many are the same: every different text once, and its position for each row. */
public final class LevelColumn extends AbstractList<String> implements CellColumn {
    private final List<String> levels;
    private final boolean[] missing;
    private final int[] codes;
    private final int rows;

    /**
     * Makes a column.
     *
     * @param levels the different texts, in the order in which they appear first
     * @param codes position of the text of each row, not copied; may be longer than the column
     * @param rows number of rows
     */
    public LevelColumn(List<String> levels, int[] codes, int rows) {
        this.levels = List.copyOf(levels);
        this.codes = codes;
        this.rows = rows;
        this.missing = new boolean[this.levels.size()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = CellColumn.missing(this.levels.get(i));
        }
    }

    /** Returns the different texts, each of which some row holds, in the order in which they appear first. */
    public List<String> levels() {
        return levels;
    }

    /** Returns the position among the levels of the text of a row. */
    public int level(int row) {
        return codes[row];
    }

    @Override
    public boolean anyMissing() {
        return levels.stream().anyMatch(CellColumn::missing);
    }

    @Override
    public boolean missing(int row) {
        return missing[codes[row]];
    }

    @Override
    public String get(int row) {
        if (row >= rows) {
            throw new IndexOutOfBoundsException(row);
        }
        return levels.get(codes[row]);
    }

    @Override
    public int size() {
        return rows;
    }
}
