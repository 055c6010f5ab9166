package io.github.tarve.segmentation.synthesis;

import java.util.List;

/**
 * One table as it is to be written: canonical headers, cells as text with a decimal point and ISO dates.
 *
 * @param name name of the table and, with {@code .csv}, of its file
 * @param about what one row is
 * @param fields the columns
 * @param rows the cells by row
 */
record DataTable(String name, String about, List<Field> fields, List<List<String>> rows) {
    DataTable {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    String file() {
        return name + ".csv";
    }

    /** A column: header, Table Schema type, and what it holds. */
    record Field(String name, String type, String about) {}
}
