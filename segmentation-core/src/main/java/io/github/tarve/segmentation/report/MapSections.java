package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.NeedMapSection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.words.MapWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** Residents as a continuum: the map of needs and resources, and the page that stands in for cards. */
final class MapSections {
    private static final int MOST_NEEDS = 6;

    private final Report report;
    private final Wording words;
    private final ReportCharts charts;
    private final ReportFiles.Names names;

    MapSections(Report report, Wording words, ReportCharts charts, ReportFiles.Names names) {
        this.report = report;
        this.words = words;
        this.charts = charts;
        this.names = names;
    }

    /** Returns the section of the map. */
    List<Section> map() {
        return report.needMap().stream()
                .map(map -> {
                    boolean resources =
                            map.axes().stream().anyMatch(axis -> axis.kind().equals("resources"));
                    boolean need = map.axes().get(0).kind().equals("need");
                    String heading = resources && need ? "section.map" : "section.map.need";
                    return new Section("map", words.text(heading), blocks(map));
                })
                .toList();
    }

    private List<Block> blocks(NeedMapSection map) {
        MapWords parts = new MapWords(map, words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(words.text("map.intro"), Tone.BODY));
        List<Item> axes = new ArrayList<>();
        for (int axis = 0; axis < map.axes().size(); axis++) {
            axes.add(new Item(
                    parts.axis(axis) + ":",
                    words.text("map.made", words.labels(map.axes().get(axis).measured()))));
        }
        blocks.add(new Block.Bullets(axes));
        figure().ifPresent(blocks::add);
        String notes = notes(map, parts);
        if (!notes.isEmpty()) {
            blocks.add(paragraph(notes, Tone.BODY));
        }
        if (map.rows().stream()
                .anyMatch(row -> !row.unmetShare().hidden() || !row.contacts().hidden())) {
            blocks.add(means(map, parts));
        }
        if (map.areasWithheld()) {
            blocks.add(paragraph(words.text("map.areas.withheld"), Tone.NOTE));
        } else if (!map.areas().isEmpty()) {
            blocks.add(areas(map, parts));
        }
        return blocks;
    }

    private java.util.Optional<Block> figure() {
        return charts.find("map").map(chart -> chart.figure(names.chart(chart.name())));
    }

    private String notes(NeedMapSection map, MapWords parts) {
        List<String> notes = new ArrayList<>();
        if (map.axes().size() > 1) {
            notes.add(map.correlation()
                    .value()
                    .map(this::correlation)
                    .orElseGet(() -> words.text("map.correlation.hidden")));
            if (!map.grid()) {
                notes.add(words.text("map.line.withheld", parts.axis(1)));
            }
        }
        if (map.parts() == 2) {
            notes.add(words.text("map.halves"));
        }
        return String.join(" ", notes);
    }

    private String correlation(double value) {
        String key = Math.abs(value) < 0.15 ? "none" : value > 0 ? "same" : "opposite";
        int decimals = report.edition() == Report.Edition.INTERNAL ? 2 : 1;
        return words.text("map.correlation." + key, words.signed(value, decimals));
    }

    private Block means(NeedMapSection map, MapWords parts) {
        List<String> rows = parts.parts(0, map.firstUnknown());
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NeedMapSection.Row row = map.rows().get(i);
            lines.add(List.of(
                    Cell.of(rows.get(i)),
                    Wording.cell(row.contacts(), value -> words.amountOnly(value, "")),
                    words.shareCell(row.unmetShare())));
        }
        return new Block.Table(
                words.text("map.parts.caption", parts.axis(0)),
                List.of(
                        Column.text(parts.axis(0)),
                        Column.number(words.text("map.parts.contacts")),
                        Column.number(words.text("map.parts.unmet"))),
                lines);
    }

    private Block areas(NeedMapSection map, MapWords parts) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(words.text("column.area"))));
        parts.parts(0, map.firstUnknown()).forEach(part -> columns.add(Column.number(part)));
        List<List<Cell>> lines = new ArrayList<>();
        for (NeedMapSection.AreaRow area : map.areas()) {
            List<Cell> line = new ArrayList<>(List.of(Cell.of(words.label(area.area()))));
            for (int i = 0; i < area.counts().size(); i++) {
                boolean shown =
                        !area.counts().get(i).hidden() && !area.shares().get(i).hidden();
                line.add(
                        shown
                                ? Cell.of(words.count(area.counts().get(i)) + " ("
                                        + words.share(area.shares().get(i)) + ")")
                                : words.countCell(area.counts().get(i)));
            }
            lines.add(line);
        }
        return new Block.Table(words.text("map.areas.caption", parts.axis(0)), columns, lines);
    }

    /** Returns what stands before the profiles when they are no groups. */
    Section slicing() {
        return new Section(
                "slicing",
                words.text("section.slicing"),
                List.of(new Block.Callout(words.text("slicing.title"), List.of(words.text("slicing.text")), true)));
    }

    /** Returns the page that stands in for cards: what cannot be told, the map, and the needs that residents share. */
    List<Block> sheet() {
        Answer answer = new Answer(report, words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Callout(
                words.text("map.title"),
                List.of(answer.mapMeaning(), words.text("map.not"), words.text("map.use")),
                false));
        figure().ifPresent(blocks::add);
        List<Item> needs = report.needs().stream()
                .filter(need -> !need.needingShare().hidden())
                .limit(MOST_NEEDS)
                .map(need -> new Item(words.label(need.need()) + ":", need(need)))
                .toList();
        if (!needs.isEmpty()) {
            blocks.add(new Block.Heading(words.text("map.needs")));
            blocks.add(new Block.Bullets(needs));
        }
        blocks.add(paragraph(answer.residents(), Tone.NOTE));
        return blocks;
    }

    private String need(Report.NeedRow need) {
        String share = words.text("map.need", words.share(need.needingShare()));
        return need.unmetShare().hidden()
                        || need.unmetShare().value().orElse(Double.NaN).isNaN()
                ? share
                : share + " " + words.text("map.need.unmet", words.share(need.unmetShare()));
    }

    private static Block paragraph(String text, Tone tone) {
        return new Block.Paragraph(text, tone);
    }
}
