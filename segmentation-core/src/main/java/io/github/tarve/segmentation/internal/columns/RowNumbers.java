package io.github.tarve.segmentation.internal.columns;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The numbers from 1 on as texts, which name rows that have no other name; a list that cannot be changed. */
public final class RowNumbers extends AbstractList<String> implements RandomAccess {
    private final int rows;

    /** Makes the names of a number of rows. */
    public RowNumbers(int rows) {
        this.rows = rows;
    }

    @Override
    public String get(int row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException(row);
        }
        return Integer.toString(row + 1);
    }

    @Override
    public int size() {
        return rows;
    }
}
