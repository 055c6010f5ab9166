package io.github.tarve.segmentation.internal.columns;

import java.util.List;
import java.util.RandomAccess;

/**
 * The texts of one column, kept in a form that need not hold one text for each cell. A list that cannot be changed; texts
 * are made when they are asked for.
 */
public sealed interface CellColumn extends List<String>, RandomAccess permits LevelColumn, NumberColumn {
    /** Returns whether a text stands for no value: empty or {@code NA}. */
    static boolean missing(String text) {
        return text.isEmpty() || text.equals("NA");
    }

    /** Returns whether some cell holds no value. */
    boolean anyMissing();

    /** Returns whether a cell holds no value: empty or {@code NA}. */
    boolean missing(int row);
}
