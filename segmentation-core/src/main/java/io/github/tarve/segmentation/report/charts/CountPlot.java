package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.List;

/** A plot of figures from 0 to 1 over the numbers of profiles that were tried, the chosen one set off. */
final class CountPlot {
    private static final double TOP = 14;
    private static final double LEFT = 60;
    private static final double RIGHT = 620;

    private final SvgDrawing drawing;
    private final double bottom;

    private CountPlot(SvgDrawing drawing, double bottom) {
        this.drawing = drawing;
        this.bottom = bottom;
    }

    /** Draws the figures of one number of profiles. */
    @FunctionalInterface
    interface Marks {
        /** Draws at a place across. */
        void draw(CountPlot plot, double x, Report.CandidateRow row);
    }

    /** Draws the scales and, on them, the marks of every row; returns the height of the picture. */
    static double draw(
            SvgDrawing drawing, double bottom, Wording words, int chosen, List<Report.CandidateRow> rows, Marks marks) {
        CountPlot plot = new CountPlot(drawing, bottom);
        for (int i = 0; i <= 4; i++) {
            double y = plot.y(i / 4.0);
            drawing.line(i == 0 ? "ax" : "gr", LEFT, y, RIGHT, y);
            drawing.text("tm", LEFT - 8, y + 4, TextAnchor.END, words.decimal(i / 4.0, 2));
        }
        double step = (RIGHT - LEFT) / Math.max(1, rows.size());
        double x = LEFT + step / 2;
        for (Report.CandidateRow row : rows) {
            if (row.k() == chosen) {
                drawing.rectangle("band", x - 26, TOP, 52, bottom - TOP + 30);
            }
            drawing.text(row.k() == chosen ? "thc" : "tc", x, bottom + 20, TextAnchor.MIDDLE, words.whole(row.k()));
            marks.draw(plot, x, row);
            x += step;
        }
        drawing.text("tm", (LEFT + RIGHT) / 2, bottom + 44, TextAnchor.MIDDLE, words.text("chart.candidates.axis"));
        return bottom + 56;
    }

    /** Returns where a figure stands. */
    double y(double value) {
        return bottom - Math.max(0, Math.min(1, value)) * (bottom - TOP);
    }

    /** Draws the level that is asked for, across the plot. */
    static void level(SvgDrawing drawing, double bottom, double value, String name) {
        double y = new CountPlot(drawing, bottom).y(value);
        drawing.line("limit", LEFT, y, RIGHT, y);
        drawing.text("tm", LEFT + 4, y - 5, TextAnchor.START, name);
    }

    /** Draws an open dot. */
    void dot(double x, double value) {
        drawing.circle("dot open", x, y(value), 4.5);
    }

    /** Draws a filled dot. */
    void least(double x, double value) {
        drawing.circle("dot", x, y(value), 5.5);
    }

    /** Draws a line between two figures. */
    void range(double x, double low, double high) {
        drawing.line("ci", x, y(low), x, y(high));
    }
}
