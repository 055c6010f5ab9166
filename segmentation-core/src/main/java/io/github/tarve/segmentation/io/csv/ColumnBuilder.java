package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.internal.columns.CellColumn;
import io.github.tarve.segmentation.internal.columns.LevelColumn;
import io.github.tarve.segmentation.internal.columns.LevelTable;
import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.screening.NumberCells;
import io.github.tarve.segmentation.screening.TableScreening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects one column of a plain table. Every different text is kept once, with its position for each row, until there are
 * many and all are numbers: from then on the numbers are kept, and texts no more. Should a cell that is no number follow, the
 * column starts over with texts for good.
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
        this.levels = new LevelTable(bytes);
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
            int code = levels.code(from[at], to[at]);
            if (code == firstRows.length) {
                firstRows = Arrays.copyOf(firstRows, code * 2);
                counts = Arrays.copyOf(counts, code * 2);
            }
            codes[count] = code;
            if (counts[code]++ == 0) {
                firstRows[code] = count;
                maybeNumbers = maybeNumbers && (none(from[at], to[at]) || number(from[at], to[at]));
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
        for (int code = 0; code < known.length; code++) {
            boolean none = none(levels.from(code), levels.to(code));
            known[code] = none || !shapes.read(bytes, levels.from(code), levels.to(code)) ? Double.NaN : shapes.value();
            kinds[code] = none ? 0 : shapes.shape();
        }
        values = new double[Math.max(count, rows.room())];
        for (int i = 0; i < count; i++) {
            int code = codes[i];
            values[i] = known[code];
            if (!Double.isNaN(known[code])) {
                shapes.add(bytes, levels.from(code), known[code], kinds[code]);
            } else if (levels.to(code) > levels.from(code)) {
                shapes.addOther();
            }
        }
        codes = new int[0];
        numbers = true;
        rows.expectNumbers(column, shapes);
    }

    private void takeNumbers(int end, int offset) {
        values = values.length < end ? Arrays.copyOf(values, Math.max(end, rows.room())) : values;
        int[] from = rows.from();
        int[] to = rows.to();
        double[] read = rows.values();
        int[] kinds = rows.shapes();
        int width = rows.width();
        while (count < end) {
            int at = count * width + offset;
            int kind = kinds[at];
            if (kind != 0 && sameSign(kind)) {
                shapes.add(bytes, from[at], read[at], kind);
                values[count++] = read[at];
            } else if (number(from[at], to[at])) {
                shapes.add(bytes, from[at], shapes.value(), shapes.shape());
                values[count++] = shapes.value();
            } else if (none(from[at], to[at])) {
                if (to[at] > from[at]) {
                    shapes.addOther();
                }
                values[count++] = Double.NaN;
            } else {
                startOver();
                return;
            }
        }
    }

    private void startOver() {
        numbers = false;
        maybeNumbers = false;
        rows.expectTexts(column);
        values = new double[0];
        codes = new int[rows.room()];
        levels = new LevelTable(bytes);
        Arrays.fill(counts, 0);
        for (int i = 0; i < count; i++) {
            long place = rows.place(i, column);
            int code = levels.code((int) (place >>> 32), (int) place);
            if (code == firstRows.length) {
                firstRows = Arrays.copyOf(firstRows, code * 2);
                counts = Arrays.copyOf(counts, code * 2);
            }
            firstRows[code] = counts[code]++ == 0 ? i : firstRows[code];
            codes[i] = code;
        }
    }

    /** Returns whether a cell is a number in which nothing can be found, with the same decimal sign as those before. */
    private boolean number(int from, int to) {
        return shapes.read(bytes, from, to) && sameSign(shapes.shape());
    }

    private boolean sameSign(int shape) {
        commas |= NumberCells.comma(shape);
        points |= NumberCells.point(shape);
        return !(commas && points);
    }

    private boolean none(int from, int to) {
        return from == to || (to - from == 2 && bytes[from] == 'N' && bytes[from + 1] == 'A');
    }

    /** Screens the column for personal data and returns it. */
    CellColumn finish(TableScreening screening, int position) {
        if (numbers) {
            NumberColumn made = new NumberColumn(values, count, commas, row -> rows.text(row, column));
            screening.numbers(position, shapes, made);
            return made;
        }
        List<String> texts = new ArrayList<>(levels.size());
        for (int code = 0; code < levels.size(); code++) {
            String text = rows.textOf(levels.from(code), levels.to(code));
            texts.add(text);
            screening.level(rows.lines()[firstRows[code]], position, text, counts[code]);
        }
        return new LevelColumn(texts, codes, count);
    }
}
