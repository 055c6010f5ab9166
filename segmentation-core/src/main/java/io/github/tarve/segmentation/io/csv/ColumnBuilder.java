package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.internal.columns.CellColumn;
import io.github.tarve.segmentation.internal.columns.LevelColumn;
import io.github.tarve.segmentation.internal.columns.LevelTable;
import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.screening.NumberCells;
import io.github.tarve.segmentation.screening.TableScreening;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects one column of a plain table. Every different text is kept once, with its position for each row, until there are
 * many and all are numbers: from then on the numbers are kept, and of texts what numbers do not tell. Should a cell that is
 * no number follow, the column starts over with texts for good.
 */
final class ColumnBuilder {
    private static final int MOST_LEVELS = 1024;

    private final PlainRows rows;
    private final byte[] bytes;
    private final int column;
    private LevelTable levels;
    private int[] firstRows = new int[16];
    private long[] counts = new long[16];
    private int[] codes = {};
    private double[] values = {};
    private NumberTexts texts = new NumberTexts(0);
    private final NumberCells shapes = new NumberCells();
    private boolean numbers;
    private boolean maybeNumbers = true;
    private boolean commas;
    private boolean points;
    private int count;

    /** Creates the builder of a column by its position in the file. */
    ColumnBuilder(PlainRows rows, int column) {
        this.rows = rows;
        this.bytes = rows.bytes();
        this.column = column;
        this.levels = new LevelTable();
    }

    /** Takes the cells of the block that was split last. */
    void take() {
        int end = rows.count();
        int offset = (rows.rows() - end) * rows.width() + column;
        while (count < end) {
            if (numbers) {
                takeNumbers(end, offset);
            } else {
                takeLevels(end, offset);
            }
        }
    }

    private void takeLevels(int end, int offset) {
        codes = codes.length < end ? Arrays.copyOf(codes, Math.max(end, rows.room())) : codes;
        int[] from = rows.from();
        int[] to = rows.to();
        int width = rows.width();
        while (count < end) {
            int at = count * width + offset;
            int code = levels.code(bytes, from[at], to[at]);
            if (code == firstRows.length) {
                firstRows = Arrays.copyOf(firstRows, code * 2);
                counts = Arrays.copyOf(counts, code * 2);
            }
            codes[count] = code;
            if (counts[code]++ == 0) {
                firstRows[code] = count;
                maybeNumbers = maybeNumbers && (none(bytes, from[at], to[at]) || number(from[at], to[at]));
                if (maybeNumbers && code == MOST_LEVELS) {
                    count++;
                    becomeNumbers();
                    return;
                }
            }
            count++;
        }
    }

    private void becomeNumbers() {
        double[] known = new double[levels.size()];
        int[] kinds = new int[known.length];
        byte[] cells = levels.bytes();
        for (int code = 0; code < known.length; code++) {
            boolean none = none(cells, levels.from(code), levels.to(code));
            known[code] = none || !shapes.read(cells, levels.from(code), levels.to(code)) ? Double.NaN : shapes.value();
            kinds[code] = none ? 0 : shapes.shape();
        }
        values = new double[Math.max(count, rows.room())];
        texts = new NumberTexts(values.length);
        for (int i = 0; i < count; i++) {
            int code = codes[i];
            if (Double.isNaN(known[code])) {
                addNone(i, levels.from(code), levels.to(code));
            } else {
                add(i, known[code], kinds[code], cells, levels.from(code), levels.to(code));
            }
        }
        codes = new int[0];
        numbers = true;
        rows.expectNumbers(column, shapes);
    }

    private void takeNumbers(int end, int offset) {
        if (values.length < end) {
            values = Arrays.copyOf(values, Math.max(end, rows.room()));
            texts.ensure(values.length);
        }
        int[] from = rows.from();
        int[] to = rows.to();
        double[] read = rows.values();
        int[] kinds = rows.shapes();
        int width = rows.width();
        for (; count < end; count++) {
            int at = count * width + offset;
            int kind = kinds[at];
            if (kind != 0 && sameSign(kind)) {
                add(count, read[at], kind, bytes, from[at], to[at]);
            } else if (number(from[at], to[at])) {
                add(count, shapes.value(), shapes.shape(), bytes, from[at], to[at]);
            } else if (none(bytes, from[at], to[at])) {
                addNone(count, from[at], to[at]);
            } else {
                startOver();
                return;
            }
        }
    }

    private void add(int row, double value, int shape, byte[] cells, int from, int to) {
        values[row] = value;
        shapes.add(cells, from, value, shape);
        texts.number(row, value, shape, cells, from, to);
    }

    private void addNone(int row, int from, int to) {
        values[row] = Double.NaN;
        texts.none(row, from == to);
        if (to > from) {
            shapes.addOther();
        }
    }

    private void startOver() {
        numbers = false;
        maybeNumbers = false;
        rows.expectTexts(column);
        codes = new int[rows.room()];
        levels = new LevelTable();
        Arrays.fill(counts, 0);
        for (int i = 0; i < count; i++) {
            byte[] text = texts.text(i, values[i], commas).getBytes(StandardCharsets.US_ASCII);
            int code = levels.code(text, 0, text.length);
            if (code == firstRows.length) {
                firstRows = Arrays.copyOf(firstRows, code * 2);
                counts = Arrays.copyOf(counts, code * 2);
            }
            firstRows[code] = counts[code]++ == 0 ? i : firstRows[code];
            codes[i] = code;
        }
        values = new double[0];
        texts = new NumberTexts(0);
    }

    /** Returns whether a cell is a number in which nothing can be found, with the same decimal sign as those before. */
    private boolean number(int from, int to) {
        return shapes.read(bytes, from, to) && sameSign(shapes.shape());
    }

    private boolean sameSign(int shape) {
        boolean comma = commas || NumberCells.comma(shape);
        boolean point = points || NumberCells.point(shape);
        if (comma && point) {
            return false;
        }
        commas = comma;
        points = point;
        return true;
    }

    private static boolean none(byte[] cells, int from, int to) {
        return from == to || (to - from == 2 && cells[from] == 'N' && cells[from + 1] == 'A');
    }

    /** Screens the column for personal data and returns it. */
    CellColumn finish(TableScreening screening, int position) {
        if (numbers) {
            double[] all = values;
            NumberTexts written = texts;
            boolean comma = commas;
            NumberColumn made = new NumberColumn(all, count, comma, row -> written.text(row, all[row], comma));
            screening.numbers(position, shapes, made);
            return made;
        }
        List<String> different = new ArrayList<>(levels.size());
        for (int code = 0; code < levels.size(); code++) {
            String text = levels.text(code);
            different.add(text);
            screening.level(rows.lines()[firstRows[code]], position, text, counts[code]);
        }
        return new LevelColumn(different, codes, count);
    }
}
