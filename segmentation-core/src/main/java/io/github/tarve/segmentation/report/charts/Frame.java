package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report.Interval;
import io.github.tarve.segmentation.report.words.NameLines;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.List;

/** The shared layout of charts: names on the left, a fixed scale in the middle, figures on the right. */
final class Frame {
    /** Width of every chart. */
    static final double WIDTH = 680;
    /** Where the scale begins. */
    static final double LEFT = 236;
    /** Where the scale ends. */
    static final double RIGHT = 572;
    /** Height of a row. */
    static final double ROW = 34;
    /** Letters of a name of which no chart shows more; the table below it has the whole name. */
    static final int NAME = 100;

    private static final double HIDDEN_WIDTH = 48;

    private Frame() {}

    /** Returns where a share stands; the scale is always 0 to 100 %, so it never depends on the figures. */
    static double at(double share) {
        return LEFT + Math.max(0, Math.min(1, share)) * (RIGHT - LEFT);
    }

    /** Draws the grid of a scale of shares. */
    static void grid(SvgDrawing drawing, Wording words, double top, double bottom) {
        for (int i = 0; i <= 4; i++) {
            double x = at(i / 4.0);
            drawing.line(i == 0 ? "ax" : "gr", x, top, x, bottom);
            drawing.text("tm", x, bottom + 16, TextAnchor.MIDDLE, words.percent(i / 4.0));
        }
    }

    /** Draws one bar with its whisker, or the fixed placeholder. */
    static void bar(
            SvgDrawing drawing, String cssClass, double y, Released<Double> share, Released<Interval> interval) {
        if (share.value().isEmpty()) {
            drawing.hatched(LEFT, y + 6, HIDDEN_WIDTH, ROW - 12);
            return;
        }
        double value = share.value().get();
        if (Double.isNaN(value)) {
            return;
        }
        drawing.rectangle(cssClass, LEFT, y + 6, Math.max(0, at(value) - LEFT), ROW - 12);
        interval.value().filter(range -> !Double.isNaN(range.low())).ifPresent(range -> {
            double middle = y + ROW / 2;
            drawing.line("halo", at(range.low()), middle, at(range.high()), middle);
            drawing.line("ci", at(range.low()), middle, at(range.high()), middle);
            drawing.line("ci", at(range.low()), middle - 4, at(range.low()), middle + 4);
            drawing.line("ci", at(range.high()), middle - 4, at(range.high()), middle + 4);
        });
    }

    /** Writes the name of a row on the left and its figure on the right. */
    static void row(SvgDrawing drawing, double y, String name, String figure) {
        name(drawing, y + ROW / 2, name);
        drawing.text("tn", WIDTH, y + ROW / 2 + 4.5, TextAnchor.END, figure);
    }

    /** Writes a name on the left, on two lines or on three of smaller letters where one is too short. */
    static void name(SvgDrawing drawing, double middle, String name) {
        List<String> lines = NameLines.of(name, LEFT - 14, 13);
        boolean many = lines.size() > 2;
        if (many) {
            lines = NameLines.of(name, LEFT - 14, 11);
        }
        double step = many ? 11 : 14;
        double first = middle + (many ? 4 : 4.5) - (lines.size() - 1) * step / 2;
        for (int i = 0; i < lines.size(); i++) {
            drawing.text(many ? "ts" : "t", LEFT - 10, first + i * step, TextAnchor.END, lines.get(i));
        }
    }

    /** Returns the CSS class of a profile's bars. */
    static String hue(int profile) {
        return "b" + profile % 7;
    }
}
