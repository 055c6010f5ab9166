package io.github.tarve.segmentation.pipeline.table;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers strictly: digits, a decimal point, an exponent; no words, no letters after them. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private Numbers() {}

    /** Returns the number that a text holds, empty when it holds none or one too large. */
    static OptionalDouble read(String text) {
        if (text.length() > 400 || !NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
