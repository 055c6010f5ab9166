package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.screening.NumberCells;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits records whose text is plain into cells, a block of rows at a time, without making texts. Plain means that no rule
 * of {@link CsvScreen} and {@link TableSource} has anything to say: printable ASCII and, in UTF-8, the letters from
 * {@code À} to {@code ÿ} but those that damaged text is full of; quotes only around a whole field that holds neither quote
 * nor line end; lines that end in LF or CR LF; as many fields as names; no header again. At the first exception
 * {@link #next()} says so, and the table is to be read record by record, which alone decides what is wrong.
 */
final class PlainRows implements AutoCloseable {
    /** What a block brought. */
    enum Block {
        /** Rows, and there are more. */
        ROWS,
        /** Rows or none, and there are no more. */
        LAST,
        /** Something that is not plain. */
        UNUSUAL
    }

    private static final int CELLS = 1 << 13;
    /** After so many rows the rest are counted, so that there is room for no more than them. */
    private static final int COUNTED = 1 << 12;

    private static final byte ORDINARY = 0;
    private static final byte ENDS_FIELD = 1;
    private static final byte TWO_BYTES = 2;

    private final TableHeader header;
    private final PlainText text;
    private final byte[] bytes;
    private final byte delimiter;
    private final byte[] kinds = new byte[256];
    private final boolean[] namesBegin = new boolean[256];
    private final int width;
    private final int most;
    private final int[] from;
    private final int[] to;
    private final double[] values;
    private final int[] shapes;
    private final @Nullable NumberCells[] expected;
    private int position;
    private int rows;
    private long line;
    private int count;
    private long[] lines = new long[64];
    private int blankLines;
    private int emptyRows;
    private long firstBlank;
    private int fieldFrom;
    private int fieldTo;

    /**
     * Prepares to read the records of a table.
     *
     * @param text the file, taken over
     * @param start where the records begin
     */
    PlainRows(PlainText text, int start, TableHeader header) {
        this.header = header;
        this.text = text;
        this.bytes = text.bytes();
        this.delimiter = text.delimiter();
        this.width = header.width();
        this.most = Math.max(1, CELLS / width);
        this.from = new int[most * width];
        this.to = new int[most * width];
        this.values = new double[most * width];
        this.shapes = new int[most * width];
        this.expected = new NumberCells[width];
        this.position = start;
        this.line = header.line();
        Arrays.fill(kinds, ENDS_FIELD);
        Arrays.fill(kinds, ' ', 0x7F, ORDINARY);
        kinds['"'] = ENDS_FIELD;
        kinds[delimiter] = ENDS_FIELD;
        kinds[0xC3] = text.utf8() ? TWO_BYTES : ENDS_FIELD;
        for (String key : header.keys()) {
            char first = key.charAt(0);
            if (first < 0x80) {
                namesBegin[first] = true;
                namesBegin[Character.toUpperCase(first)] = true;
            } else {
                Arrays.fill(namesBegin, 0x80, 0x100, true);
            }
        }
    }

    /** Splits the next rows; those before are no longer there. */
    Block next() {
        rows = 0;
        try {
            position = text.more(position);
            // A record that the window might cut off waits for the next block.
            int until = text.ended() ? text.size() : text.size() - PlainText.AHEAD + 1;
            while (rows < most && position < until) {
                if (count == TableSource.RECORD_LIMIT || !row()) {
                    return Block.UNUSUAL;
                }
            }
        } catch (IOException e) {
            // Whoever reads record by record meets it again and says so.
            return Block.UNUSUAL;
        }
        return text.ended() && position >= text.size() ? Block.LAST : Block.ROWS;
    }

    private boolean row() throws IOException {
        int start = position;
        int cell = rows * width;
        int fields = 0;
        boolean filled = false;
        int p = start;
        line++;
        while (true) {
            if (fields == width) {
                return false;
            }
            NumberCells numbers = expected[fields];
            int end = numbers == null ? -1 : number(numbers, p, cell);
            if (end < 0) {
                end = field(p);
                if (end < 0) {
                    return false;
                }
                shapes[cell] = 0;
            }
            from[cell] = fieldFrom;
            to[cell++] = fieldTo;
            fields++;
            filled |= fieldTo > fieldFrom;
            if (bytes[end] == delimiter) {
                p = end + 1;
                continue;
            }
            if (bytes[end] == '\r' && bytes[end + 1] == '\n') {
                end++;
            }
            if (bytes[end] != '\n') {
                return false;
            }
            position = end + 1;
            break;
        }
        if (position - start > PlainText.AHEAD) {
            return false;
        }
        if (!filled) {
            blank(fields);
            return true;
        }
        if (fields != width || repeatsHeader()) {
            return false;
        }
        keep();
        return true;
    }

    /** Reads a number as {@link #field(int)} finds it, where the column has numbers; returns -1 when there is none. */
    private int number(NumberCells numbers, int begin, int cell) {
        int end = numbers.scan(bytes, begin, delimiter);
        if (end < 0 || (bytes[end] != delimiter && bytes[end] != '\n' && bytes[end] != '\r')) {
            return -1;
        }
        values[cell] = numbers.value();
        shapes[cell] = numbers.shape();
        fieldFrom = begin;
        fieldTo = end;
        return end;
    }

    /** Finds the field that begins at a position; returns the position of what ends it, -1 when it is not plain. */
    private int field(int begin) {
        int p = begin;
        if (p < text.size() && bytes[p + 1] == delimiter && kinds[bytes[p] & 0xFF] == ORDINARY && bytes[p] != ' ') {
            fieldFrom = p;
            fieldTo = p + 1;
            return p + 1;
        }
        while (bytes[p] == ' ') {
            p++;
        }
        boolean quoted = bytes[p] == '"';
        int start = quoted ? p + 1 : p;
        p = start;
        while (true) {
            byte kind = kinds[bytes[p] & 0xFF];
            if (kind == ORDINARY || (quoted && bytes[p] == delimiter)) {
                p++;
            } else if (kind == TWO_BYTES && letter(bytes[p + 1] & 0xFF)) {
                p += 2;
            } else {
                break;
            }
        }
        int end = p;
        if (quoted) {
            if (bytes[p] != '"') {
                return -1;
            }
            p++;
            while (start < end && bytes[start] == ' ') {
                start++;
            }
        }
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        fieldFrom = start;
        fieldTo = end;
        return p;
    }

    /** Returns whether a byte after C3 makes a letter that is no sign of text encoded twice. */
    private static boolean letter(int second) {
        return second >= 0x80 && second <= 0xBF && second != 0x82 && second != 0x83;
    }

    private void blank(int fields) {
        firstBlank = blankLines + emptyRows == 0 ? line : firstBlank;
        if (fields == 1) {
            blankLines++;
        } else {
            emptyRows++;
        }
    }

    private boolean repeatsHeader() {
        int first = rows * width;
        if (from[first] == to[first] || !namesBegin[bytes[from[first]] & 0xFF]) {
            return false;
        }
        String[] fields = new String[width];
        for (int i = 0; i < width; i++) {
            fields[i] = textOf(from[first + i], to[first + i]);
        }
        return header.repeatedBy(fields);
    }

    private void keep() throws IOException {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count < COUNTED ? COUNTED : rowsToExpect());
        }
        lines[count++] = line;
        rows++;
    }

    /** Returns how many rows there are, with blank lines still to come; more than there were when the file has grown. */
    private int rowsToExpect() throws IOException {
        long expected = text.lines() - header.line() - blankLines - emptyRows;
        return (int) Math.min(expected > count ? expected : count * 2L, TableSource.RECORD_LIMIT);
    }

    /** Returns the text of some bytes of the block. */
    String textOf(int begin, int end) {
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    }

    /** Returns the bytes in which the cells of the block are. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the number of rows in the block. */
    int rows() {
        return rows;
    }

    /** Returns the number of columns. */
    int width() {
        return width;
    }

    /** Returns where the cells of the block begin, row by row. */
    int[] from() {
        return from;
    }

    /** Returns where the cells of the block end, row by row. */
    int[] to() {
        return to;
    }

    /** Returns the numbers of the block, row by row, where they were read as such. */
    double[] values() {
        return values;
    }

    /** Returns the shapes of the numbers of the block, row by row; 0 where a cell was not read as a number. */
    int[] shapes() {
        return shapes;
    }

    /** Reads the cells of a column as numbers from the next block on, where they are. */
    void expectNumbers(int column, NumberCells numbers) {
        expected[column] = numbers;
    }

    /** Reads the cells of a column as texts from the next block on. */
    void expectTexts(int column) {
        expected[column] = null;
    }

    /** Returns how many rows there can be at least room for. */
    int room() {
        return lines.length;
    }

    /** Returns the number of rows so far. */
    int count() {
        return count;
    }

    /** Returns the lines of the rows so far; there may be room for more. */
    long[] lines() {
        return lines;
    }

    int blankLines() {
        return blankLines;
    }

    int emptyRows() {
        return emptyRows;
    }

    long firstBlank() {
        return firstBlank;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
