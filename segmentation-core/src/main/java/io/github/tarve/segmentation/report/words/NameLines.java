package io.github.tarve.segmentation.report.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a name into lines that fit a width. The browser's font is not known here, so widths are those of Arial with a tenth
 * more, which wider fonts such as Segoe UI and Noto Sans keep to.
 */
public final class NameLines {
    private static final double WIDER = 1.1;
    private static final int MOST = 3;

    private NameLines() {}

    /** Returns up to three lines in letters of a size; a name that needs more ends in an ellipsis. */
    public static List<String> of(String name, double pixels, double size) {
        double width = pixels / size;
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.strip().split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line) > width) {
                int fits = fits(line, width, "-");
                lines.add(line.substring(0, fits) + "-");
                line = line.substring(fits);
            }
        }
        lines.add(line);
        if (lines.size() <= MOST) {
            return lines;
        }
        String last = lines.get(MOST - 1) + " " + lines.get(MOST);
        int fits = fits(last, width, "\u2026");
        return List.of(lines.get(0), lines.get(1), last.substring(0, fits).strip() + "\u2026");
    }

    /** Returns how many letters fit together with an ending, at least one. */
    private static int fits(String text, double width, String ending) {
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + ending) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return Math.max(end, text.offsetByCodePoints(0, 1));
    }

    /** Returns the width of a text, in parts of the size of the font. */
    public static double width(String text) {
        return text.codePoints().mapToDouble(NameLines::letter).sum() * WIDER;
    }

    /** Advance widths of Arial, in parts of the size of the font. */
    private static double letter(int c) {
        if ("iljI.,:;'|!".indexOf(c) >= 0) {
            return 0.25;
        }
        if (c == ' ' || "ftr()[]/-".indexOf(c) >= 0) {
            return 0.32;
        }
        if (c == 'm' || c == 'M' || c == 'W' || c == '%' || c == '@') {
            return 0.9;
        }
        if (c == 'w' || Character.isUpperCase(c)) {
            return 0.74;
        }
        return c < 0x2E80 ? 0.56 : 1;
    }
}
