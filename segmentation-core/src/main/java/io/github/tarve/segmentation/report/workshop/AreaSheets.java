package io.github.tarve.segmentation.report.workshop;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Part;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Icon;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.CardCharts;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One sheet or card per area: who lives there, what differs there and why, and the services worth discussing. */
final class AreaSheets {
    private static final int MOST_NEEDS = 4;
    private static final int MOST_DIFFERENCES = 7;

    private final Report report;
    private final Wording words;

    AreaSheets(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns a sheet to work on. */
    Block.Card sheet(int index, String stamps) {
        Report.AreaRow area = report.areas().areas().get(index);
        Part write = new Part(words.text("workshop.area.write"), Icon.PEN, true, List.of(new Block.Lines(5)));
        return card(index, stamps, List.of(mix(index, area), unmet(area), services(), differences(area), write));
    }

    /** Returns what is known of an area, to read. */
    Block.Card card(int index) {
        Report.AreaRow area = report.areas().areas().get(index);
        return card(index, "", List.of(mix(index, area), unmet(area), differences(area)));
    }

    private Block.Card card(int index, String stamps, List<Part> parts) {
        Report.AreaRow area = report.areas().areas().get(index);
        String residents = words.text("workshop.area.residents", words.count(area.residents()));
        return new Block.Card(
                "area-" + (index + 1),
                "",
                0,
                words.shortLabel(area.area(), ProfileFindings.NAME),
                stamps.isEmpty() ? residents : residents + " \u00B7 " + stamps,
                parts);
    }

    private Part mix(int index, Report.AreaRow area) {
        List<CardCharts.Bar> bars = new ArrayList<>();
        for (int p = 0; p < area.shares().size(); p++) {
            Report.AreaShare share = area.shares().get(p);
            bars.add(new CardCharts.Bar(name(share.profile()), p, share.share(), share.interval()));
        }
        List<Block> blocks = new ArrayList<>();
        if (bars.isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("workshop.area.mix.none"), Tone.NOTE));
        } else {
            blocks.add(new CardCharts(words)
                    .bars(
                            new CardCharts.Title(
                                    "a-" + index + "-mix",
                                    words.text(
                                            "workshop.area.mix", words.shortLabel(area.area(), ProfileFindings.NAME)),
                                    words.text("column.profile")),
                            bars));
        }
        area.evidence()
                .value()
                .filter(evidence -> !evidence.isNaN())
                .ifPresent(evidence -> blocks.add(
                        new Block.Paragraph(words.text("workshop.area.evidence", words.percent(evidence)), Tone.NOTE)));
        report.areas()
                .p()
                .ifPresent(p -> blocks.add(new Block.Paragraph(
                        words.text(p < 0.05 ? "workshop.areas.differ" : "workshop.areas.alike"), Tone.NOTE)));
        return new Part(words.text("workshop.area.who"), Icon.PEOPLE, false, blocks);
    }

    private String name(String profile) {
        return report.profiles().stream()
                .filter(card -> card.id().equals(profile))
                .findFirst()
                .map(card -> words.cut(profile, 12) + " " + words.shortLabel(card.name(), ProfileFindings.NAME))
                .orElse(words.cut(profile, 12));
    }

    private Part unmet(Report.AreaRow area) {
        List<Item> items = area.needs().stream()
                .filter(need -> need.unmetShare().value().orElse(0.0) > 0)
                .sorted(Comparator.comparing(
                        (Report.ProfileNeed need) -> -need.unmetShare().value().orElse(0.0)))
                .limit(MOST_NEEDS)
                .map(need -> new Item(
                        words.shortLabel(need.need(), ProfileFindings.NAME) + ":",
                        words.text("card.unmet.share", words.share(need.unmetShare()))))
                .toList();
        Block block = items.isEmpty()
                ? new Block.Paragraph(words.text("card.unmet.none"), Tone.NOTE)
                : new Block.Bullets(items);
        return new Part(words.text("card.unmet"), Icon.UNMET, false, List.of(block));
    }

    /** Returns the levels of service to choose from; the sheet does not choose, people do. */
    private Part services() {
        List<String> levels = Stream.of("digital", "mobile", "weekly", "centre")
                .map(level -> words.text("workshop.service." + level))
                .toList();
        return new Part(
                words.text("workshop.services"),
                Icon.IDEA,
                false,
                List.of(new Block.Boxes(levels), new Block.Paragraph(words.text("workshop.services.note"), Tone.NOTE)));
    }

    private Part differences(Report.AreaRow area) {
        List<List<Cell>> rows = area.decomposition().stream()
                .filter(row -> !row.difference().hidden())
                .limit(MOST_DIFFERENCES)
                .map(row -> List.of(
                        Cell.of(words.shortLabel(row.label(), ProfileFindings.NAME)),
                        Wording.cell(row.difference(), value -> words.difference(value, row.unit())),
                        Wording.cell(row.mix(), value -> words.difference(value, row.unit())),
                        Wording.cell(row.rate(), value -> words.difference(value, row.unit()))))
                .toList();
        List<Block> blocks = rows.isEmpty()
                ? List.of(new Block.Paragraph(words.text("workshop.area.differences.none"), Tone.NOTE))
                : List.of(
                        new Block.Table(
                                words.text("workshop.area.differences.caption"),
                                List.of(
                                        Column.text(words.text("workshop.column.what")),
                                        Column.number(words.text("workshop.column.difference")),
                                        Column.number(words.text("workshop.column.mix")),
                                        Column.number(words.text("workshop.column.rate"))),
                                rows),
                        new Block.Paragraph(words.text("workshop.area.differences.note"), Tone.NOTE));
        return new Part(words.text("workshop.area.differences"), Icon.SCALES, true, blocks);
    }
}
