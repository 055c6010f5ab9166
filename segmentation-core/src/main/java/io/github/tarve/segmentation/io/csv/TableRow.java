package io.github.tarve.segmentation.io.csv;

/** One record of a table: the trimmed texts of its named columns. */
public final class TableRow {
    private final long line;
    private final String[] fields;

    TableRow(long line, String[] fields) {
        this.line = line;
        this.fields = fields;
    }

    /** Returns the physical line on which the record starts, from 1. */
    public long line() {
        return line;
    }

    /** Returns the number of fields, always the number of named columns. */
    public int size() {
        return fields.length;
    }

    /** Returns the text of a field without surrounding spaces, empty when there is none. */
    public String get(int field) {
        return fields[field];
    }
}
