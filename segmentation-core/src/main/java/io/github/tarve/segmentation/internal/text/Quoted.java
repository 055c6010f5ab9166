package io.github.tarve.segmentation.internal.text;

import java.util.Locale;

/** A value as messages show it: between double quotes, cut at 40 characters, nothing in it that acts on a terminal. */
public final class Quoted {
    private static final int LIMIT = 40;

    private Quoted() {}

    /**
     * Returns the value between double quotes. Control, format (bidirectional, zero-width), private and unpaired
     * characters are written as {@code \\uXXXX}, a double quote and a backslash get a backslash; after 40 characters the
     * rest is replaced by an ellipsis.
     */
    public static String of(String value) {
        StringBuilder text = new StringBuilder(LIMIT + 8).append('"');
        int shown = 0;
        for (int i = 0; i < value.length(); shown++) {
            if (shown == LIMIT) {
                text.append('…');
                break;
            }
            int point = value.codePointAt(i);
            i += Character.charCount(point);
            append(text, point);
        }
        return text.append('"').toString();
    }

    private static void append(StringBuilder text, int point) {
        if (point == '"' || point == '\\') {
            text.append('\\').append((char) point);
            return;
        }
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                for (char unit : Character.toChars(point)) {
                    text.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                }
            }
            default -> text.appendCodePoint(point);
        }
    }
}
