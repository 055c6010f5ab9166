package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.List;

/** How clear the profiles are beside data without groups, for every number of profiles. */
final class NullChart {
    private static final double TOP = 14;
    private static final double BOTTOM = 214;
    private static final double LEFT = 60;
    private static final double RIGHT = 620;
    private static final double HALF_BAR = 26;

    private final Report.StructureTestRow test;
    private final List<Report.CandidateRow> candidates;
    private final Wording words;
    private final double highest;
    private final double lowest;

    NullChart(Report.StructureTestRow test, Report.SelectionSection selection, Wording words) {
        this.test = test;
        this.words = words;
        candidates = selection.candidates().stream()
                .filter(candidate -> candidate.level().isPresent())
                .toList();
        highest = 1.15 * candidates.stream().mapToDouble(NullChart::top).reduce(2, Math::max);
        lowest =
                Math.min(-2, candidates.stream().mapToDouble(NullChart::z).min().orElse(-2) - 0.5);
    }

    private static double z(Report.CandidateRow candidate) {
        return candidate.level().map(Report.LevelRow::z).orElse(0.0);
    }

    private static double top(Report.CandidateRow candidate) {
        return Math.max(z(candidate), candidate.level().map(NullChart::reach).orElse(0.0));
    }

    /** Returns how far the 95 % quantile of data without groups is above its mean, on the scale of z; 0 when not known. */
    private static double reach(Report.LevelRow level) {
        double above = level.observed() - level.nullMean();
        double deviation = level.z() == 0 ? 0 : above / level.z();
        return deviation > 0 ? (level.nullQ95() - level.nullMean()) / deviation : 0;
    }

    /** Returns the chart. */
    Chart draw() {
        String title = words.text("chart.null");
        String finding = words.text("chart.null.finding", words.whole(test.draws()));
        SvgDrawing drawing = new SvgDrawing("c-null", title, finding, Frame.WIDTH);
        double step = highest - lowest > 12 ? Math.ceil((highest - lowest) / 6) : 2;
        for (double z = Math.ceil(lowest / step) * step; z <= highest; z += step) {
            drawing.line(z == 0 ? "ax" : "gr", LEFT, y(z), RIGHT, y(z));
            drawing.text("tm", LEFT - 8, y(z) + 4, TextAnchor.END, words.decimal(z, 0));
        }
        drawing.text("tm", LEFT + 4, y(0) - 5, TextAnchor.START, words.text("chart.null.level"));
        double width = (RIGHT - LEFT) / Math.max(1, candidates.size());
        double x = LEFT + width / 2;
        for (Report.CandidateRow candidate : candidates) {
            Report.LevelRow level = candidate.level().orElseThrow();
            double reach = reach(level);
            if (reach > 0) {
                drawing.line("limit", x - HALF_BAR, y(reach), x + HALF_BAR, y(reach));
            }
            drawing.circle("dot", x, y(level.z()), 6);
            drawing.text("tv", x + 10, y(level.z()) + 4, TextAnchor.START, words.decimal(level.z(), 1));
            drawing.text("tm", x, BOTTOM + 20, TextAnchor.MIDDLE, words.whole(candidate.k()));
            x += width;
        }
        drawing.text("tm", (LEFT + RIGHT) / 2, BOTTOM + 44, TextAnchor.MIDDLE, words.text("chart.null.axis"));
        return new Chart("null", title, finding, table(title), drawing, BOTTOM + 56);
    }

    private double y(double z) {
        return BOTTOM - (z - lowest) / (highest - lowest) * (BOTTOM - TOP);
    }

    private Block.Table table(String title) {
        boolean units = test.measure().equals("information-gain");
        int digits = units ? 0 : 3;
        List<List<Cell>> rows = candidates.stream()
                .map(candidate -> {
                    Report.LevelRow level = candidate.level().orElseThrow();
                    return Cell.row(
                            words.whole(candidate.k()),
                            words.decimal(level.observed(), digits),
                            words.decimal(level.nullMean(), digits),
                            words.decimal(level.nullQ95(), digits),
                            words.decimal(level.z(), 1));
                })
                .toList();
        return new Block.Table(
                title,
                List.of(
                        Column.text(words.text("column.k")),
                        Column.number(words.code("measure", test.measure())),
                        Column.number(words.text("column.null-mean")),
                        Column.number(words.text("column.null-q95")),
                        Column.number(words.text("column.z"))),
                rows);
    }
}
