package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Differences around zero: what sets a profile apart, and why areas differ. Scales come from shown figures only. */
final class EffectCharts {
    private static final double CENTRE = (Frame.LEFT + Frame.RIGHT) / 2;
    /** Indicators drawn; the table beside the chart has all of them, unless it gets too long. */
    private static final int DRAWN = 6;

    private static final int ROWS = 150;

    private static final double HALF = (Frame.RIGHT - Frame.LEFT) / 2;
    private static final int MOST = 8;

    private final Report report;
    private final Wording words;

    EffectCharts(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns what sets a profile apart, at most eight features. */
    Chart effects(Report.ProfileCard card, int position) {
        String title = words.text("chart.effects", words.label(card.name()));
        List<Report.Distinction> shown =
                card.distinguishing().stream().limit(MOST).toList();
        String finding = shown.stream()
                .filter(distinction -> !distinction.effect().hidden())
                .findFirst()
                .map(distinction -> words.text(
                        "chart.effects.finding",
                        words.feature(distinction),
                        words.released(distinction.inProfile(), distinction.unit()),
                        words.released(distinction.inRest(), distinction.unit())))
                .orElse(words.text("chart.hidden.finding"));
        String name = "profile-" + (position + 1) + "-effects";
        SvgDrawing drawing = new SvgDrawing("c-" + name, title, finding, Frame.WIDTH);
        double limit = limit(shown.stream().flatMapToDouble(EffectCharts::ends));
        double bottom = 4 + shown.size() * Frame.ROW;
        axis(drawing, 4, bottom, limit);
        drawing.text("tm", Frame.LEFT, bottom + 34, TextAnchor.START, words.text("chart.less"));
        drawing.text("tm", Frame.RIGHT, bottom + 34, TextAnchor.END, words.text("chart.more"));
        double y = 4;
        for (Report.Distinction distinction : shown) {
            point(drawing, y, distinction, limit);
            Frame.row(
                    drawing,
                    y,
                    words.cut(words.feature(distinction), Frame.NAME),
                    Wording.show(distinction.effect(), value -> words.signed(value, 2)));
            y += Frame.ROW;
        }
        return new Chart(name, title, finding, effectTable(title, card), drawing, bottom + 42);
    }

    private void point(SvgDrawing drawing, double y, Report.Distinction distinction, double limit) {
        double middle = y + Frame.ROW / 2;
        Optional<Double> effect = distinction.effect().value();
        if (effect.isEmpty()) {
            drawing.hatched(CENTRE - 24, y + 6, 48, Frame.ROW - 12);
            return;
        }
        distinction
                .interval()
                .value()
                .filter(range -> !Double.isNaN(range.low()))
                .ifPresent(range -> drawing.line("ci", x(range.low(), limit), middle, x(range.high(), limit), middle));
        drawing.circle(distinction.clear() ? "dot" : "dot open", x(effect.get(), limit), middle, 5.5);
    }

    private Block.Table effectTable(String title, Report.ProfileCard card) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Report.Distinction distinction : card.distinguishing()) {
            rows.add(List.of(
                    Cell.of(words.feature(distinction)),
                    Wording.cell(distinction.inProfile(), value -> words.amount(value, distinction.unit())),
                    Wording.cell(distinction.inRest(), value -> words.amount(value, distinction.unit())),
                    Wording.cell(distinction.effect(), value -> words.signed(value, 2)),
                    Wording.cell(distinction.interval(), range -> words.range(range, 2)),
                    distinction.effect().hidden()
                            ? new Cell(Wording.HIDDEN, true)
                            : Cell.of(words.text(distinction.clear() ? "clear.yes" : "clear.no"))));
        }
        return new Block.Table(
                title,
                List.of(
                        Column.text(words.text("column.feature")),
                        Column.number(words.text("column.in-profile")),
                        Column.number(words.text("column.in-rest")),
                        Column.number(words.text("column.effect")),
                        Column.number(words.text("column.interval")),
                        Column.text(words.text("column.clear"))),
                rows);
    }

    /** Returns the differences between areas and the total, split in mix and rate. */
    Chart differences() {
        String title = words.text("chart.differences");
        List<List<Cell>> rows = new ArrayList<>();
        List<Report.AreaRow> areas = report.areas().areas();
        List<String> indicators = areas.stream()
                .flatMap(area -> area.decomposition().stream())
                .map(row -> row.label().code())
                .distinct()
                .toList();
        String finding = differenceFinding();
        SvgDrawing drawing = new SvgDrawing("c-differences", title, finding, Frame.WIDTH);
        drawing.rectangle("b0", Frame.LEFT, 6, 14, 9);
        drawing.text("tm", Frame.LEFT + 20, 15, TextAnchor.START, words.text("legend.mix"));
        drawing.rectangle("b4", Frame.LEFT + 150, 6, 14, 9);
        drawing.text("tm", Frame.LEFT + 170, 15, TextAnchor.START, words.text("legend.rate"));
        drawing.diamond("dot", Frame.LEFT + 307, 10.5, 5);
        drawing.text("tm", Frame.LEFT + 320, 15, TextAnchor.START, words.text("legend.difference"));
        double y = 28;
        int told = indicators.size() * areas.size() <= ROWS ? indicators.size() : Math.min(DRAWN, indicators.size());
        for (int i = 0; i < told; i++) {
            String code = indicators.get(i);
            if (i < DRAWN) {
                y = indicator(drawing, y, areas, code);
            }
            for (Report.AreaRow area : areas) {
                find(area, code)
                        .ifPresent(row -> rows.add(List.of(
                                Cell.of(words.indicator(row)),
                                Cell.of(words.label(area.area())),
                                term(row.difference(), row.unit()),
                                term(row.mix(), row.unit()),
                                term(row.rate(), row.unit()))));
            }
        }
        return new Chart("differences", title, finding, differenceTable(title, rows), drawing, y);
    }

    /** Draws one indicator over the areas and returns where the next one starts. */
    private double indicator(SvgDrawing drawing, double top, List<Report.AreaRow> areas, String code) {
        List<Report.DecompositionRow> rows =
                areas.stream().flatMap(area -> find(area, code).stream()).toList();
        double limit = roundLimit(rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(value(row.difference()), value(row.mix()), value(row.rate()))));
        drawing.text("th", 0, top + 19, TextAnchor.START, words.indicator(rows.get(0)));
        double y = top + Frame.ROW;
        drawing.line("ax", CENTRE, y, CENTRE, y + rows.size() * Frame.ROW);
        for (Report.AreaRow area : areas) {
            Optional<Report.DecompositionRow> row = find(area, code);
            if (row.isPresent()) {
                parts(drawing, y, row.get(), limit);
                Frame.row(
                        drawing,
                        y,
                        words.shortLabel(area.area(), Frame.NAME),
                        Wording.show(
                                row.get().difference(),
                                value -> words.difference(value, row.get().unit(), "")));
                y += Frame.ROW;
            }
        }
        return y + 8;
    }

    /** The unit stands with the name of the indicator. */
    private Cell term(Released<Double> term, String unit) {
        return Wording.cell(term, value -> words.difference(value, unit, ""));
    }

    /** An area in which nobody has a value has no row for that indicator. */
    private static Optional<Report.DecompositionRow> find(Report.AreaRow area, String code) {
        return area.decomposition().stream()
                .filter(row -> row.label().code().equals(code))
                .findFirst();
    }

    private Block.Table differenceTable(String title, List<List<Cell>> rows) {
        return new Block.Table(
                title,
                List.of(
                        Column.text(words.text("column.indicator")),
                        Column.text(words.text("column.area")),
                        Column.number(words.text("legend.difference")),
                        Column.number(words.text("legend.mix")),
                        Column.number(words.text("legend.rate"))),
                rows);
    }

    private static void parts(SvgDrawing drawing, double y, Report.DecompositionRow row, double limit) {
        if (row.difference().hidden() || row.mix().hidden() || row.rate().hidden()) {
            drawing.hatched(CENTRE - 24, y + 6, 48, Frame.ROW - 12);
            return;
        }
        bar(drawing, "b0", y + 6, value(row.mix()), limit);
        bar(drawing, "b4", y + 15, value(row.rate()), limit);
        drawing.diamond("dot", x(value(row.difference()), limit), y + Frame.ROW / 2, 5);
    }

    private static void bar(SvgDrawing drawing, String cssClass, double y, double value, double limit) {
        double end = x(value, limit);
        drawing.rectangle(cssClass, Math.min(CENTRE, end), y, Math.abs(end - CENTRE), 9);
    }

    private String differenceFinding() {
        String best = words.text("chart.hidden.finding");
        double largest = 0;
        for (Report.AreaRow area : report.areas().areas()) {
            for (Report.DecompositionRow row :
                    area.decomposition().stream().limit(DRAWN).toList()) {
                double mix = value(row.mix());
                double rate = value(row.rate());
                double size = Math.abs(mix) + Math.abs(rate);
                // Indicators have different units, so the clearest case is the one with the most one-sided split.
                double oneSided = Math.abs(Math.abs(mix) - Math.abs(rate)) / Math.max(size, 1e-12);
                if (size > 0 && oneSided > largest) {
                    largest = oneSided;
                    best = words.text(
                            Math.abs(mix) > Math.abs(rate) ? "chart.differences.mix" : "chart.differences.rate",
                            words.indicator(row),
                            words.label(area.area()),
                            words.difference(value(row.difference()), row.unit()));
                }
            }
        }
        return best;
    }

    private void axis(SvgDrawing drawing, double top, double bottom, double limit) {
        drawing.line("ax", CENTRE, top, CENTRE, bottom);
        for (double at : new double[] {-limit, -limit / 2, 0, limit / 2, limit}) {
            drawing.line("gr", x(at, limit), top, x(at, limit), bottom);
            drawing.text("tm", x(at, limit), bottom + 16, TextAnchor.MIDDLE, words.signed(at, 1));
        }
    }

    private static DoubleStream ends(Report.Distinction distinction) {
        if (distinction.effect().hidden()) {
            return DoubleStream.empty();
        }
        double effect = value(distinction.effect());
        return distinction
                .interval()
                .value()
                .map(range -> DoubleStream.of(range.low(), effect, range.high()))
                .orElse(DoubleStream.of(effect));
    }

    /** Returns the end of a symmetric scale: the next 1, 2 or 5 times a power of ten above every shown value. */
    private static double roundLimit(DoubleStream values) {
        double most = values.map(Math::abs).filter(value -> value < 1e9).max().orElse(0);
        for (double power = 0.01; power < 1e9; power *= 10) {
            for (double step : new double[] {1, 2, 5}) {
                if (step * power >= most) {
                    return step * power;
                }
            }
        }
        return most;
    }

    /** Returns the end of a symmetric scale: the next half above every shown value, at least one half. */
    private static double limit(DoubleStream values) {
        double most = values.map(Math::abs).filter(value -> value < 1e9).max().orElse(0);
        return Math.max(0.5, Math.ceil(most * 2) / 2);
    }

    private static double x(double value, double limit) {
        return Double.isNaN(value) ? CENTRE : CENTRE + HALF * Math.max(-1, Math.min(1, value / limit));
    }

    private static double value(Released<Double> figure) {
        return figure.value().filter(value -> !value.isNaN()).orElse(0.0);
    }
}
