package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How it was found: number of profiles, method and limits, features, provenance. */
final class MethodSections {
    private final Report report;
    private final Wording words;
    private final ReportCharts charts;
    private final ReportFiles.Names names;

    MethodSections(Report report, Wording words, ReportCharts charts, ReportFiles.Names names) {
        this.report = report;
        this.words = words;
        this.charts = charts;
        this.names = names;
    }

    List<Section> selection() {
        return report.selection().stream()
                .map(selection -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(paragraph(words.code("reason", selection.reason(), words.whole(selection.chosen()))));
                    charts.find("null").ifPresent(chart -> blocks.add(chart.figure(names.chart(chart.name()))));
                    charts.find("candidates").ifPresent(chart -> blocks.add(chart.figure(names.chart(chart.name()))));
                    blocks.addAll(new StabilityBlocks(report, words).of(selection));
                    charts.find("across").ifPresent(chart -> blocks.add(chart.figure(names.chart(chart.name()))));
                    return new Section("selection", words.text("section.selection"), blocks);
                })
                .toList();
    }

    Section method() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(facts()));
        if (!report.study().leftOut().isEmpty()) {
            blocks.add(new Block.Table(
                    words.text("left-out.title"),
                    List.of(Column.text(words.text("column.reason")), Column.number(words.text("column.residents"))),
                    report.study().leftOut().stream()
                            .map(left -> List.of(
                                    Cell.of(words.code("left-out", left.reason())), words.countCell(left.count())))
                            .toList()));
        }
        blocks.add(new Block.Heading(words.text("limits.title")));
        blocks.add(new Block.Bullets(limits()));
        if (!report.study().notices().isEmpty()) {
            blocks.add(new Block.Disclosure(
                    words.text("notices.title"),
                    List.of(new Block.Bullets(report.study().notices().stream()
                            .map(notice ->
                                    new Item(notice.code().code(), words.cut(notice.message(words.language()), 400)))
                            .toList()))));
        }
        return new Section("method", words.text("section.method"), blocks);
    }

    private List<Item> facts() {
        Report.StudySection study = report.study();
        List<Item> facts = new ArrayList<>();
        facts.add(fact("fact.residents", words.text("fact.of", words.count(study.used()), words.count(study.read()))));
        if (study.days() > 0) {
            String start = study.start().map(words::date).orElse(Wording.NOTHING);
            facts.add(fact("fact.diary", words.text("fact.diary.text", start, words.whole(study.days()))));
            facts.add(fact(
                    "fact.entries",
                    words.text(
                            "fact.entries.text", words.whole(study.diaryLines()), words.whole(study.observedDays()))));
            facts.add(fact("fact.days", words.code("days", study.daySource(), words.whole(study.minimumDays()))));
        }
        facts.add(fact("fact.surveyed", words.count(study.surveyed())));
        report.method().ifPresent(method -> {
            facts.add(fact("fact.algorithm", words.code("algorithm", method.algorithm())));
            facts.add(fact("fact.dissimilarity", words.code("dissimilarity", method.dissimilarity())));
            facts.add(fact(
                    "fact.restarts",
                    words.text(
                            method.converged() ? "fact.restarts.text" : "fact.restarts.stopped",
                            words.whole(method.restarts()),
                            words.whole(method.restartsAtBest()))));
            method.gaps()
                    .ifPresent(gaps -> facts.add(fact(
                            "fact.gaps",
                            words.text(
                                    "fact.gaps.text",
                                    words.share(gaps.withGaps()),
                                    words.whole(gaps.fillings()),
                                    words.share(gaps.dependent())))));
        });
        return facts;
    }

    private Item fact(String key, String value) {
        return new Item(words.text(key), value);
    }

    private List<Item> limits() {
        List<Item> limits = new ArrayList<>();
        limits.add(limit("limit.volunteers"));
        if (report.study().days() > 0) {
            limits.add(new Item(
                    words.text("limit.period.lead"),
                    words.text("limit.period", words.whole(report.study().days()))));
            if (report.study().daySource().equals("assumed")) {
                limits.add(limit("limit.assumed"));
            }
        }
        if (!report.profiles().isEmpty()) {
            limits.add(limit("limit.profiles"));
            limits.add(limit("limit.effects"));
        }
        return limits;
    }

    private Item limit(String key) {
        return new Item(words.text(key + ".lead"), words.text(key));
    }

    List<Section> features() {
        if (report.features().isEmpty() && report.droppedFeatures().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(words.text("features.intro")));
        if (!report.features().isEmpty()) {
            blocks.add(new Block.Disclosure(words.text("features.table"), List.of(featureTable())));
        }
        if (!report.droppedFeatures().isEmpty()) {
            blocks.add(new Block.Disclosure(
                    words.text("features.dropped"),
                    List.of(new Block.Table(
                            words.text("features.dropped"),
                            List.of(
                                    Column.text(words.text("column.feature")),
                                    Column.text(words.text("column.reason"))),
                            report.droppedFeatures().stream()
                                    .map(dropped -> Cell.row(words.plain(dropped.id()), words.dropped(dropped)))
                                    .toList()))));
        }
        return List.of(new Section("features", words.text("section.features"), blocks));
    }

    private Block.Table featureTable() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.text("column.feature")),
                Column.text(words.text("column.block")),
                Column.text(words.text("column.unit")),
                Column.text(words.text("column.type")),
                Column.text(words.text("column.role")),
                Column.number(words.text("column.everyone"))));
        report.profiles().forEach(card -> columns.add(Column.number(words.plain(card.id()))));
        List<List<Cell>> rows = new ArrayList<>();
        for (Report.FeatureRow feature : report.features()) {
            List<Cell> row = new ArrayList<>(Cell.row(
                    words.label(feature.label()),
                    words.code("block", feature.block()),
                    Wording.isShare(feature.unit()) ? words.text("unit.share") : words.unitName(feature.unit()),
                    words.code("type", feature.type()),
                    words.code("role", feature.role())));
            row.add(mean(feature.overall(), feature.unit()));
            for (int i = 0; i < report.profiles().size(); i++) {
                row.add(
                        i < feature.byProfile().size()
                                ? mean(feature.byProfile().get(i), feature.unit())
                                : Cell.of(Wording.NOTHING));
            }
            rows.add(row);
        }
        return new Block.Table(words.text("features.table"), columns, rows);
    }

    private Cell mean(Released<Double> mean, String unit) {
        return Wording.cell(mean, value -> words.amountOnly(value, unit));
    }

    Section provenance() {
        List<Item> facts = List.of(
                fact("fact.version", words.plain(report.provenance().version())),
                fact("fact.seed", String.valueOf(report.provenance().seed())),
                fact("fact.generator", words.plain(report.provenance().generator())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(words.text("provenance.intro")));
        blocks.add(new Block.Facts(facts));
        if (!report.provenance().inputs().isEmpty()) {
            blocks.add(new Block.Table(
                    words.text("provenance.inputs"),
                    List.of(
                            Column.text(words.text("column.role")),
                            Column.text(words.text("column.file")),
                            Column.text("SHA-256")),
                    report.provenance().inputs().stream()
                            .map(input -> Cell.row(
                                    words.code("input", input.role()), words.plain(input.name()), input.sha256()))
                            .toList()));
        }
        if (!report.provenance().settings().isEmpty()) {
            List<List<Cell>> rows = new TreeMap<>(report.provenance().settings())
                    .entrySet().stream()
                            .map(setting -> Cell.row(words.plain(setting.getKey()), words.plain(setting.getValue())))
                            .toList();
            Block.Table table = new Block.Table(
                    words.text("provenance.settings"),
                    List.of(Column.text(words.text("column.setting")), Column.text(words.text("column.value"))),
                    rows);
            blocks.add(new Block.Disclosure(words.text("provenance.settings"), List.of(table)));
        }
        return new Section("provenance", words.text("section.provenance"), blocks);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, Tone.BODY);
    }
}
