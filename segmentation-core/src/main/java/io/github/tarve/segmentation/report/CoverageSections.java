package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.CoverageSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.Report.Interval;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who is left without: unmet and silent needs among those who need something, over everyone, by profile and by area. */
final class CoverageSections {
    private final Report report;
    private final Wording words;

    CoverageSections(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    List<Section> all() {
        return report.coverage()
                .filter(section -> !section.rows().isEmpty())
                .map(section -> List.of(new Section("coverage", words.text("section.coverage"), blocks(section))))
                .orElse(List.of());
    }

    private List<Block> blocks(CoverageSection section) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(words.text(section.asks() ? "coverage.intro" : "coverage.intro.diary"), Tone.BODY));
        List<String> together = together(section);
        if (!together.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(" ", together), Tone.LEAD));
        }
        List<CoverageSection.Row> shown = section.rows().stream()
                .filter(row -> !row.overall().needed().hidden())
                .toList();
        if (shown.isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("coverage.hidden"), Tone.BODY));
        } else {
            blocks.add(overall(section, shown));
        }
        int hidden = section.rows().size() - shown.size();
        if (hidden > 0 && !shown.isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("coverage.withheld", words.whole(hidden)), Tone.NOTE));
        }
        if (section.asks() && !shown.isEmpty()) {
            blocks.add(new Block.Disclosure(words.text("coverage.stated.title"), List.of(stated(shown))));
        }
        published(section, blocks);
        groups(section, blocks);
        report.services().ifPresent(services -> blocks.addAll(new ServiceBlocks(report, words).of(services)));
        return blocks;
    }

    private List<String> together(CoverageSection section) {
        CoverageSection.Any any = section.any();
        List<String> sentences = new ArrayList<>();
        if (!any.unmetShare().hidden()) {
            sentences.add(words.text(
                    "coverage.any.unmet", words.share(any.unmetShare()), words.shareInterval(any.unmetInterval())));
        }
        if (section.asks() && !any.silentShare().hidden()) {
            sentences.add(words.text(
                    "coverage.any.silent", words.share(any.silentShare()), words.shareInterval(any.silentInterval())));
        }
        return sentences;
    }

    private Block overall(CoverageSection section, List<CoverageSection.Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.need")));
        columns.add(Column.number(words.text("coverage.needed")));
        columns.add(Column.number(words.text("coverage.unmet")));
        columns.add(Column.number(words.text("column.interval")));
        if (section.asks()) {
            columns.add(Column.number(words.text("coverage.silent")));
            columns.add(Column.number(words.text("column.interval")));
        }
        columns.add(Column.text(words.text("coverage.reasons")));
        List<List<Cell>> cells = new ArrayList<>();
        for (CoverageSection.Row row : rows) {
            CoverageSection.Line line = row.overall();
            List<Cell> own = new ArrayList<>();
            own.add(Cell.of(words.label(row.need())));
            own.add(words.countCell(line.needed()));
            own.add(share(line.needed(), line.unmetShare()));
            own.add(interval(line.needed(), line.unmetInterval()));
            if (section.asks()) {
                own.add(share(line.needed(), line.silentShare()));
                own.add(interval(line.needed(), line.silentInterval()));
            }
            own.add(Cell.of(row.reasons().isEmpty() ? Wording.NOTHING : words.labels(row.reasons())));
            cells.add(own);
        }
        return new Block.Table(words.text("coverage.caption"), columns, cells);
    }

    private Block stated(List<CoverageSection.Row> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        for (CoverageSection.Row row : rows) {
            if (!row.stated().equals(Released.shown(0))) {
                cells.add(List.of(
                        Cell.of(words.label(row.need())),
                        words.countCell(row.asked()),
                        words.countCell(row.stated()),
                        words.shareCell(row.quietShare()),
                        words.shareIntervalCell(row.quietInterval())));
            }
        }
        return new Block.Table(
                words.text("coverage.stated.caption"),
                List.of(
                        Column.text(words.text("column.need")),
                        Column.number(words.text("coverage.asked")),
                        Column.number(words.text("coverage.stated")),
                        Column.number(words.text("coverage.quiet")),
                        Column.number(words.text("column.interval"))),
                cells);
    }

    /** A share of nobody is a dash, in both editions. */
    private Cell share(Released<Integer> base, Released<Double> share) {
        return base.equals(Released.shown(0)) ? Cell.of(Wording.NOTHING) : words.shareCell(share);
    }

    private Cell interval(Released<Integer> base, Released<Interval> interval) {
        return base.equals(Released.shown(0)) ? Cell.of(Wording.NOTHING) : words.shareIntervalCell(interval);
    }

    private void published(CoverageSection section, List<Block> blocks) {
        List<List<Cell>> cells = new ArrayList<>();
        for (CoverageSection.Row row : section.rows()) {
            for (CoverageSection.Published published : row.benchmarks()) {
                cells.add(published(words.label(row.need()), published, share(row.overall(), published)));
            }
        }
        for (CoverageSection.Published published : section.benchmarks()) {
            cells.add(published(words.text("coverage.any"), published, any(section, published)));
        }
        if (!cells.isEmpty()) {
            blocks.add(new Block.Heading(words.text("coverage.published.title")));
            blocks.add(new Block.Paragraph(words.text("coverage.published.text"), Tone.BODY));
            blocks.add(new Block.Table(
                    words.text("coverage.published.caption"),
                    List.of(
                            Column.text(words.text("column.need")),
                            Column.text(words.text("coverage.indicator")),
                            Column.number(words.text("coverage.here")),
                            Column.number(words.text("coverage.published")),
                            Column.text(words.text("coverage.source"))),
                    cells));
        }
    }

    private Cell any(CoverageSection section, CoverageSection.Published published) {
        return switch (published.indicator()) {
            case "unmet" -> words.shareCell(section.any().unmetShare());
            case "silent" -> words.shareCell(section.any().silentShare());
            default -> Cell.of(Wording.NOTHING);
        };
    }

    private Cell share(CoverageSection.Line line, CoverageSection.Published published) {
        return switch (published.indicator()) {
            case "unmet" -> words.shareCell(line.unmetShare());
            case "silent" -> words.shareCell(line.silentShare());
            default ->
                Wording.cell(
                        line.needed(),
                        needed -> report.study()
                                .used()
                                .value()
                                .map(used -> words.percent((double) needed / used))
                                .orElse(Wording.HIDDEN));
        };
    }

    private List<Cell> published(String need, CoverageSection.Published published, Cell here) {
        return List.of(
                Cell.of(need),
                Cell.of(words.code("coverage.indicator", published.indicator())),
                here,
                Cell.of(words.percent(published.value())),
                Cell.of(words.plain(published.source()) + ", " + published.year()));
    }

    private void groups(CoverageSection section, List<Block> blocks) {
        List<String> areas = report.areas().areas().stream()
                .map(area -> words.label(area.area()))
                .toList();
        List<String> profiles =
                report.profiles().stream().map(card -> words.label(card.name())).toList();
        if (!areas.isEmpty() && !report.areas().withheld()) {
            group(section, "areas", areas, CoverageSection.Row::areas, blocks);
        }
        if (!profiles.isEmpty()) {
            group(section, "profiles", profiles, CoverageSection.Row::profiles, blocks);
        }
    }

    private void group(
            CoverageSection section,
            String kind,
            List<String> names,
            Function<CoverageSection.Row, List<CoverageSection.Line>> lines,
            List<Block> blocks) {
        List<Block> tables = new ArrayList<>();
        table(section, "unmet", kind, names, lines).ifPresent(tables::add);
        if (section.asks()) {
            table(section, "silent", kind, names, lines).ifPresent(tables::add);
        }
        if (!tables.isEmpty()) {
            blocks.add(new Block.Disclosure(words.text("coverage.by." + kind), tables));
        }
    }

    private java.util.Optional<Block> table(
            CoverageSection section,
            String indicator,
            String kind,
            List<String> names,
            Function<CoverageSection.Row, List<CoverageSection.Line>> lines) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.need")));
        names.forEach(name -> columns.add(Column.number(name)));
        List<List<Cell>> rows = new ArrayList<>();
        for (CoverageSection.Row row : section.rows()) {
            List<CoverageSection.Line> own = lines.apply(row);
            if (own.size() == names.size()
                    && own.stream().anyMatch(line -> !share(line, indicator).hidden())) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(words.label(row.need())));
                own.forEach(line -> cells.add(cell(line, indicator)));
                rows.add(cells);
            }
        }
        return rows.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        new Block.Table(words.text("coverage." + indicator + ".by." + kind), columns, rows));
    }

    private static Released<Double> share(CoverageSection.Line line, String indicator) {
        return indicator.equals("unmet") ? line.unmetShare() : line.silentShare();
    }

    private Cell cell(CoverageSection.Line line, String indicator) {
        Released<Double> share = share(line, indicator);
        if (line.needed().equals(Released.shown(0))) {
            return Cell.of(Wording.NOTHING);
        }
        Released<Interval> interval = indicator.equals("unmet") ? line.unmetInterval() : line.silentInterval();
        return Wording.cell(share, value -> words.percent(value) + " (" + words.shareInterval(interval) + ")");
    }
}
