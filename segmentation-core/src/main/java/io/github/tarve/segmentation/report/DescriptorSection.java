package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who the residents of the profiles are: background that goes with the profiles. */
final class DescriptorSection {
    /** Differences named of a descriptor that goes with the profiles. */
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
        List<DescriptorRow> tested = rows.stream().filter(DescriptorRow::tested).toList();
        List<DescriptorRow> going =
                rows.stream().filter(DescriptorRow::goesWithProfiles).toList();
        if (tested.isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("descriptors.none-tested"), Tone.BODY));
        } else if (going.isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("descriptors.no", words.whole(tested.size())), Tone.BODY));
        } else {
            blocks.add(new Block.Paragraph(
                    words.text("descriptors.yes", words.whole(going.size()), words.whole(rows.size())), Tone.BODY));
            blocks.add(new Block.Bullets(going.stream()
                    .sorted(Comparator.comparing(row -> !background(row)))
                    .map(row -> new Item(lead(row), String.join("; ", findings(row))))
                    .toList()));
            blocks.add(new Block.Paragraph(words.text("descriptors.associations"), Tone.BODY));
        }
        if (!tested.isEmpty()) {
            String figures = tested.stream().allMatch(row -> row.effect().hidden())
                    ? ""
                    : " " + words.text("descriptors.figures");
            blocks.add(new Block.Disclosure(
                    words.text("descriptors.tests", words.whole(tested.size())),
                    List.of(table(tested), new Block.Paragraph(words.text("descriptors.how") + figures, Tone.NOTE))));
        }
        blocks.addAll(untold());
        return List.of(new Section("descriptors", words.text("section.descriptors"), blocks));
    }

    private String lead(DescriptorRow row) {
        String label = words.label(row.label());
        return label.endsWith("?") ? label : label + ":";
    }

    private List<String> findings(DescriptorRow row) {
        List<String> findings = new ArrayList<>();
        row.strength().value().ifPresent(strength -> findings.add(words.code("descriptors.strength", strength)));
        findings.addAll(standsOut(row));
        return findings;
    }

    /** Returns the descriptors without a result, by why there is none. */
    private List<Block> untold() {
        Map<String, List<String>> byState = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.tested())
                .forEach(row -> byState.computeIfAbsent(row.state(), state -> new ArrayList<>())
                        .add(words.label(row.label())));
        if (byState.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<String>> state : byState.entrySet()) {
            items.add(new Item(
                    words.code("descriptors.state", state.getKey()) + ":", String.join("; ", state.getValue())));
            number += state.getValue().size();
        }
        return List.of(new Block.Disclosure(
                words.text("descriptors.untold", words.whole(number)), List.of(new Block.Bullets(items))));
    }

    private Block table(List<DescriptorRow> tested) {
        boolean figures = tested.stream().anyMatch(row -> !row.effect().hidden());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.descriptor")));
        columns.add(Column.text(words.text("column.beyond-chance")));
        columns.add(Column.text(words.text("column.strength")));
        if (figures) {
            columns.add(Column.number(words.text("column.association")));
            columns.add(Column.number(words.text("column.adjusted-p")));
        }
        columns.add(Column.number(words.text("column.residents")));
        List<List<Cell>> cells = new ArrayList<>();
        for (DescriptorRow row : tested) {
            cells.add(row(row, figures));
        }
        return new Block.Table(words.text("descriptors.caption"), columns, cells);
    }

    private List<Cell> row(DescriptorRow row, boolean figures) {
        boolean exactly = report.edition() == Report.Edition.INTERNAL;
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(words.label(row.label())));
        cells.add(Cell.of(words.text(row.goesWithProfiles() ? "descriptors.beyond" : "descriptors.chance")));
        cells.add(Wording.cell(row.strength(), strength -> words.code("strength", strength)));
        if (figures) {
            cells.add(Wording.cell(
                    row.effect(),
                    effect ->
                            words.code("measure", row.measure()) + "\u00A0" + words.decimal(effect, exactly ? 2 : 1)));
            cells.add(exactly ? Wording.cell(row.adjusted(), this::p) : Wording.cell(row.level(), this::level));
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

    /** Returns whether a descriptor tells who residents are rather than what they answered to the survey's questions. */
    private boolean background(DescriptorRow row) {
        return report.features().stream()
                .anyMatch(feature ->
                        feature.id().equals(row.id()) && feature.block().equals("BACKGROUND"));
    }

    /** Returns by what the profiles differ on a descriptor, from what is told of the profiles; the largest differences first. */
    private List<String> standsOut(DescriptorRow row) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (Report.ProfileCard card : report.profiles()) {
            for (Report.Distinction distinction : card.distinguishing()) {
                double effect = distinction.effect().value().orElse(0.0);
                if (distinction.feature().equals(row.id()) && distinction.clear() && effect > 0) {
                    part(card, distinction).ifPresent(part -> parts.put(part, effect));
                }
            }
        }
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(NAMED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<String> part(Report.ProfileCard card, Report.Distinction distinction) {
        Released<Double> in = distinction.inProfile();
        Released<Double> rest = distinction.inRest();
        if (in.hidden() || rest.hidden()) {
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
