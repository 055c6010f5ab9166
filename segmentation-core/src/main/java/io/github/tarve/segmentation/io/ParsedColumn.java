package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Location;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One column whose texts repeat: each different text is read once. Beyond {@value #REMEMBERED} different texts the rest is
 * read every time, so that memory stays bounded.
 */
final class ParsedColumn {
    /** What a reader returns for a value that is wrong, after adding the problem. */
    static final double WRONG = Double.NEGATIVE_INFINITY;

    private static final int REMEMBERED = 1 << 18;

    /** Turns a text into a number: {@code NaN} for no value, {@link #WRONG} for a wrong one. */
    interface CellReader {
        double read(Location where, String text);
    }

    private final CellReader reader;
    private final Map<String, Integer> known = new HashMap<>();
    private double[] values = new double[64];
    private boolean fresh;

    ParsedColumn(CellReader reader) {
        this.reader = reader;
    }

    /** Returns the number that a text stands for; the place is only asked for when the text is new or wrong. */
    double value(String text, java.util.function.Supplier<Location> where) {
        Integer code = known.get(text);
        fresh = code == null;
        if (code != null && values[code] != WRONG) {
            return values[code];
        }
        double value = reader.read(where.get(), text);
        if (code == null && known.size() < REMEMBERED) {
            int next = known.size();
            values = next == values.length ? Arrays.copyOf(values, next * 2) : values;
            values[next] = value;
            known.put(text, next);
        }
        return value;
    }

    /** Returns whether the text asked for last was new. */
    boolean fresh() {
        return fresh;
    }
}
