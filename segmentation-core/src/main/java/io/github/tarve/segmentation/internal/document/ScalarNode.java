package io.github.tarve.segmentation.internal.document;

/**
 * A node of one value.
 *
 * @param line line where it begins, from 1
 * @param column column where it begins, from 1
 * @param text the value as it was written, without quotes; a number is never evaluated
 * @param kind what the value is by its form
 */
public record ScalarNode(int line, int column, String text, Kind kind) implements DocumentNode {
    /** What a value is by its form. */
    public enum Kind {
        /** Text, quoted or not. */
        TEXT,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** No value. */
        NULL
    }
}
