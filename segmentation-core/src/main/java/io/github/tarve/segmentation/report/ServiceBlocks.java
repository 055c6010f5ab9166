package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.ServiceSection;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** How many residents got too little of each service, over everyone and by area. */
final class ServiceBlocks {
    private final Report report;
    private final Wording words;

    ServiceBlocks(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    List<Block> of(ServiceSection section) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.text("services.intro"), Tone.BODY));
        if (!section.rows().isEmpty()) {
            blocks.add(table(section));
        }
        if (section.withheld() > 0) {
            blocks.add(
                    new Block.Paragraph(words.text("services.withheld", words.whole(section.withheld())), Tone.NOTE));
        }
        return List.of(new Block.Disclosure(words.text("services.title"), blocks));
    }

    private Block table(ServiceSection section) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("services.service")));
        columns.add(Column.number(words.text("services.needed")));
        columns.add(Column.number(words.text("services.share")));
        if (!report.areas().withheld()) {
            report.areas().areas().forEach(area -> columns.add(Column.number(words.label(area.area()))));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (ServiceSection.Row row : section.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(words.label(row.service())));
            cells.add(words.countCell(row.overall().needed()));
            cells.add(cell(row.overall()));
            for (int a = 0; a < columns.size() - 3; a++) {
                cells.add(cell(row.areas().get(a)));
            }
            rows.add(cells);
        }
        return new Block.Table(words.text("services.caption"), columns, rows);
    }

    private Cell cell(ServiceSection.Line line) {
        if (line.needed().equals(Released.shown(0))) {
            return Cell.of(Wording.NOTHING);
        }
        return Wording.cell(
                line.share(), value -> words.percent(value) + " (" + words.shareInterval(line.interval()) + ")");
    }
}
