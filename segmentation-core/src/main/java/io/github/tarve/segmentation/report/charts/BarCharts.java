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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bars on a scale of 0 to 100 %: sizes of profiles, profiles in areas, unmet needs. */
final class BarCharts {
    private final Report report;
    private final Wording words;

    BarCharts(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns the sizes of the profiles. */
    Chart sizes() {
        String title = words.text("chart.sizes");
        String finding = largest()
                .map(card -> words.text(
                        "chart.sizes.finding",
                        words.label(card.name()),
                        words.count(card.count()),
                        words.share(card.share())))
                .orElse(words.text("chart.hidden.finding"));
        SvgDrawing drawing = new SvgDrawing("c-sizes", title, finding, Frame.WIDTH);
        double bottom = 4 + report.profiles().size() * Frame.ROW;
        Frame.grid(drawing, words, 4, bottom);
        List<List<Cell>> rows = new ArrayList<>();
        double y = 4;
        int hue = 0;
        for (Report.ProfileCard card : report.profiles()) {
            Frame.bar(drawing, Frame.hue(hue++), y, card.share(), card.interval());
            Frame.row(drawing, y, name(card, Frame.NAME), countAndShare(card.count(), card.share()));
            rows.add(List.of(
                    Cell.of(name(card, 120)),
                    words.countCell(card.count()),
                    words.shareCell(card.share()),
                    words.shareIntervalCell(card.interval()),
                    Cell.of(card.stability().map(s -> words.decimal(s, 2)).orElse(Wording.NOTHING))));
            y += Frame.ROW;
        }
        Block.Table table = new Block.Table(
                title,
                List.of(
                        Column.text(words.text("column.profile")),
                        Column.number(words.text("column.residents")),
                        Column.number(words.text("column.share")),
                        Column.number(words.text("column.interval")),
                        Column.number(words.text("column.stability"))),
                rows);
        return new Chart("sizes", title, finding, table, drawing, bottom + 24);
    }

    /** Returns the profiles in each area. */
    Chart areas() {
        String title = words.text("chart.areas");
        String finding = areaFinding();
        SvgDrawing drawing = new SvgDrawing("c-areas", title, finding, Frame.WIDTH);
        List<List<Cell>> rows = new ArrayList<>();
        double y = 4;
        for (Report.AreaRow area : report.areas().areas()) {
            drawing.text("th", 0, y + 19, TextAnchor.START, words.shortLabel(area.area(), 44));
            y += Frame.ROW;
            double bottom = y + area.shares().size() * Frame.ROW;
            for (int i = 0; i <= 4; i++) {
                drawing.line(i == 0 ? "ax" : "gr", Frame.at(i / 4.0), y, Frame.at(i / 4.0), bottom);
            }
            int hue = 0;
            for (Report.AreaShare share : area.shares()) {
                String name = profileName(share.profile(), Frame.NAME);
                Frame.bar(drawing, Frame.hue(hue++), y, share.share(), share.interval());
                Frame.row(drawing, y, name, words.share(share.share()));
                rows.add(List.of(
                        Cell.of(words.label(area.area())),
                        Cell.of(profileName(share.profile(), 120)),
                        words.countCell(share.count()),
                        words.shareCell(share.share()),
                        words.shareIntervalCell(share.interval()),
                        words.shareCell(area.evidence())));
                y += Frame.ROW;
            }
            y += 6;
        }
        for (int i = 0; i <= 4; i++) {
            drawing.text("tm", Frame.at(i / 4.0), y + 12, TextAnchor.MIDDLE, words.percent(i / 4.0));
        }
        return new Chart("areas", title, finding, new Block.Table(title, areaColumns(), rows), drawing, y + 20);
    }

    private List<Column> areaColumns() {
        return List.of(
                Column.text(words.text("column.area")),
                Column.text(words.text("column.profile")),
                Column.number(words.text("column.residents")),
                Column.number(words.text("column.shrunken")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.evidence")));
    }

    /** Returns the share of residents with each need whose need was not met. */
    Chart unmet() {
        String title = words.text("chart.unmet");
        Optional<Report.NeedRow> worst = report.needs().stream()
                .filter(need -> shown(need.unmetShare()))
                .max(Comparator.comparing(need -> need.unmetShare().value().orElse(0.0)));
        String finding = worst.map(need ->
                        words.text("chart.unmet.finding", words.label(need.need()), words.share(need.unmetShare())))
                .orElse(words.text("chart.hidden.finding"));
        SvgDrawing drawing = new SvgDrawing("c-unmet", title, finding, Frame.WIDTH);
        double bottom = 4 + report.needs().size() * Frame.ROW;
        Frame.grid(drawing, words, 4, bottom);
        List<List<Cell>> rows = new ArrayList<>();
        double y = 4;
        for (Report.NeedRow need : report.needs()) {
            Frame.bar(drawing, "b1", y, need.unmetShare(), Released.suppressed());
            Frame.row(
                    drawing,
                    y,
                    words.shortLabel(need.need(), Frame.NAME),
                    countAndShare(need.unmet(), need.unmetShare()));
            rows.add(List.of(
                    Cell.of(words.label(need.need())),
                    words.countCell(need.needing()),
                    words.shareCell(need.needingShare()),
                    words.countCell(need.unmet()),
                    words.shareCell(need.unmetShare()),
                    Cell.of(need.reasons().isEmpty() ? Wording.NOTHING : words.labels(need.reasons()))));
            y += Frame.ROW;
        }
        Block.Table table = new Block.Table(
                title,
                List.of(
                        Column.text(words.text("column.need")),
                        Column.number(words.text("column.needing")),
                        Column.number(words.text("column.needing-share")),
                        Column.number(words.text("column.unmet")),
                        Column.number(words.text("column.unmet-share")),
                        Column.text(words.text("column.reasons"))),
                rows);
        return new Chart("unmet", title, finding, table, drawing, bottom + 24);
    }

    private String areaFinding() {
        String largest = "";
        double gap = -1;
        for (Report.AreaRow area : report.areas().areas()) {
            for (Report.AreaShare share : area.shares()) {
                Optional<Double> total =
                        card(share.profile()).flatMap(card -> card.share().value());
                Optional<Double> here = share.share().value();
                if (total.isEmpty() || here.isEmpty()) {
                    continue;
                }
                double difference = here.get() - total.get();
                if (Math.abs(difference) > gap) {
                    gap = Math.abs(difference);
                    largest = words.text(
                            "chart.areas.finding",
                            profileName(share.profile(), 120),
                            words.label(area.area()),
                            words.percent(here.get()),
                            words.percent(total.get()));
                }
            }
        }
        return largest.isEmpty() ? words.text("chart.hidden.finding") : largest;
    }

    private Optional<Report.ProfileCard> largest() {
        return report.profiles().stream()
                .filter(card -> shown(card.share()))
                .max(Comparator.comparing(card -> card.share().value().orElse(0.0)));
    }

    private String countAndShare(Released<Integer> count, Released<Double> share) {
        if (count.hidden() && share.hidden()) {
            return Wording.HIDDEN;
        }
        return words.count(count) + " (" + words.share(share) + ")";
    }

    private Optional<Report.ProfileCard> card(String id) {
        return report.profiles().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    private String profileName(String id, int longest) {
        return card(id).map(card -> name(card, longest)).orElse(words.plain(id));
    }

    private String name(Report.ProfileCard card, int longest) {
        return words.cut(words.plain(card.id()) + " " + words.label(card.name()), longest);
    }

    private static boolean shown(Released<Double> figure) {
        return figure.value().isPresent() && !figure.value().get().isNaN();
    }
}
