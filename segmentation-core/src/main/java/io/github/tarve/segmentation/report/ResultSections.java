package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.words.Wording;
import io.github.tarve.segmentation.report.workshop.WorkshopPack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What was found: profiles, needs, areas. */
final class ResultSections {
    private final Report report;
    private final Wording words;
    private final ReportCharts charts;
    private final ReportFiles.Names names;

    ResultSections(Report report, Wording words, ReportCharts charts, ReportFiles.Names names) {
        this.report = report;
        this.words = words;
        this.charts = charts;
        this.names = names;
    }

    List<Section> profiles() {
        if (report.profiles().isEmpty()) {
            String key = report.selection().isEmpty() ? "profiles.too-few" : "profiles.withheld";
            return List.of(
                    new Section("profiles", words.text("section.profiles"), List.of(paragraph(words.text(key)))));
        }
        List<Block> sizes = new ArrayList<>();
        sizes.add(paragraph(words.text("profiles.intro")));
        add(sizes, "sizes");
        if (!report.showsGroups()) {
            add(sizes, "needs");
        }
        add(sizes, "channels");
        ProfileCards cards = new ProfileCards(report, words);
        List<Block> cardBlocks = new ArrayList<>();
        cardBlocks.add(paragraph(words.text("cards.intro")));
        IntStream.range(0, report.profiles().size())
                .mapToObj(i -> cards.card(i, charts, names))
                .forEach(cardBlocks::add);
        return List.of(
                new Section("profiles", words.text("section.profiles"), sizes),
                new Section("cards", words.text("section.cards"), cardBlocks));
    }

    List<Section> needs() {
        if (report.needs().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(words.text("needs.intro")));
        if (report.showsGroups()) {
            add(blocks, "needs");
        }
        add(blocks, "unmet");
        return List.of(new Section("needs", words.text("section.needs"), blocks));
    }

    List<Section> areas() {
        Report.AreaSection areas = report.areas();
        if (!areas.withheld() && areas.areas().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (areas.withheld()) {
            blocks.add(
                    new Block.Callout(words.text("areas.withheld.title"), List.of(words.text("areas.withheld")), true));
        } else if (report.profiles().isEmpty()) {
            blocks.add(areaResidents());
        } else {
            blocks.add(paragraph(words.text("areas.intro")));
            areas.p()
                    .ifPresent(p ->
                            blocks.add(paragraph(words.text("areas.test", words.p(p), words.whole(areas.permutations()))
                                    + areas.cramersV()
                                            .map(v -> " " + words.text("areas.strength", words.decimal(v, 2)))
                                            .orElse(""))));
            add(blocks, "areas");
        }
        areas.advice().ifPresent(advice -> blocks.addAll(advice(advice)));
        List<Section> sections = new ArrayList<>();
        if (!areas.withheld()) {
            add(blocks, "area-needs");
        }
        sections.add(new Section("areas", words.text("section.areas"), blocks));
        if (!areas.withheld() && !report.profiles().isEmpty() && report.showsGroups()) {
            sections.add(
                    new Section("area-cards", words.text("section.area-cards"), WorkshopPack.areas(report, words)));
        }
        charts.find("differences")
                .ifPresent(chart -> sections.add(new Section(
                        "differences",
                        words.text("section.differences"),
                        List.of(paragraph(words.text("differences.intro")), chart.figure(names.chart(chart.name()))))));
        return sections;
    }

    private Block areaResidents() {
        return new Block.Table(
                words.text("areas.residents"),
                List.of(Column.text(words.text("column.area")), Column.number(words.text("column.residents"))),
                report.areas().areas().stream()
                        .map(area -> List.of(Cell.of(words.label(area.area())), words.countCell(area.residents())))
                        .toList());
    }

    private List<Block> advice(Report.Merge advice) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.area")));
        for (List<String> group : advice.profileGroups()) {
            columns.add(Column.number(
                    String.join(" + ", group.stream().map(this::profile).toList())));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < advice.areaGroups().size(); i++) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(String.join(
                    " + ", advice.areaGroups().get(i).stream().map(words::label).toList())));
            for (int count : advice.counts().get(i)) {
                row.add(Cell.of(words.whole(count)));
            }
            rows.add(row);
        }
        return List.of(
                new Block.Heading(words.text("advice.title")),
                paragraph(words.text("advice.text")),
                new Block.Table(words.text("advice.caption"), columns, rows));
    }

    private String profile(String id) {
        return report.profiles().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> words.label(card.name()))
                .orElse(words.plain(id));
    }

    private void add(List<Block> blocks, String chart) {
        charts.find(chart).ifPresent(found -> blocks.add(found.figure(names.chart(found.name()))));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, Tone.BODY);
    }
}
