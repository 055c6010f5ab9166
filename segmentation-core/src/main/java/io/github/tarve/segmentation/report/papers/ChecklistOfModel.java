package io.github.tarve.segmentation.report.papers;

import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SensitivitySection;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items of the checklist on how profiles were found and how sure they are: 12 to 17. */
final class ChecklistOfModel {
    private final Report report;
    private final Wording words;
    private final String none;

    ChecklistOfModel(Report report, Wording words) {
        this.report = report;
        this.words = words;
        this.none = words.paper("profiles.none");
    }

    List<ChecklistItem> items() {
        return List.of(distance(), algorithm(), candidates(), nullModel(), stability(), sensitivity());
    }

    private ChecklistItem distance() {
        return report.method()
                .map(method -> ChecklistItem.auto("distance", model(method)))
                .orElseGet(() -> ChecklistItem.missing("distance", none));
    }

    private String model(Report.Method method) {
        String code = method.dissimilarity();
        if (code.equals("none")) {
            String key = "formula." + method.algorithm();
            String name = words.code("algorithm", method.algorithm());
            return words.knowsPaper(key) ? name + ": " + words.paper(key) : name;
        }
        String key = "formula." + code;
        String name = words.code("dissimilarity", code);
        return words.knowsPaper(key) ? words.paper("distance.with", name, words.paper(key)) : name;
    }

    private ChecklistItem algorithm() {
        if (report.method().isEmpty()) {
            return ChecklistItem.missing("algorithm", none);
        }
        Report.Method method = report.method().get();
        return ChecklistItem.auto(
                "algorithm",
                words.paper(
                                "algorithm.text",
                                words.code("algorithm", method.algorithm()),
                                words.text(
                                        "fact.restarts.text",
                                        words.whole(method.restarts()),
                                        words.whole(method.restartsAtBest())),
                                words.paper(method.converged() ? "algorithm.converged" : "algorithm.stopped"))
                        + "; "
                        + words.paper(
                                "algorithm.seed",
                                String.valueOf(report.provenance().seed()),
                                words.plain(report.provenance().generator())));
    }

    private ChecklistItem candidates() {
        if (report.selection().isEmpty()) {
            return ChecklistItem.missing("candidates", none);
        }
        Report.SelectionSection selection = report.selection().get();
        String tried = words.list(
                selection.candidates().stream().map(row -> words.whole(row.k())).toList());
        return ChecklistItem.auto(
                "candidates",
                words.paper("candidates.tried", tried)
                        + ". "
                        + words.code("reason", selection.reason(), words.whole(selection.chosen())));
    }

    private ChecklistItem nullModel() {
        if (report.verdict().test().isEmpty()) {
            return ChecklistItem.missing("null", words.paper("null.none"));
        }
        Report.StructureTestRow test = report.verdict().test().get();
        List<String> parts = new ArrayList<>();
        String name = "null." + test.nullModel();
        parts.add(words.code("verdict", report.verdict().kind()) + ".");
        parts.add(
                words.paper("null.model", words.knowsPaper(name) ? words.paper(name) : words.plain(test.nullModel())));
        parts.add(words.paper(
                        "null.test",
                        words.whole(test.draws()),
                        words.code("measure", test.measure()),
                        report.verdict().p().map(words::p).orElse(Wording.NOTHING))
                + ".");
        chosen().ifPresent(row -> row.level()
                .ifPresent(level -> parts.add(words.paper(
                        "null.chosen",
                        words.whole(row.k()),
                        level(level.observed()),
                        level(level.nullMean()),
                        level(level.nullQ95()),
                        words.decimal(level.z(), 1)))));
        test.detectable().ifPresent(far -> parts.add(words.text("verdict.detectable", words.decimal(far, 1))));
        return ChecklistItem.auto("null", String.join(" ", parts));
    }

    private String level(double value) {
        return words.decimal(value, Math.abs(value) < 10 ? 2 : 0);
    }

    /** Returns the number of profiles that was chosen, with its indices. */
    Optional<Report.CandidateRow> chosen() {
        return report.selection().flatMap(selection -> near(0));
    }

    /** Returns the number of profiles so far from the one chosen, when it was tried. */
    Optional<Report.CandidateRow> near(int distance) {
        return report.selection()
                .flatMap(selection -> selection.candidates().stream()
                        .filter(row -> row.k() == selection.chosen() + distance)
                        .findFirst());
    }

    private ChecklistItem stability() {
        List<String> profiles = new ArrayList<>();
        for (Report.ProfileCard card : report.profiles()) {
            card.stability().ifPresent(value -> profiles.add(words.plain(card.id()) + " " + words.decimal(value, 2)));
        }
        if (profiles.isEmpty()) {
            return ChecklistItem.missing(
                    "stability", report.profiles().size() == 1 ? words.paper("stability.none") : none);
        }
        String value = words.paper("stability.text", words.list(profiles));
        Optional<String> chance = report.verdict()
                .test()
                .flatMap(Report.StructureTestRow::stableByChance)
                .map(least -> words.paper("stability.chance", words.decimal(least, 2)));
        return ChecklistItem.auto(
                "stability", value + chance.map(text -> " " + text).orElse(""));
    }

    private ChecklistItem sensitivity() {
        if (report.sensitivity().isEmpty()) {
            return ChecklistItem.missing(
                    "sensitivity", report.method().isEmpty() ? none : words.paper("sensitivity.off"));
        }
        SensitivitySection section = report.sensitivity().get();
        String value = words.paper(
                "sensitivity.text",
                words.whole(section.counted()),
                section.agreement().map(mean -> words.decimal(mean, 2)).orElse(Wording.NOTHING),
                words.share(section.core()),
                words.share(section.steady()));
        List<String> choices = new ArrayList<>();
        for (SensitivitySection.Choice choice : section.choices()) {
            choice.alone()
                    .ifPresent(alone -> choices.add(words.paper(
                            "sensitivity.choice",
                            words.code("sensitivity.choice", choice.choice()),
                            words.decimal(alone, 2))));
        }
        return ChecklistItem.auto(
                "sensitivity",
                choices.isEmpty()
                        ? value
                        : value + ". " + words.paper("sensitivity.choices", String.join(", ", choices)));
    }
}
