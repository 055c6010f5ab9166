package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who the residents of the profiles are: background that goes with the profiles. */
final class DescriptorSection {
    /** Categories named of a descriptor that goes with the profiles. */
    private static final int NAMED = 3;

    private final Report report;
    private final Wording words;
    private final List<DescriptorRow> rows;

    DescriptorSection(Report report, Wording words) {
        this.report = report;
        this.words = words;
        this.rows = report.descriptors();
    }

    List<Section> section() {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(answer(), Tone.BODY));
        if (rows.stream().anyMatch(DescriptorRow::tested)) {
            blocks.add(table());
            blocks.add(new Block.Paragraph(words.text("descriptors.how"), Tone.NOTE));
        }
        List<DescriptorRow> untold = rows.stream().filter(row -> !row.tested()).toList();
        if (!untold.isEmpty()) {
            blocks.add(new Block.Disclosure(
                    words.text("descriptors.untold", words.whole(untold.size())),
                    List.of(new Block.Bullets(untold.stream()
                            .map(row -> new Block.Item(
                                    words.label(row.label()) + ":", words.code("descriptors.state", row.state())))
                            .toList()))));
        }
        return List.of(new Section("descriptors", words.text("section.descriptors"), blocks));
    }

    /** Says which descriptors go with the profiles. */
    String answer() {
        long tested = rows.stream().filter(DescriptorRow::tested).count();
        if (tested == 0) {
            return words.text("descriptors.none-tested");
        }
        List<String> going = rows.stream()
                .filter(DescriptorRow::goesWithProfiles)
                .map(row -> words.label(row.label()))
                .toList();
        return going.isEmpty()
                ? words.text("descriptors.no", words.whole(tested))
                : words.text("descriptors.yes", words.list(going), words.whole(rows.size()));
    }

    private Block table() {
        List<DescriptorRow> tested = rows.stream().filter(DescriptorRow::tested).toList();
        boolean exactly = report.edition() == Report.Edition.INTERNAL;
        boolean where = tested.stream().anyMatch(row -> !standsOut(row).isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.descriptor")));
        columns.add(Column.text(words.text("column.beyond-chance")));
        if (where) {
            columns.add(Column.text(words.text("column.stands-out")));
        }
        columns.add(Column.text(words.text("column.strength")));
        columns.add(Column.number(words.text("column.association")));
        columns.add(Column.number(words.text("column.adjusted-p")));
        if (exactly) {
            columns.add(Column.number(words.text("column.p")));
        }
        columns.add(Column.number(words.text("column.residents")));
        List<List<Cell>> cells = new ArrayList<>();
        for (DescriptorRow row : tested) {
            cells.add(row(row, where, exactly));
        }
        return new Block.Table(words.text("descriptors.caption"), columns, cells);
    }

    private List<Cell> row(DescriptorRow row, boolean where, boolean exactly) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(words.label(row.label())));
        cells.add(Cell.of(words.text(row.goesWithProfiles() ? "descriptors.beyond" : "descriptors.chance")));
        if (where) {
            String text = standsOut(row);
            cells.add(Cell.of(text.isEmpty() ? Wording.NOTHING : text));
        }
        cells.add(Wording.cell(row.strength(), strength -> words.code("strength", strength)));
        cells.add(Wording.cell(
                row.effect(),
                effect -> words.code("measure", row.measure()) + "\u00A0" + words.decimal(effect, exactly ? 2 : 1)));
        cells.add(exactly ? Wording.cell(row.adjusted(), this::p) : Wording.cell(row.level(), this::level));
        if (exactly) {
            cells.add(Wording.cell(row.p(), this::p));
        }
        cells.add(words.countCell(row.residents()));
        return cells;
    }

    private String p(double p) {
        return words.p(p).replace("=\u00A0", "");
    }

    private String level(String level) {
        return level.equals("none")
                ? "\u2265\u00A0" + words.decimal(0.05, 2)
                : "<\u00A0" + words.decimal(Double.parseDouble(level), level.length() - 2);
    }

    /** Returns by what the profiles differ on a descriptor that goes with them, from what is told of the profiles. */
    private String standsOut(DescriptorRow row) {
        List<String> parts = new ArrayList<>();
        if (row.goesWithProfiles()) {
            for (Report.ProfileCard card : report.profiles()) {
                for (Report.Distinction distinction : card.distinguishing()) {
                    if (distinction.feature().equals(row.id()) && parts.size() < NAMED) {
                        part(card, distinction).ifPresent(parts::add);
                    }
                }
            }
        }
        return String.join("; ", parts);
    }

    private Optional<String> part(Report.ProfileCard card, Report.Distinction distinction) {
        Released<Double> in = distinction.inProfile();
        Released<Double> rest = distinction.inRest();
        if (!distinction.clear()
                || in.hidden()
                || rest.hidden()
                || distinction.effect().value().orElse(0.0) <= 0) {
            return Optional.empty();
        }
        String what = distinction.level().map(level -> words.label(level) + " ").orElse("");
        return Optional.of(words.text(
                "descriptors.part",
                words.plain(card.id()),
                what + words.released(in, distinction.unit()),
                words.released(rest, distinction.unit())));
    }
}
