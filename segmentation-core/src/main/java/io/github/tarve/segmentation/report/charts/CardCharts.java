package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report.Interval;
import io.github.tarve.segmentation.release.SchemeSection;
import io.github.tarve.segmentation.report.words.NameLines;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** Small charts for half the width of a sheet. */
public final class CardCharts {
    private static final double WIDTH = 340;
    private static final double LEFT = 128;
    private static final double RIGHT = 296;
    private static final double ROW = 22;
    private static final double CELL = 46;

    private final Wording words;

    /** Draws in one language. */
    public CardCharts(Wording words) {
        this.words = words;
    }

    /**
     * One bar.
     *
     * @param name its name
     * @param hue number of its colour, from 0
     * @param share a share of 0 to 1
     * @param interval its interval, hidden when there is none to show
     */
    public record Bar(String name, int hue, Released<Double> share, Released<Interval> interval) {}

    /**
     * What a small chart is called.
     *
     * @param id prefix of its ids, unique on the page
     * @param title what it is
     * @param rows what its rows are
     */
    public record Title(String id, String title, String rows) {}

    /** Draws shares as bars below one another, on a scale that always runs from 0 to 100 %. */
    public Block.Figure bars(Title title, List<Bar> bars) {
        SvgDrawing drawing = new SvgDrawing(title.id(), title.title(), finding(bars), WIDTH);
        double bottom = 2 + bars.size() * ROW;
        for (int i = 0; i <= 2; i++) {
            drawing.line(i == 0 ? "ax" : "gr", at(i / 2.0), 2, at(i / 2.0), bottom);
        }
        List<List<Cell>> rows = new ArrayList<>();
        double y = 2;
        boolean intervals = bars.stream().anyMatch(bar -> !bar.interval().hidden());
        for (Bar bar : bars) {
            name(drawing, y + ROW / 2, bar.name());
            bar(drawing, y, bar);
            drawing.text("tn", WIDTH, y + ROW / 2 + 4.5, TextAnchor.END, words.share(bar.share()));
            rows.add(
                    intervals
                            ? List.of(
                                    Cell.of(bar.name()),
                                    words.shareCell(bar.share()),
                                    words.shareIntervalCell(bar.interval()))
                            : List.of(Cell.of(bar.name()), words.shareCell(bar.share())));
            y += ROW;
        }
        List<Column> columns =
                new ArrayList<>(List.of(Column.text(title.rows()), Column.number(words.text("column.share"))));
        if (intervals) {
            columns.add(Column.number(words.text("column.interval")));
        }
        return new Block.Figure(
                "",
                title.title(),
                "",
                drawing.finish(bottom + 2, "", List.of()),
                new Block.Table(title.title(), columns, rows));
    }

    private String finding(List<Bar> bars) {
        return words.list(bars.stream()
                .map(bar -> bar.name() + " " + words.share(bar.share()))
                .toList());
    }

    private static void name(SvgDrawing drawing, double middle, String name) {
        List<String> lines = NameLines.of(name, LEFT - 10, 12);
        if (lines.size() > 1) {
            lines = NameLines.of(name, LEFT - 10, 10).stream().limit(2).toList();
            drawing.text("tx", LEFT - 8, middle - 1.5, TextAnchor.END, lines.get(0));
            if (lines.size() > 1) {
                drawing.text("tx", LEFT - 8, middle + 8.5, TextAnchor.END, lines.get(1));
            }
            return;
        }
        drawing.text("tb", LEFT - 8, middle + 4, TextAnchor.END, lines.get(0));
    }

    private static void bar(SvgDrawing drawing, double y, Bar bar) {
        if (bar.share().value().isEmpty()) {
            drawing.hatched(LEFT, y + 4, 36, ROW - 8);
            return;
        }
        double value = bar.share().value().get();
        if (Double.isNaN(value)) {
            return;
        }
        drawing.rectangle(Frame.hue(bar.hue()), LEFT, y + 4, at(value) - LEFT, ROW - 8);
        bar.interval().value().filter(range -> !Double.isNaN(range.low())).ifPresent(range -> {
            double middle = y + ROW / 2;
            drawing.line("halo", at(range.low()), middle, at(range.high()), middle);
            drawing.line("ci", at(range.low()), middle, at(range.high()), middle);
        });
    }

    private static double at(double share) {
        return LEFT + Math.max(0, Math.min(1, share)) * (RIGHT - LEFT);
    }

    /** Draws where the residents of a row stand on the two axes of a scheme. */
    public Block.Figure position(Title title, SchemeSection scheme, SchemeSection.Row row) {
        List<String> said = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int s = 0; s < row.shares().size(); s++) {
            String segment = s < scheme.segments().size()
                    ? words.label(scheme.segments().get(s))
                    : words.text("schemes.unplaced");
            said.add(segment + " " + words.share(row.shares().get(s)));
            rows.add(List.of(Cell.of(segment), words.shareCell(row.shares().get(s))));
        }
        SvgDrawing drawing = new SvgDrawing(title.id(), title.title(), words.list(said), WIDTH);
        SchemeSection.Axis across = scheme.axes().get(0);
        SchemeSection.Axis up = scheme.axes().get(1);
        double width = (WIDTH - 96) / 2;
        for (int column = 0; column < 2; column++) {
            centred(drawing, 96 + (column + 0.5) * width, 12, column == 0 ? across.low() : across.high(), width);
            for (int level = 0; level < 2; level++) {
                double y = 26 + (1 - level) * CELL;
                int segment = column * 2 + level;
                cell(drawing, 96 + column * width, y, width, row.shares().get(segment));
                if (column == 0) {
                    side(drawing, y + CELL / 2, level == 0 ? up.low() : up.high());
                }
            }
        }
        return new Block.Figure(
                "",
                title.title(),
                "",
                drawing.finish(30 + 2 * CELL, "", List.of()),
                new Block.Table(
                        title.title(),
                        List.of(Column.text(title.rows()), Column.number(words.text("column.share"))),
                        rows));
    }

    private void cell(SvgDrawing drawing, double x, double y, double width, Released<Double> share) {
        double middle = x + width / 2;
        if (share.hidden()) {
            drawing.hatched(x + 1, y + 1, width - 2, CELL - 2);
            drawing.rectangle("plate", middle - 14, y + CELL / 2 - 11, 28, 22);
            drawing.text("tc", middle, y + CELL / 2 + 4, TextAnchor.MIDDLE, Wording.HIDDEN);
            return;
        }
        double value = share.value().orElse(Double.NaN);
        int step = Double.isNaN(value) ? 0 : Math.max(0, Math.min(4, (int) Math.floor(value * 5)));
        drawing.rectangle("h" + step, x + 1, y + 1, width - 2, CELL - 2);
        drawing.text(
                "big " + (step >= 3 ? "hl" : "hd"), middle, y + CELL / 2 + 8, TextAnchor.MIDDLE, words.share(share));
    }

    private void centred(SvgDrawing drawing, double x, double y, Label label, double width) {
        List<String> lines = NameLines.of(words.label(label), width - 8, 11);
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            drawing.text("ts", x, y + i * 11 - (lines.size() > 1 ? 3 : -3), TextAnchor.MIDDLE, lines.get(i));
        }
    }

    private void side(SvgDrawing drawing, double middle, Label label) {
        List<String> lines = NameLines.of(words.label(label), 84, 11);
        double first = middle + 4 - (lines.size() - 1) * 6;
        for (int i = 0; i < lines.size(); i++) {
            drawing.text("ts", 90, first + i * 12, TextAnchor.END, lines.get(i));
        }
    }
}
