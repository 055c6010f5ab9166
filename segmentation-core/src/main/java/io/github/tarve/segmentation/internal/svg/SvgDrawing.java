package io.github.tarve.segmentation.internal.svg;

import io.github.tarve.segmentation.internal.json.ShortestNumber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws one accessible SVG picture: {@code role="img"} with a title (what it is) and a description (what it says). Text is
 * escaped and characters that XML 1.0 cannot hold are left out. Coordinates are rounded to two decimals, so that the same
 * figures give the same bytes. Colours come from CSS classes alone. Not thread-safe.
 */
public final class SvgDrawing {
    private static final double NOTE = 18;
    private static final double HATCH = 6;

    private final StringBuilder body = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();
    /** Lines of hatched boxes by size. */
    private final Map<String, String> hatches = new LinkedHashMap<>();

    private final String id;
    private final String title;
    private final String description;
    private final double width;

    /**
     * Opens a drawing.
     *
     * @param id prefix of every id in the drawing, unique on the page
     * @param title what the picture is
     * @param description what it says, in words
     * @param width width in its own units
     */
    public SvgDrawing(String id, String title, String description, double width) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.width = width;
    }

    /** Returns the id prefix. */
    public String id() {
        return id;
    }

    /** Opens a group of a CSS class. */
    public SvgDrawing group(String cssClass) {
        body.append("<g");
        attribute("class", cssClass);
        body.append('>');
        open.push("g");
        return this;
    }

    /** Closes the innermost group. */
    public SvgDrawing end() {
        body.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Draws a rectangle. */
    public SvgDrawing rectangle(String cssClass, double x, double y, double w, double h) {
        body.append("<rect");
        attribute("class", cssClass);
        attribute("x", x);
        attribute("y", y);
        attribute("width", w);
        attribute("height", h);
        body.append("/>");
        return this;
    }

    /**
     * Draws the hatched box that stands for a hidden figure; its size is the caller's constant. The lines are drawn one by one, as
     * printers make large pictures of patterns.
     */
    public SvgDrawing hatched(double x, double y, double w, double h) {
        String lines = hatches.computeIfAbsent(number(w) + " " + number(h), size -> lines(w, h));
        body.append("<use");
        attribute("class", "hatch");
        attribute("href", "#" + id + "-h" + List.copyOf(hatches.values()).indexOf(lines));
        attribute("x", x);
        attribute("y", y);
        body.append("/>");
        return rectangle("hid", x, y, w, h);
    }

    /** Returns parallel diagonals within a box. */
    private static String lines(double w, double h) {
        StringBuilder path = new StringBuilder(256);
        for (double sum = HATCH; sum < w + h; sum += HATCH) {
            path.append('M').append(number(Math.max(0, sum - h))).append(' ').append(number(Math.min(sum, h)));
            path.append('L').append(number(Math.min(sum, w))).append(' ').append(number(Math.max(0, sum - w)));
        }
        return path.toString();
    }

    /** Draws a straight line. */
    public SvgDrawing line(String cssClass, double x1, double y1, double x2, double y2) {
        body.append("<line");
        attribute("class", cssClass);
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        body.append("/>");
        return this;
    }

    /** Draws a circle. */
    public SvgDrawing circle(String cssClass, double x, double y, double radius) {
        body.append("<circle");
        attribute("class", cssClass);
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        body.append("/>");
        return this;
    }

    /** Draws a diamond around a point. */
    public SvgDrawing diamond(String cssClass, double x, double y, double radius) {
        body.append("<path");
        attribute("class", cssClass);
        attribute(
                "d",
                "M" + number(x) + " " + number(y - radius) + "L" + number(x + radius) + " " + number(y) + "L"
                        + number(x) + " " + number(y + radius) + "L" + number(x - radius) + " " + number(y) + "Z");
        body.append("/>");
        return this;
    }

    /** Draws a line through points; x and y alternate. */
    public SvgDrawing polyline(String cssClass, double... points) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        body.append("<polyline");
        attribute("class", cssClass);
        attribute("points", list.toString());
        body.append("/>");
        return this;
    }

    /** Writes one line of text. */
    public SvgDrawing text(String cssClass, double x, double y, TextAnchor anchor, String text) {
        body.append("<text");
        attribute("class", cssClass);
        attribute("x", x);
        attribute("y", y);
        if (anchor != TextAnchor.START) {
            attribute("text-anchor", anchor.keyword());
        }
        body.append('>').append(escape(text)).append("</text>");
        return this;
    }

    /** Writes one line of text that rises to the right from a point. */
    public SvgDrawing rising(String cssClass, double x, double y, String text) {
        body.append("<text");
        attribute("class", cssClass);
        attribute("transform", "translate(" + number(x) + " " + number(y) + ") rotate(-50)");
        body.append('>').append(escape(text)).append("</text>");
        return this;
    }

    /**
     * Ends the drawing.
     *
     * @param height height in its own units
     * @param style CSS to embed, empty when the page holds it
     * @param notes lines to write below the drawing, which are no part of it
     * @return the SVG element as text
     */
    public String finish(double height, String style, List<String> notes) {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " groups are still open");
        }
        StringBuilder text = new StringBuilder(body.length() + 1024);
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height + (notes.isEmpty() ? 0 : 8 + NOTE * notes.size())))
                .append("\" aria-labelledby=\"")
                .append(escape(id))
                .append("-t ")
                .append(escape(id))
                .append("-d\">");
        text.append("<title id=\"")
                .append(escape(id))
                .append("-t\">")
                .append(escape(title))
                .append("</title>");
        text.append("<desc id=\"")
                .append(escape(id))
                .append("-d\">")
                .append(escape(description))
                .append("</desc>");
        if (!style.isEmpty()) {
            text.append("<style>").append(escape(style)).append("</style>");
        }
        int size = 0;
        for (String lines : hatches.values()) {
            text.append(size == 0 ? "<defs>" : "").append("<path id=\"");
            text.append(escape(id))
                    .append("-h")
                    .append(size++)
                    .append("\" d=\"")
                    .append(lines)
                    .append("\"/>");
        }
        text.append(size == 0 ? "" : "</defs>");
        if (!style.isEmpty()) {
            text.append("<rect class=\"paper\" x=\"0\" y=\"0\" width=\"100%\" height=\"100%\"/>");
        }
        text.append(body);
        double y = height;
        for (String note : notes) {
            y += NOTE;
            text.append("<text class=\"th\" x=\"0\" y=\"").append(number(y)).append("\">");
            text.append(escape(note)).append("</text>");
        }
        return text.append("</svg>\n").toString();
    }

    /** Returns text escaped for XML text and quoted attributes, without the characters that XML 1.0 cannot hold. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&#34;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (legal(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean legal(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            body.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        }
    }

    private void attribute(String name, double value) {
        body.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        return ShortestNumber.of(Math.rint(value * 100) / 100);
    }
}
