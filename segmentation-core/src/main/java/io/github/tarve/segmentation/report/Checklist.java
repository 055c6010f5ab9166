package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a paper or a decision document has to say about a segmentation, item by item: filled in where the report knows it,
 * left to the author where only people know, and marked as not done where the run did not do it.
 */
final class Checklist {
    private final Report report;
    private final Wording words;
    private final List<List<Cell>> rows = new ArrayList<>();

    Checklist(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    List<Block> blocks() {
        data();
        variables();
        clustering();
        description();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.text("checklist.intro"), Tone.BODY));
        blocks.add(new Block.Table(
                words.text("checklist.title"),
                List.of(
                        Column.text(words.text("column.item")),
                        Column.text(words.text("column.state")),
                        Column.text(words.text("column.value"))),
                rows));
        return blocks;
    }

    private void data() {
        Report.StudySection study = report.study();
        author("aim");
        String start = study.start().map(words::date).orElse(Wording.NOTHING);
        auto("setting", words.text("fact.diary.text", start, words.whole(study.days())));
        author("recruitment");
        author("ethics");
        auto(
                "sources",
                words.text("fact.entries.text", words.whole(study.diaryLines()), words.whole(study.observedDays())));
        if (study.days() > 0) {
            auto("days", words.code("days", study.daySource(), words.whole(study.minimumDays())));
        } else {
            missing("days");
        }
        author("scales");
    }

    private void variables() {
        long active = report.features().stream()
                .filter(feature -> feature.role().equals("active"))
                .count();
        auto(
                "variables",
                words.text(
                        "checklist.variables",
                        words.whole(active),
                        words.whole(report.features().size() - active),
                        words.whole(report.droppedFeatures().size())));
        auto(
                "coding",
                words.list(report.features().stream()
                        .filter(feature -> !feature.transform().equals("none")
                                && !feature.transform().isEmpty())
                        .map(feature -> feature.transform())
                        .distinct()
                        .sorted()
                        .map(words::plain)
                        .toList()));
        author("missing");
        author("outliers");
    }

    private void clustering() {
        Optional<Report.Method> method = report.method();
        if (method.isEmpty()) {
            for (String item : List.of("distance", "algorithm", "candidates", "null", "stability")) {
                missing(item);
            }
        } else {
            auto("distance", words.code("dissimilarity", method.get().dissimilarity()));
            auto(
                    "algorithm",
                    words.code("algorithm", method.get().algorithm())
                            + "; "
                            + words.text(
                                    method.get().converged() ? "fact.restarts.text" : "fact.restarts.stopped",
                                    words.whole(method.get().restarts()),
                                    words.whole(method.get().restartsAtBest())));
            candidates();
        }
        report.sensitivity()
                .ifPresentOrElse(
                        section -> auto(
                                "sensitivity",
                                words.text(
                                        "checklist.sensitivity",
                                        words.whole(section.counted()),
                                        section.agreement()
                                                .map(mean -> words.decimal(mean, 2))
                                                .orElse(Wording.NOTHING),
                                        words.share(section.core()))),
                        () -> missing("sensitivity"));
    }

    private void candidates() {
        report.selection()
                .ifPresent(selection -> auto(
                        "candidates",
                        words.list(selection.candidates().stream()
                                        .map(candidate -> "k\u00A0=\u00A0" + words.whole(candidate.k()))
                                        .toList())
                                + ". "
                                + words.code("reason", selection.reason(), words.whole(selection.chosen()))));
        if (report.verdict().calibrated()) {
            auto(
                    "null",
                    words.code("verdict", report.verdict().kind())
                            + ", p\u00A0= "
                            + report.verdict().p().map(words::p).orElse(Wording.NOTHING));
        } else {
            missing("null");
        }
        List<String> stability = report.profiles().stream()
                .filter(card -> card.stability().isPresent())
                .map(card -> words.plain(card.id()) + " "
                        + words.decimal(card.stability().orElse(Double.NaN), 2))
                .toList();
        if (stability.isEmpty()) {
            missing("stability");
        } else {
            auto("stability", words.text("checklist.stability", words.list(stability)));
        }
    }

    private void description() {
        if (report.profiles().isEmpty()) {
            for (String item : List.of("sizes", "table", "areas")) {
                missing(item);
            }
        } else {
            auto(
                    "sizes",
                    words.list(report.profiles().stream()
                            .map(card -> words.plain(card.id())
                                    + " "
                                    + words.count(card.count())
                                    + " ("
                                    + words.share(card.share())
                                    + ")")
                            .toList()));
            auto("table", words.text("checklist.table"));
            if (report.areas().p().isPresent()) {
                auto(
                        "areas",
                        words.text("checklist.areas", words.p(report.areas().p().get())));
            } else {
                missing("areas");
            }
        }
        author("uncertainty");
        author("validation");
        if (report.descriptors().stream().anyMatch(DescriptorRow::tested)) {
            auto("descriptors", new DescriptorSection(report, words).summary());
        } else {
            missing("descriptors");
        }
        if (report.estimates().isPresent()) {
            auto(
                    "weights",
                    words.text(
                            "estimates.effect.text",
                            words.decimal(report.estimates().get().designEffect(), 2),
                            words.whole(Math.round(report.estimates().get().effectiveResidents()))));
        } else {
            author("weights");
        }
        author("alternatives");
        auto("limits", words.text("limit.volunteers.lead"));
        auto(
                "software",
                words.text(
                        "checklist.software",
                        words.plain(report.provenance().version()),
                        String.valueOf(report.provenance().seed()),
                        words.whole(report.provenance().inputs().size())));
        author("availability");
        auto("disclosure", words.plain(report.privacy().preset()));
        author("naming");
    }

    private void auto(String item, String value) {
        add(item, "AUTO", value.isEmpty() ? Wording.NOTHING : value);
    }

    private void author(String item) {
        add(item, "NEEDS AUTHOR", words.text("checklist.author"));
    }

    private void missing(String item) {
        add(item, "NOT DONE", words.text("checklist.missing"));
    }

    private void add(String item, String state, String value) {
        rows.add(Cell.row((rows.size() + 1) + ". " + words.text("item." + item), state, value));
    }
}
