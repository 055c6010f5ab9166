package io.github.tarve.segmentation.report.papers;

import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The items of the checklist on limits, reproduction, protection and names: 26 to 30. */
final class ChecklistOfRun {
    private final Report report;
    private final Wording words;
    private final ChecklistOfModel model;

    ChecklistOfRun(Report report, Wording words, ChecklistOfModel model) {
        this.report = report;
        this.words = words;
        this.model = model;
    }

    List<ChecklistItem> items() {
        return List.of(limits(), software(), availability(), disclosure(), naming());
    }

    private ChecklistItem limits() {
        return ChecklistItem.auto("limits", limits(report, words, model.chosen().isPresent()));
    }

    /** Says what the report cannot say, as one paragraph. */
    static String limits(Report report, Wording words, boolean profiles) {
        List<String> limits = new ArrayList<>();
        limits.add(words.text("limit.volunteers"));
        if (report.study().days() > 0) {
            limits.add(words.text("limit.period", words.whole(report.study().days())));
            if (report.study().daySource().equals("assumed")) {
                limits.add(words.text("limit.assumed"));
            }
        }
        if (profiles) {
            limits.add(words.text("limit.profiles"));
            limits.add(words.text("limit.effects"));
        }
        return String.join(" ", limits);
    }

    private ChecklistItem software() {
        List<String> known = new ArrayList<>();
        known.add(
                words.paper("software.version", words.plain(report.provenance().version())));
        known.add(words.paper("software.command"));
        if (!report.provenance().settings().isEmpty()) {
            known.add(words.paper(
                    "software.settings",
                    String.join(
                            ", ",
                            new TreeMap<>(report.provenance().settings())
                                    .entrySet().stream()
                                            .filter(setting -> setting.getKey().startsWith("segments.")
                                                    || setting.getKey().startsWith("features.")
                                                    || setting.getKey().startsWith("areas.")
                                                    || setting.getKey().startsWith("diary."))
                                            .map(setting -> words.plain(setting.getKey() + "=" + setting.getValue()))
                                            .toList())));
        }
        if (!report.provenance().inputs().isEmpty()) {
            known.add(words.paper(
                    "software.hashes",
                    String.join(
                            ", ",
                            report.provenance().inputs().stream()
                                    .map(input -> words.plain(input.name()) + " " + input.sha256())
                                    .toList())));
        }
        return ChecklistItem.of("software", known, "");
    }

    private ChecklistItem availability() {
        return ChecklistItem.author(
                "availability",
                words.paper("known.availability") + " "
                        + words.paper("checklist.write", words.paper("ask.availability")));
    }

    private ChecklistItem disclosure() {
        if (report.edition() == Report.Edition.INTERNAL) {
            return ChecklistItem.missing("disclosure", words.paper("disclosure.open"));
        }
        Report.PrivacySection privacy = report.privacy();
        List<String> known = new ArrayList<>();
        known.add(words.paper(
                "disclosure.rules",
                words.code("preset", privacy.preset()),
                words.whole(privacy.minimumCell()),
                words.whole(ChecklistOfStudy.hidden(report))));
        if (!privacy.audits().isEmpty()) {
            known.add(words.paper(
                    "disclosure.audits",
                    words.whole(privacy.audits().stream()
                            .filter(Report.Audit::passed)
                            .count()),
                    words.whole(privacy.audits().size())));
        }
        known.add(words.paper("disclosure.withheld", words.whole(privacy.withheldProfiles())));
        return ChecklistItem.of("disclosure", known, "");
    }

    private ChecklistItem naming() {
        if (report.profiles().isEmpty()) {
            return ChecklistItem.missing("naming", words.paper("profiles.none"));
        }
        String names = String.join(
                "; ",
                report.profiles().stream()
                        .map(card -> words.plain(card.id()) + " " + words.label(card.name()))
                        .toList());
        return ChecklistItem.author(
                "naming",
                words.paper("known.names", names) + " " + words.paper("checklist.write", words.paper("ask.naming")));
    }
}
