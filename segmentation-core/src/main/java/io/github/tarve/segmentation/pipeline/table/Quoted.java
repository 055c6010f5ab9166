package io.github.tarve.segmentation.pipeline.table;

import java.util.Locale;

/** Makes values from a table fit for a message: control characters escaped, cut at 40 characters. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String value) {
        StringBuilder text = new StringBuilder();
        int[] points = value.codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
            int type = Character.getType(points[i]);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                text.append(String.format(Locale.ROOT, "\\u%04x", points[i]));
            } else {
                text.appendCodePoint(points[i]);
            }
        }
        return points.length > LONGEST ? text.append('…').toString() : text.toString();
    }
}
