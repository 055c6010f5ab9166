package io.github.tarve.segmentation.internal.csv;

import io.github.tarve.segmentation.internal.json.ShortestNumber;
import java.util.List;

/**
 * Writes a table as CSV by RFC 4180: commas, line breaks CR LF, quotes where needed, a header. A <em>text</em> that a
 * spreadsheet could take for a formula, that is one that begins with {@code = + - @}, a tab, CR, NUL or the full-width forms of
 * the first four, gets a leading apostrophe; <em>numbers</em> are written as they are, negative ones too. Not thread-safe.
 */
public final class CsvText {
    private static final String RISKY = "=+-@\t\r\u0000\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder text = new StringBuilder(1024);
    private final int columns;
    private int column;

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
        String safe = !value.isEmpty() && RISKY.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                || (!safe.isEmpty() && (safe.charAt(0) == ' ' || safe.charAt(safe.length() - 1) == ' '));
        return cell(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    /** Writes a number; {@code NaN} and infinities leave the cell empty. */
    public CsvText number(double value) {
        return cell(decimal(value));
    }

    /** Writes a whole number. */
    public CsvText whole(int value) {
        return cell(Integer.toString(value));
    }

    /**
     * Ends a row.
     *
     * @throws IllegalStateException when the row has not as many cells as the header
     */
    public CsvText endRow() {
        if (column != columns) {
            throw new IllegalStateException("a row of " + column + " cells under " + columns + " columns");
        }
        text.append("\r\n");
        column = 0;
        return this;
    }

    /** Returns the table. */
    public String finish() {
        if (column != 0) {
            throw new IllegalStateException("the last row is open");
        }
        return text.toString();
    }

    private CsvText cell(String written) {
        if (column++ > 0) {
            text.append(',');
        }
        text.append(written);
        return this;
    }
}
