package io.github.tarve.segmentation.problems;

import io.github.tarve.segmentation.internal.text.Quoted;
import java.util.Locale;

/** Values from the input as messages show them: quoted, cut, and with nothing that a terminal could obey. */
public final class Excerpt {
    private static final int LIMIT = 40;
    private static final int PATH_LIMIT = 400;

    private Excerpt() {}

    /** Returns a value in quotes, cut at 40 characters, unprintable characters written as {@code \\u001B}. */
    public static String of(String value) {
        return Quoted.of(value);
    }

    /** Returns a value without quotes, cut and escaped in the same way. */
    public static String plain(String value) {
        return cut(value, LIMIT);
    }

    /** Returns a path without quotes, escaped in the same way and long enough to be found. */
    public static String path(String value) {
        return cut(value, PATH_LIMIT);
    }

    private static String cut(String value, int limit) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            if (shown++ == limit) {
                return text.append("...").toString();
            }
            if (unprintable(point)) {
                text.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else {
                text.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return text.toString();
    }

    /** Returns the usual notation of a code point, such as {@code U+001B}. */
    public static String codePoint(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    private static boolean unprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
