package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.internal.columns.CellColumn;
import io.github.tarve.segmentation.internal.columns.LineNumbers;
import io.github.tarve.segmentation.problems.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table as read: named columns of texts, an empty text where a cell is empty. Immutable.
 *
 * @param source name of the file, for messages; empty when there is none
 * @param names header names, all different, in the order of the file
 * @param columns texts by column and row
 * @param lines line of each row in the file, for messages; empty when unknown
 */
public record TableColumns(String source, List<String> names, List<List<String>> columns, List<Long> lines) {
    /** Copies the lists and checks that they fit. */
    public TableColumns {
        names = List.copyOf(names);
        columns = columns.stream().map(TableColumns::fixed).toList();
        lines = lines instanceof LineNumbers ? lines : List.copyOf(lines);
        Set<String> seen = new HashSet<>(names);
        if (seen.size() != names.size() || names.size() != columns.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names, " + seen.size() + " of them different, for " + columns.size() + " columns");
        }
        for (List<String> column : columns) {
            if (column.size() != columns.get(0).size() || (!lines.isEmpty() && column.size() != lines.size())) {
                throw new IllegalArgumentException("columns of different lengths");
            }
        }
    }

    private static List<String> fixed(List<String> column) {
        return column instanceof CellColumn ? column : List.copyOf(column);
    }

    /** Returns the number of rows. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    /** Returns the position of a column, -1 when there is none of that name. */
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    /** Returns a cell without the blanks around it. */
    String cell(int row, int column) {
        return columns.get(column).get(row).strip();
    }

    /** Returns whether a cell is empty or says {@code NA}, the mark of R for a missing value. */
    boolean missing(int row, int column) {
        List<String> texts = columns.get(column);
        return texts instanceof CellColumn cells ? cells.missing(row) : CellColumn.missing(cell(row, column));
    }

    /** Returns whether a column may have an empty cell; false only when it has none. */
    boolean mayMiss(int column) {
        return !(columns.get(column) instanceof CellColumn cells) || cells.anyMissing();
    }

    /** Returns where a cell stands. */
    Location where(int row, int column) {
        return new Location(source, lines.isEmpty() ? 0 : lines.get(row), column + 1, names.get(column));
    }
}
