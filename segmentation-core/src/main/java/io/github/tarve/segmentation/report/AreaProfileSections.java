package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.AreaProfilesSection;
import io.github.tarve.segmentation.release.EstimateSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What profiles are like within areas, and how many people of the population they have. */
final class AreaProfileSections {
    private final Report report;
    private final Wording words;

    AreaProfileSections(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        report.areaProfiles().ifPresent(content -> sections.add(content(content)));
        report.estimates()
                .filter(estimates -> !estimates.profiles().isEmpty())
                .ifPresent(estimates -> sections.add(estimates(estimates)));
        return sections;
    }

    private Section content(AreaProfilesSection content) {
        boolean separate = content.mode().equals("separate");
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(
                separate
                        ? words.text("area-profiles.separate", words.whole(content.least()))
                        : words.text("area-profiles.pooled")));
        List<String> joint = content.areas().stream()
                .filter(area -> separate && !area.own())
                .map(area -> words.label(area.area()))
                .toList();
        if (!joint.isEmpty()) {
            blocks.add(paragraph(words.text("area-profiles.joint", words.list(joint), words.whole(content.least()))));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (AreaProfilesSection.AreaPart area : content.areas()) {
            for (AreaProfilesSection.ProfilePart profile : area.profiles()) {
                rows.add(List.of(
                        Cell.of(words.label(area.area())),
                        Cell.of(name(profile)),
                        words.countCell(profile.count()),
                        Cell.of(differences(profile))));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    words.text("area-profiles.caption"),
                    List.of(
                            Column.text(words.text("column.area")),
                            Column.text(words.text("column.profile")),
                            Column.number(words.text("column.residents")),
                            Column.text(words.text(separate ? "column.differs-match" : "column.differs"))),
                    rows));
        }
        if (!content.transfers().isEmpty() || content.areas().stream().anyMatch(AreaProfilesSection.AreaPart::own)) {
            blocks.addAll(agreement(content));
        }
        return new Section("area-profiles", words.text("section.area-profiles"), blocks);
    }

    private String name(AreaProfilesSection.ProfilePart profile) {
        Optional<String> id = profile.profile();
        return id.isPresent() ? profile(id.get()) : words.text("area-profiles.own");
    }

    private String profile(String id) {
        return report.profiles().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> words.plain(id) + " " + words.label(card.name()))
                .orElse(words.plain(id));
    }

    private String differences(AreaProfilesSection.ProfilePart profile) {
        if (!profile.described()) {
            return words.text("area-profiles.few");
        }
        if (profile.differences().isEmpty()) {
            return words.text("area-profiles.same");
        }
        List<String> parts = new ArrayList<>();
        for (AreaProfilesSection.Difference difference : profile.differences()) {
            String amount = Wording.show(difference.difference(), value -> words.difference(value, difference.unit()));
            String evidence = difference
                    .evidence()
                    .map(share -> " (" + words.text("area-profiles.evidence", words.share(share)) + ")")
                    .orElse("");
            parts.add(words.label(difference.label()) + " " + amount + evidence);
        }
        return String.join("; ", parts);
    }

    /** A square table: how well the profiles of an area (row) fit residents of another (column), and everyone's own on top. */
    private List<Block> agreement(AreaProfilesSection content) {
        List<AreaProfilesSection.AreaPart> own = content.areas().stream()
                .filter(AreaProfilesSection.AreaPart::own)
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("area-profiles.from")));
        List<Cell> everyone = new ArrayList<>();
        everyone.add(Cell.of(words.text("column.everyone")));
        for (AreaProfilesSection.AreaPart area : own) {
            columns.add(Column.number(words.label(area.area())));
            everyone.add(area.agreement().map(this::index).orElse(Cell.of(Wording.NOTHING)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(everyone);
        for (AreaProfilesSection.AreaPart from : own) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(words.label(from.area())));
            for (AreaProfilesSection.AreaPart to : own) {
                row.add(content.transfers().stream()
                        .filter(transfer ->
                                transfer.from().code().equals(from.area().code())
                                        && transfer.to().code().equals(to.area().code()))
                        .findFirst()
                        .map(transfer -> index(transfer.agreement()))
                        .orElse(Cell.of(Wording.NOTHING)));
            }
            rows.add(row);
        }
        return List.of(
                new Block.Heading(words.text("area-profiles.agreement")),
                paragraph(words.text("area-profiles.agreement.text")),
                new Block.Table(words.text("area-profiles.agreement.caption"), columns, rows));
    }

    private Cell index(Released<Double> agreement) {
        int decimals = report.edition() == Report.Edition.INTERNAL ? 2 : 1;
        return Wording.cell(agreement, value -> words.decimal(value, decimals));
    }

    private Section estimates(EstimateSection estimates) {
        boolean population = estimates.source().equals("population");
        List<Block> blocks = new ArrayList<>();
        if (estimates.indicative()) {
            blocks.add(new Block.Callout(
                    words.text("estimates.indicative.title"),
                    List.of(words.text("estimates.indicative", words.whole(EstimateSection.INDICATIVE_BELOW))),
                    true));
        }
        blocks.add(paragraph(
                population
                        ? words.text(
                                "estimates.population",
                                words.whole(Math.round(estimates.total())),
                                words.list(estimates.columns().stream()
                                        .map(this::column)
                                        .toList()))
                        : words.text("estimates.given")));
        blocks.add(table(population ? "estimates.caption" : "estimates.shares", population));
        if (!estimates.areas().isEmpty()) {
            blocks.add(areaTable(estimates, population));
        }
        blocks.add(new Block.Facts(facts(estimates, population)));
        return new Section("estimates", words.text(population ? "section.estimates" : "section.weighted"), blocks);
    }

    private String column(String name) {
        if (name.equals("area")) {
            return words.text("estimates.column.area");
        }
        return report.features().stream()
                .filter(feature -> feature.id().equals(name))
                .findFirst()
                .map(feature -> words.label(feature.label()))
                .orElse(words.plain(name));
    }

    private List<Block.Item> facts(EstimateSection estimates, boolean population) {
        List<Block.Item> facts = new ArrayList<>();
        facts.add(new Block.Item(
                words.text("estimates.effect"),
                words.text(
                        "estimates.effect.text",
                        words.decimal(estimates.designEffect(), 2),
                        words.whole(Math.round(estimates.effectiveResidents())))));
        facts.add(new Block.Item(
                words.text("estimates.trimmed"),
                words.text("estimates.trimmed.text", words.count(estimates.trimmed()))));
        if (population) {
            facts.add(new Block.Item(
                    words.text("estimates.margins"),
                    words.text(
                            estimates.converged() ? "estimates.converged" : "estimates.unconverged",
                            words.whole(estimates.iterations()),
                            words.decimal(estimates.deviation() * 100, 1))));
        }
        if (estimates.collapsed() > 0) {
            facts.add(new Block.Item(
                    words.text("estimates.collapsed"),
                    words.text("estimates.collapsed.text", words.whole(estimates.collapsed()))));
        }
        if (!estimates.absent().isEmpty()) {
            facts.add(new Block.Item(words.text("estimates.absent"), words.labels(estimates.absent())));
        }
        facts.add(new Block.Item(
                words.text("column.interval"), words.text("estimates.bootstrap", words.whole(estimates.replicates()))));
        return facts;
    }

    private Block table(String caption, boolean population) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Report.ProfileCard card : report.profiles()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(profile(card.id())));
            row.add(words.countCell(card.count()));
            row.add(words.shareCell(card.share()));
            EstimateSection.ProfileEstimate estimate = report.estimates()
                    .flatMap(estimates -> find(estimates.profiles(), card.id()))
                    .orElse(new EstimateSection.ProfileEstimate(
                            card.id(),
                            Released.suppressed(),
                            Released.suppressed(),
                            Released.suppressed(),
                            Released.suppressed()));
            row.addAll(cells(estimate, population));
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.text("column.profile")),
                Column.number(words.text("column.residents")),
                Column.number(words.text("column.share"))));
        columns.addAll(estimateColumns(population));
        return new Block.Table(words.text(caption), columns, rows);
    }

    private Block areaTable(EstimateSection estimates, boolean population) {
        List<List<Cell>> rows = new ArrayList<>();
        for (EstimateSection.AreaEstimates area : estimates.areas()) {
            for (EstimateSection.ProfileEstimate estimate : area.profiles()) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(words.label(area.area())));
                row.add(Cell.of(profile(estimate.profile())));
                row.addAll(cells(estimate, population));
                rows.add(row);
            }
        }
        List<Column> columns = new ArrayList<>(
                List.of(Column.text(words.text("column.area")), Column.text(words.text("column.profile"))));
        columns.addAll(estimateColumns(population));
        return new Block.Table(
                words.text(population ? "estimates.area-caption" : "estimates.area-shares"), columns, rows);
    }

    private List<Column> estimateColumns(boolean population) {
        List<Column> columns = new ArrayList<>();
        if (population) {
            columns.add(Column.number(words.text("column.estimated")));
            columns.add(Column.number(words.text("column.interval")));
        }
        columns.add(Column.number(words.text("column.weighted-share")));
        if (!population) {
            columns.add(Column.number(words.text("column.interval")));
        }
        return columns;
    }

    private List<Cell> cells(EstimateSection.ProfileEstimate estimate, boolean population) {
        List<Cell> cells = new ArrayList<>();
        if (population) {
            cells.add(Wording.cell(estimate.residents(), value -> words.whole(Math.round(value))));
            cells.add(Wording.cell(estimate.interval(), range -> words.range(range, 0)));
        }
        cells.add(words.shareCell(estimate.share()));
        if (!population) {
            cells.add(words.shareIntervalCell(estimate.shareInterval()));
        }
        return cells;
    }

    private static Optional<EstimateSection.ProfileEstimate> find(
            List<EstimateSection.ProfileEstimate> estimates, String profile) {
        return estimates.stream()
                .filter(estimate -> estimate.profile().equals(profile))
                .findFirst();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, Tone.BODY);
    }
}
