package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.ScaleRow;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** How well the scales of the survey measure. */
final class ScaleSection {
    private final List<ScaleRow> scales;
    private final Wording words;

    ScaleSection(Report report, Wording words) {
        this.scales = report.study().scales();
        this.words = words;
    }

    List<Section> section() {
        if (scales.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.text("scales.intro"), Tone.BODY));
        blocks.add(table());
        for (ScaleRow scale : scales) {
            blocks.add(new Block.Disclosure(
                    words.text("scales.items", words.label(scale.scale())), List.of(items(scale))));
        }
        blocks.add(new Block.Paragraph(words.text("scales.how"), Tone.NOTE));
        return List.of(new Section("scales", words.text("section.scales"), blocks));
    }

    private Block.Table table() {
        boolean counted = scales.stream().anyMatch(scale -> !scale.residents().hidden());
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.text("column.scale")),
                Column.number(words.text("column.alpha")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.omega")),
                Column.number(words.text("column.interval"))));
        if (counted) {
            columns.add(Column.number(words.text("column.residents")));
        }
        columns.add(Column.text(words.text("column.judgement")));
        List<List<Cell>> rows = new ArrayList<>();
        for (ScaleRow scale : scales) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(words.label(scale.scale())),
                    figure(scale.alpha()),
                    interval(scale.alphaInterval()),
                    scale.items().size() < 3 ? none() : figure(scale.omega()),
                    scale.items().size() < 3 ? none() : interval(scale.omegaInterval())));
            if (counted) {
                row.add(words.countCell(scale.residents()));
            }
            row.add(Cell.of(words.code("judgement", scale.judgement())));
            rows.add(row);
        }
        return new Block.Table(words.text("scales.caption"), columns, rows);
    }

    private Block.Table items(ScaleRow scale) {
        return new Block.Table(
                words.text("scales.items.caption", words.label(scale.scale())),
                List.of(
                        Column.text(words.text("column.item")),
                        Column.number(words.text("column.item-rest")),
                        Column.number(words.text("column.alpha-dropped"))),
                scale.items().stream()
                        .map(item -> List.of(
                                Cell.of(
                                        item.reversed()
                                                ? words.text("scales.reversed", words.label(item.item()))
                                                : words.label(item.item())),
                                figure(item.itemRest()),
                                scale.items().size() < 3 ? none() : figure(item.alphaIfDropped())))
                        .toList());
    }

    /** Omega needs three items, and so does alpha without one of them. */
    private static Cell none() {
        return Cell.of(Wording.NOTHING);
    }

    private Cell figure(Released<Double> figure) {
        return Wording.cell(figure, value -> words.decimal(value, 2));
    }

    private Cell interval(Released<Report.Interval> interval) {
        return Wording.cell(interval, range -> words.range(range, 2));
    }
}
