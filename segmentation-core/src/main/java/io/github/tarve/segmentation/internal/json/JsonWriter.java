package io.github.tarve.segmentation.internal.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes indented JSON text, keys in the order in which they are given. Not thread-safe.
 *
 * <p>Short arrays of numbers stay on one line.
 */
public final class JsonWriter {
    private final StringBuilder text = new StringBuilder(4096);
    private final Deque<Boolean> filled = new ArrayDeque<>();
    private final boolean indented;
    private boolean afterKey;
    private int inline;

    private JsonWriter(boolean indented) {
        this.indented = indented;
    }

    /** Returns a writer of indented text. */
    public static JsonWriter indented() {
        return new JsonWriter(true);
    }

    /** Returns a writer of one line. */
    public static JsonWriter compact() {
        return new JsonWriter(false);
    }

    /** Opens an object. */
    public JsonWriter beginObject() {
        return open('{');
    }

    /** Closes an object. */
    public JsonWriter endObject() {
        return close('}');
    }

    /** Opens an array. */
    public JsonWriter beginArray() {
        return open('[');
    }

    /** Closes an array. */
    public JsonWriter endArray() {
        return close(']');
    }

    /** Writes a key. */
    public JsonWriter key(String key) {
        separate();
        quote(key);
        text.append(indented ? ": " : ":");
        afterKey = true;
        return this;
    }

    /** Writes a text, or null. */
    public JsonWriter value(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    /** Writes a number; NaN and infinities become null. */
    public JsonWriter value(double value) {
        separate();
        text.append(Double.isNaN(value) || Double.isInfinite(value) ? "null" : ShortestNumber.of(value));
        return this;
    }

    /** Writes a whole number. */
    public JsonWriter value(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** Writes a truth value. */
    public JsonWriter value(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    /** Writes null. */
    public JsonWriter nullValue() {
        separate();
        text.append("null");
        return this;
    }

    /** Writes an array of numbers on one line. */
    public JsonWriter numbers(double[] values) {
        beginArray();
        inline++;
        for (double value : values) {
            value(value);
        }
        inline--;
        return closeInline();
    }

    /** Writes an array of whole numbers on one line. */
    public JsonWriter numbers(int[] values) {
        beginArray();
        inline++;
        for (int value : values) {
            value((long) value);
        }
        inline--;
        return closeInline();
    }

    /**
     * Returns the text written so far, ended with a line break.
     *
     * @throws IllegalStateException when an object or array is still open
     */
    public String finish() {
        if (!filled.isEmpty()) {
            throw new IllegalStateException(filled.size() + " objects or arrays are still open");
        }
        return text.append('\n').toString();
    }

    private JsonWriter open(char bracket) {
        separate();
        text.append(bracket);
        filled.push(false);
        return this;
    }

    private JsonWriter close(char bracket) {
        if (filled.pop()) {
            breakLine();
        }
        text.append(bracket);
        return this;
    }

    private JsonWriter closeInline() {
        filled.pop();
        text.append(']');
        return this;
    }

    private void separate() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (filled.isEmpty()) {
            return;
        }
        boolean first = !filled.pop();
        filled.push(true);
        if (!first) {
            text.append(inline > 0 ? ", " : ",");
        }
        if (inline == 0) {
            breakLine();
        }
    }

    private void breakLine() {
        if (indented) {
            text.append('\n').append("  ".repeat(filled.size()));
        }
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F || (Character.isSurrogate(c) && !paired(value, i))) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean paired(String value, int i) {
        char c = value.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
}
