package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of profiles when there is one more: how far each came out of one profile (Dolnicar and Leisch 2017). */
final class AcrossChart {
    private static final double TOP = 14;
    private static final double BOTTOM = 174;
    private static final double LEFT = 60;
    private static final double RIGHT = 620;

    private final Report.SelectionSection selection;
    private final Wording words;

    AcrossChart(Report.SelectionSection selection, Wording words) {
        this.selection = selection;
        this.words = words;
    }

    /** Returns whether there is anything to draw. */
    static boolean drawable(Report.SelectionSection selection) {
        return selection.candidates().stream().anyMatch(row -> !shown(row).isEmpty());
    }

    private static List<Double> shown(Report.CandidateRow row) {
        return row.steadiness().acrossSolutions().stream()
                .flatMap(figure -> figure.value().stream())
                .sorted()
                .toList();
    }

    private List<Report.CandidateRow> rows() {
        return selection.candidates().stream()
                .filter(row -> !row.steadiness().acrossSolutions().isEmpty())
                .toList();
    }

    /** Returns the chart. */
    Chart draw() {
        String title = words.text("chart.across");
        String finding = words.text("chart.across.finding");
        SvgDrawing drawing = new SvgDrawing("c-across", title, finding, Frame.WIDTH);
        for (int i = 0; i <= 4; i++) {
            double y = y(i / 4.0);
            drawing.line(i == 0 ? "ax" : "gr", LEFT, y, RIGHT, y);
            drawing.text("tm", LEFT - 8, y + 4, TextAnchor.END, words.decimal(i / 4.0, 2));
        }
        List<Report.CandidateRow> rows = rows();
        double step = (RIGHT - LEFT) / rows.size();
        double x = LEFT + step / 2;
        for (Report.CandidateRow row : rows) {
            boolean chosen = row.k() == selection.chosen();
            if (chosen) {
                drawing.rectangle("band", x - 26, TOP, 52, BOTTOM - TOP + 30);
            }
            drawing.text(chosen ? "thc" : "tc", x, BOTTOM + 20, TextAnchor.MIDDLE, words.whole(row.k()));
            for (double value : shown(row)) {
                drawing.circle("dot open", x, y(value), 4.5);
            }
            x += step;
        }
        drawing.text("tm", (LEFT + RIGHT) / 2, BOTTOM + 44, TextAnchor.MIDDLE, words.text("chart.candidates.axis"));
        return new Chart("across", title, finding, table(title, rows), drawing, BOTTOM + 56);
    }

    private static double y(double value) {
        return BOTTOM - Math.max(0, Math.min(1, value)) * (BOTTOM - TOP);
    }

    private Block.Table table(String title, List<Report.CandidateRow> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Report.CandidateRow row : rows) {
            String values = row.steadiness().acrossSolutions().stream()
                    .map(figure ->
                            figure.value().map(value -> words.decimal(value, 2)).orElse(Wording.HIDDEN))
                    .collect(Collectors.joining("; "));
            cells.add(Cell.row(words.whole(row.k()), values));
        }
        return new Block.Table(
                title, List.of(Column.text(words.text("column.k")), Column.text(words.text("column.across"))), cells);
    }
}
