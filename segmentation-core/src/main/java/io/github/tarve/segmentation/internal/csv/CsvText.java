package io.github.tarve.segmentation.internal.csv;

import io.github.tarve.segmentation.internal.json.ShortestNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A table that is written as CSV: line breaks CR LF, quotes where needed, a header; commas and decimal points by RFC 4180, or as
 * a spreadsheet with decimal commas expects. A <em>text</em> that a spreadsheet could take for a formula, that is one that begins
 * with {@code = + - @}, a tab, CR, NUL or the full-width forms of the first four, gets a leading apostrophe; <em>numbers</em> are
 * written as they are, negative ones too. Not thread-safe.
 */
public final class CsvText {
    private static final String RISKY = "=+-@\t\r\u0000\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<List<Cell>> rows = new ArrayList<>();
    private final int columns;
    private List<Cell> row = new ArrayList<>();

    /** How a table is written. */
    public enum Dialect {
        /** Commas and decimal points. */
        STANDARD(',', '.', ""),
        /** Semicolons, decimal commas and a byte-order mark, as Excel expects in Finland and Sweden. */
        EXCEL(';', ',', "\uFEFF");

        private final char delimiter;
        private final char decimal;
        private final String mark;

        Dialect(char delimiter, char decimal, String mark) {
            this.delimiter = delimiter;
            this.decimal = decimal;
            this.mark = mark;
        }
    }

    /**
     * One cell.
     *
     * @param text its text; of a number its shortest form with a decimal point
     * @param number its value when it is a number
     */
    public record Cell(String text, OptionalDouble number) {}

    /** Opens a table with its header. */
    public CsvText(List<String> header) {
        this.columns = header.size();
        header.forEach(this::text);
        endRow();
    }

    /** Returns a number as CSV writes it; empty for {@code NaN} and infinities. */
    public static String decimal(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "" : ShortestNumber.of(value);
    }

    /** Writes a text. */
    public CsvText text(String value) {
        row.add(new Cell(value, OptionalDouble.empty()));
        return this;
    }

    /** Writes a number; {@code NaN} and infinities leave the cell empty. */
    public CsvText number(double value) {
        String written = decimal(value);
        row.add(new Cell(written, written.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(value)));
        return this;
    }

    /** Writes a whole number. */
    public CsvText whole(int value) {
        row.add(new Cell(Integer.toString(value), OptionalDouble.of(value)));
        return this;
    }

    /**
     * Ends a row.
     *
     * @throws IllegalStateException when the row has not as many cells as the header
     */
    public CsvText endRow() {
        if (row.size() != columns) {
            throw new IllegalStateException("a row of " + row.size() + " cells under " + columns + " columns");
        }
        rows.add(row);
        row = new ArrayList<>();
        return this;
    }

    /** Returns the rows, the header first. */
    public List<List<Cell>> rows() {
        if (!row.isEmpty()) {
            throw new IllegalStateException("the last row is open");
        }
        return rows.stream().map(List::copyOf).toList();
    }

    /** Returns the table by RFC 4180. */
    public String finish() {
        return finish(Dialect.STANDARD);
    }

    /** Returns the table as text. */
    public String finish(Dialect dialect) {
        StringBuilder text = new StringBuilder(1024).append(dialect.mark);
        for (List<Cell> cells : rows()) {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    text.append(dialect.delimiter);
                }
                text.append(written(cells.get(i), dialect));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String written(Cell cell, Dialect dialect) {
        if (cell.number().isPresent()) {
            return cell.text().replace('.', dialect.decimal);
        }
        String safe = guarded(cell.text());
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == dialect.delimiter || c == '\n' || c == '\r')
                || (!safe.isEmpty() && (safe.charAt(0) == ' ' || safe.charAt(safe.length() - 1) == ' '));
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String guarded(String value) {
        return !value.isEmpty() && RISKY.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
