package io.github.tarve.segmentation.internal.columns;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The lines of the rows of a table, as a list that cannot be changed. */
public final class LineNumbers extends AbstractList<Long> implements RandomAccess {
    private final long[] lines;
    private final int rows;

    /**
     * Makes the list.
     *
     * @param lines line of each row, not copied; may be longer than the table
     * @param rows number of rows
     */
    public LineNumbers(long[] lines, int rows) {
        this.lines = lines;
        this.rows = rows;
    }

    @Override
    public Long get(int row) {
        if (row >= rows) {
            throw new IndexOutOfBoundsException(row);
        }
        return lines[row];
    }

    @Override
    public int size() {
        return rows;
    }
}
