package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of profiles that were tried: how stable each was, with the level asked for. */
final class CandidateChart {
    private static final double BOTTOM = 214;
    private static final double ASKED = 0.75;

    private final Report.SelectionSection selection;
    private final Wording words;

    CandidateChart(Report.SelectionSection selection, Wording words) {
        this.selection = selection;
        this.words = words;
    }

    /** Returns the chart. */
    Chart draw() {
        String title = words.text("chart.candidates");
        String finding = words.text("chart.candidates.finding", words.whole(selection.chosen()));
        SvgDrawing drawing = new SvgDrawing("c-candidates", title, finding, Frame.WIDTH);
        double height = CountPlot.draw(
                drawing, BOTTOM, words, selection.chosen(), selection.candidates(), CandidateChart::candidate);
        CountPlot.level(drawing, BOTTOM, ASKED, words.text("chart.candidates.asked"));
        return new Chart("candidates", title, finding, table(title), drawing, height);
    }

    private static void candidate(CountPlot plot, double x, Report.CandidateRow candidate) {
        List<Double> stability =
                candidate.stability().stream().filter(s -> !s.isNaN()).sorted().toList();
        if (!stability.isEmpty()) {
            double least = stability.get(0);
            plot.range(x, least, stability.get(stability.size() - 1));
            stability.forEach(value -> plot.dot(x, value));
            plot.least(x, least);
        }
    }

    private Block.Table table(String title) {
        boolean models = selection.candidates().stream()
                .anyMatch(candidate -> candidate.fit().isPresent());
        List<List<Cell>> rows = new ArrayList<>();
        for (Report.CandidateRow candidate : selection.candidates()) {
            String least = candidate.stability().stream()
                    .min(Double::compare)
                    .map(value -> words.decimal(value, 2))
                    .orElse(Wording.NOTHING);
            List<String> cells = new ArrayList<>();
            cells.add(words.whole(candidate.k())
                    + (candidate.k() == selection.chosen() ? " \u2013 " + words.text("candidate.chosen") : ""));
            cells.addAll(models ? fit(candidate) : List.of(optional(candidate.silhouette())));
            cells.add(least);
            cells.add(candidate
                    .steadiness()
                    .predictionStrength()
                    .map(value -> words.decimal(value, 3))
                    .orElse(Wording.NOTHING));
            cells.add(words.text(candidate.admissible() ? "candidate.yes" : "candidate.no"));
            cells.add(words.decimal(candidate.criterion(), 1));
            rows.add(Cell.row(cells.toArray(String[]::new)));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.k")));
        List<String> measures =
                models ? List.of("column.bic", "column.abic", "column.entropy") : List.of("column.silhouette");
        measures.forEach(key -> columns.add(Column.number(words.text(key))));
        columns.add(Column.number(words.text("column.least-stability")));
        columns.add(Column.number(words.text("column.prediction-strength")));
        columns.add(Column.text(words.text("column.admissible")));
        columns.add(Column.number(words.text("column.criterion")));
        return new Block.Table(title, columns, rows);
    }

    private List<String> fit(Report.CandidateRow candidate) {
        return candidate
                .fit()
                .map(fit -> List.of(
                        words.whole(Math.round(fit.bic())),
                        words.whole(Math.round(fit.adjustedBic())),
                        words.decimal(fit.entropy(), 2)))
                .orElse(List.of(Wording.NOTHING, Wording.NOTHING, Wording.NOTHING));
    }

    private String optional(Optional<Double> value) {
        return value.map(number -> words.decimal(number, 2)).orElse(Wording.NOTHING);
    }
}
