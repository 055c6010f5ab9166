package io.github.tarve.segmentation.pipeline.table;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers strictly: digits, a decimal point, an exponent; no words, no letters after them. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    /** The largest number that can be computed with: squares and products of a few of them and of counts stay finite. */
    private static final double LARGEST = 1e100;

    private Numbers() {}

    /** Returns whether a number is one that can be computed with, {@code NaN} not among them. */
    static boolean usable(double number) {
        return Math.abs(number) <= LARGEST;
    }

    /** Returns the number that a text holds, empty when it holds none or one beyond all bounds. */
    static OptionalDouble read(String text) {
        if (text.length() > 400 || !NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
