package io.github.tarve.cli;

import java.util.Locale;

/** Text from outside made safe for a terminal. */
final class Printable {
    private Printable() {}

    /** Returns the text with control and bidirectional characters shown as escapes. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c != '\n' && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE)) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
