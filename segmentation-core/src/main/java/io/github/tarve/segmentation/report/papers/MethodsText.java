package io.github.tarve.segmentation.report.papers;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.ScaleRow;
import io.github.tarve.segmentation.release.SensitivitySection;
import io.github.tarve.segmentation.report.words.FatigueWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A methods section to paste into a paper, from the released figures alone, with references for the methods that this run
 * used. Where the report does not stand behind groups, it says nothing of their number, sizes and traits.
 */
public final class MethodsText {
    private final Report report;
    private final Wording words;
    private final References references = new References();
    private final boolean groups;

    /** Writes of one report in one language. */
    public MethodsText(Report report, Wording words) {
        this.report = report;
        this.words = words;
        this.groups = report.showsGroups() && !report.profiles().isEmpty();
    }

    /** Returns the paragraphs and the references. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.paper("methods.intro"), Tone.NOTE));
        section(blocks, "data", data());
        section(blocks, "analysis", analysis());
        if (groups) {
            section(blocks, "results", results());
            section(blocks, "relations", new MethodsOfRelations(report, words, references).sentences());
        }
        section(blocks, "protection", protection());
        section(blocks, "limits", List.of(ChecklistOfRun.limits(report, words, groups)));
        if (!references.cited().isEmpty()) {
            blocks.add(new Block.Heading(words.paper("methods.heading.references")));
            blocks.add(new Block.Bullets(references.cited().stream()
                    .map(work -> new Block.Item("", references.cite(work) + " " + work.entry()))
                    .toList()));
        }
        return blocks;
    }

    private void section(List<Block> blocks, String key, List<String> sentences) {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Heading(words.paper("methods.heading." + key)));
            blocks.add(new Block.Paragraph(String.join(" ", sentences), Tone.BODY));
        }
    }

    private List<String> data() {
        Report.StudySection study = report.study();
        List<String> text = new ArrayList<>();
        text.add(words.paper("methods.residents", words.count(study.used()), words.count(study.read())));
        if (study.days() > 0) {
            text.add(words.paper(
                    "methods.diary",
                    words.whole(study.days()),
                    study.start().map(words::date).orElse(Wording.NOTHING),
                    words.whole(study.diaryLines()),
                    words.whole(study.observedDays()),
                    words.code("days", study.daySource(), words.whole(study.minimumDays()))));
        }
        if (study.surveyed().value().map(residents -> residents > 0).orElse(true)) {
            text.add(words.paper("methods.survey", words.count(study.surveyed())));
        }
        if (!study.scales().isEmpty()) {
            text.add(words.paper(
                    "methods.scales",
                    references.cite(Reference.CRONBACH),
                    words.list(study.scales().stream().map(this::alpha).toList())));
        }
        if (!report.areas().areas().isEmpty()) {
            text.add(words.paper(
                    "methods.areas",
                    words.labels(report.areas().areas().stream()
                            .map(Report.AreaRow::area)
                            .toList())));
        }
        report.diaryQuality().ifPresent(quality -> {
            text.add(FatigueWords.of(quality, words));
            if (quality.weighed()) {
                text.add(words.text("quality.weekdays.balanced"));
            }
        });
        report.outliers()
                .ifPresent(found -> text.add(words.paper(
                        "methods.outliers",
                        words.count(found.apart()),
                        words.count(found.compared()),
                        words.whole(found.neighbours()),
                        words.decimal(found.threshold(), 1),
                        references.cite(Reference.BREUNIG, Reference.GOWER))));
        if (study.synthetic()) {
            text.add(words.paper("methods.synthetic"));
        }
        return text;
    }

    private String alpha(ScaleRow scale) {
        return words.label(scale.scale()) + " " + Wording.show(scale.alpha(), alpha -> words.decimal(alpha, 2));
    }

    private List<String> analysis() {
        List<String> text = new ArrayList<>();
        List<Report.FeatureRow> active = ChecklistOfStudy.active(report);
        if (report.method().isEmpty()) {
            text.add(words.code("verdict-means", report.verdict().kind()));
            return text;
        }
        Report.Method method = report.method().get();
        long describing = report.features().stream()
                .filter(feature -> feature.role().equals("descriptor"))
                .count();
        text.add(words.paper(
                "methods.features",
                words.whole(active.size()),
                words.whole(describing),
                words.whole(report.droppedFeatures().size())));
        if (!method.dissimilarity().equals("none") && !active.isEmpty()) {
            text.add(words.paper("methods.transforms", ChecklistOfStudy.transforms(report, words)));
        }
        method(method, text);
        structure(text);
        return text;
    }

    private void method(Report.Method method, List<String> text) {
        String name = words.code("algorithm", method.algorithm());
        List<Reference> works = new ArrayList<>(worksOf(method.algorithm()));
        if (method.dissimilarity().equals("gower")) {
            works.add(Reference.GOWER);
        }
        String cited = works.isEmpty() ? "" : " " + references.cite(works.toArray(Reference[]::new));
        text.add(
                method.dissimilarity().equals("none")
                        ? words.paper("methods.model", name + cited)
                        : words.paper(
                                "methods.method", name + cited, words.code("dissimilarity", method.dissimilarity())));
        text.add(words.paper("methods.starts", words.whole(method.restarts())));
        if (method.gaps().isPresent()) {
            text.add(words.paper(
                    "methods.gaps",
                    words.whole(method.gaps().get().fillings()),
                    references.cite(Reference.ANDRIDGE, Reference.MONTI)));
            method.gaps()
                    .get()
                    .compared()
                    .ifPresent(some -> text.add(words.paper("methods.compared", words.whole(some))));
        } else {
            text.add(words.paper("methods.missing", words.paper("missing." + ChecklistOfStudy.handling(method))));
        }
    }

    private static List<Reference> worksOf(String algorithm) {
        return switch (algorithm) {
            case "mixture", "lca", "gmm" -> List.of(Reference.DEMPSTER);
            case "kmeans" -> List.of(Reference.LLOYD);
            case "kpod" -> List.of(Reference.CHI);
            case "kmedoids" -> List.of(Reference.SCHUBERT);
            case "kmodes", "kprototypes" -> List.of(Reference.HUANG);
            case "hierarchical" -> List.of(Reference.LANCE);
            case "dbscan" -> List.of(Reference.SCHUBERT_DBSCAN);
            default -> List.of();
        };
    }

    private void structure(List<String> text) {
        report.selection()
                .ifPresent(selection -> text.add(words.paper(
                        "methods.tried",
                        words.list(selection.candidates().stream()
                                .map(row -> words.whole(row.k()))
                                .toList()))));
        if (report.verdict().test().isPresent()) {
            Report.StructureTestRow test = report.verdict().test().get();
            Reference index = test.measure().equals("silhouette") ? Reference.ROUSSEEUW : Reference.SCHWARZ;
            String model = "null." + test.nullModel();
            text.add(words.paper(
                    "methods.null",
                    words.whole(test.draws()),
                    references.cite(Reference.HENNIG_LIN),
                    words.knowsPaper(model) ? words.paper(model) : words.plain(test.nullModel()),
                    words.code("measure", test.measure()) + " " + references.cite(index),
                    report.verdict().p().map(words::p).orElse(Wording.NOTHING)));
        } else {
            text.add(words.paper("null.none"));
        }
        text.add(words.paper(
                "methods.verdict", words.code("verdict", report.verdict().kind())));
        if (!groups) {
            text.add(words.paper("methods.continuum"));
        }
    }

    private List<String> results() {
        List<String> text = new ArrayList<>();
        report.selection()
                .ifPresent(selection ->
                        text.add(words.code("reason", selection.reason(), words.whole(selection.chosen()))));
        text.add(words.paper(
                "methods.sizes",
                String.join(
                        "; ",
                        report.profiles().stream()
                                .map(card -> words.paper(
                                        "sizes.row",
                                        words.plain(card.id()),
                                        words.count(card.count()),
                                        words.share(card.share()),
                                        words.shareInterval(card.interval())))
                                .toList())));
        if (report.privacy().withheldProfiles() > 0) {
            text.add(
                    words.paper("methods.withheld", words.whole(report.privacy().withheldProfiles())));
        }
        List<String> stability = new ArrayList<>();
        for (Report.ProfileCard card : report.profiles()) {
            card.stability().ifPresent(value -> stability.add(words.plain(card.id()) + " " + words.decimal(value, 2)));
        }
        if (!stability.isEmpty()) {
            text.add(words.paper("methods.stability", references.cite(Reference.HENNIG), words.list(stability)));
        }
        report.sensitivity()
                .filter(section -> section.agreement().isPresent())
                .ifPresent(section -> text.add(sensitivity(section)));
        if (report.profiles().stream().anyMatch(card -> !card.distinguishing().isEmpty())) {
            text.add(words.paper("methods.effects", references.cite(Reference.HEDGES)));
        }
        return text;
    }

    private String sensitivity(SensitivitySection section) {
        return words.paper(
                "methods.sensitivity",
                words.whole(section.counted()),
                references.cite(Reference.STEEGEN),
                references.cite(Reference.HUBERT),
                section.agreement().map(mean -> words.decimal(mean, 2)).orElse(Wording.NOTHING));
    }

    private List<String> protection() {
        List<String> text = new ArrayList<>();
        if (report.edition() == Report.Edition.INTERNAL) {
            text.add(words.paper("disclosure.open") + ".");
        } else {
            Report.PrivacySection privacy = report.privacy();
            text.add(words.paper(
                    "methods.protection",
                    words.whole(privacy.minimumCell()),
                    references.cite(Reference.FISCHETTI),
                    words.whole(ChecklistOfStudy.hidden(report)),
                    Wording.HIDDEN));
            if (!privacy.audits().isEmpty()) {
                text.add(words.paper(
                        "methods.audits",
                        words.whole(privacy.audits().stream()
                                .filter(Report.Audit::passed)
                                .count()),
                        words.whole(privacy.audits().size())));
            }
        }
        text.add(words.paper(
                "methods.software",
                words.plain(report.provenance().version()),
                String.valueOf(report.provenance().seed())));
        return text;
    }
}
