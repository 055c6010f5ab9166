package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of profiles when there is one more: how far each came out of one profile (Dolnicar and Leisch 2017). */
final class AcrossChart {
    private static final double BOTTOM = 174;

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
        List<Report.CandidateRow> rows = rows();
        double height = CountPlot.draw(
                drawing,
                BOTTOM,
                words,
                selection.chosen(),
                rows,
                (plot, x, row) -> shown(row).forEach(value -> plot.dot(x, value)));
        return new Chart("across", title, finding, table(title, rows), drawing, height);
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
