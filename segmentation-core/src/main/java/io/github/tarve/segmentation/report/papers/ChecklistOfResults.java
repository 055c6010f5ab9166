package io.github.tarve.segmentation.report.papers;

import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.EstimateSection;
import io.github.tarve.segmentation.release.ExplanationSection.FormSection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SchemeSection;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** The items of the checklist on the results: 18 to 25. */
final class ChecklistOfResults {
    private final Report report;
    private final Wording words;
    private final ChecklistOfModel model;
    private final String none;

    ChecklistOfResults(Report report, Wording words, ChecklistOfModel model) {
        this.report = report;
        this.words = words;
        this.model = model;
        this.none = words.paper("profiles.none");
    }

    List<ChecklistItem> items() {
        return List.of(
                sizes(), table(), uncertainty(), validation(), descriptors(), areas(), weights(), alternatives());
    }

    private ChecklistItem sizes() {
        if (report.profiles().isEmpty() && report.privacy().withheldProfiles() == 0) {
            return ChecklistItem.missing("sizes", none);
        }
        List<String> known = new ArrayList<>();
        for (Report.ProfileCard card : report.profiles()) {
            known.add(words.paper(
                    "sizes.row",
                    words.plain(card.id()),
                    words.count(card.count()),
                    words.share(card.share()),
                    words.shareInterval(card.interval())));
        }
        if (report.privacy().withheldProfiles() > 0) {
            known.add(words.paper("sizes.withheld", words.whole(report.privacy().withheldProfiles())));
        }
        report.estimates().ifPresent(estimates -> known.add(words.paper("sizes.weighted", weighted(estimates))));
        return ChecklistItem.of("sizes", known, none);
    }

    private String weighted(EstimateSection estimates) {
        return String.join(
                ", ",
                estimates.profiles().stream()
                        .map(row -> words.plain(row.profile()) + " " + words.share(row.share()) + " ("
                                + words.shareInterval(row.shareInterval()) + ")")
                        .toList());
    }

    private ChecklistItem table() {
        return report.profiles().isEmpty()
                ? ChecklistItem.missing("table", none)
                : ChecklistItem.auto("table", words.paper("table.text"));
    }

    private ChecklistItem uncertainty() {
        List<String> known = new ArrayList<>();
        model.chosen().ifPresent(row -> {
            row.fit().ifPresent(fit -> known.add(words.paper("uncertainty.entropy", words.decimal(fit.entropy(), 2))));
            row.silhouette()
                    .ifPresent(width -> known.add(words.paper("uncertainty.silhouette", words.decimal(width, 2))));
        });
        report.method()
                .flatMap(Report.Method::gaps)
                .ifPresent(gaps -> known.add(words.paper("uncertainty.gaps", words.share(gaps.dependent()))));
        report.sensitivity()
                .filter(section -> !known.isEmpty() && section.counted() > 0)
                .ifPresent(section -> known.add(words.paper("uncertainty.core", words.share(section.core()))));
        return ChecklistItem.of(
                "uncertainty", known, report.method().isEmpty() ? none : words.paper("uncertainty.none"));
    }

    private ChecklistItem validation() {
        List<String> known = new ArrayList<>();
        long tested = tested();
        if (tested > 0) {
            known.add(words.paper("validation.descriptors", words.whole(going().size()), words.whole(tested)));
        }
        for (SchemeSection scheme : report.explanation().schemes()) {
            if (scheme.measured() && !scheme.withheld()) {
                known.add(words.paper(
                        "validation.scheme",
                        words.label(scheme.label()),
                        Wording.show(scheme.cramersV(), v -> words.decimal(v, 2)),
                        Wording.show(scheme.agreement(), index -> words.decimal(index, 2))));
            }
        }
        report.explanation().form().ifPresent(form -> known.add(form(form)));
        report.explanation()
                .tree()
                .ifPresent(tree -> known.add(
                        words.paper("validation.tree", words.percent(tree.fidelity()), words.percent(tree.chance()))));
        if (known.isEmpty()) {
            return ChecklistItem.missing(
                    "validation", report.profiles().isEmpty() ? none : words.paper("validation.none"));
        }
        return ChecklistItem.auto("validation", String.join("; ", known) + ". " + words.paper("validation.hold-out"));
    }

    private String form(FormSection form) {
        return words.paper(
                "validation.form",
                words.share(form.accuracy()),
                words.shareInterval(form.interval()),
                words.share(form.guess()));
    }

    private long tested() {
        return report.descriptors().stream().filter(DescriptorRow::tested).count();
    }

    private List<String> going() {
        return report.descriptors().stream()
                .filter(DescriptorRow::goesWithProfiles)
                .map(row -> words.label(row.label()))
                .toList();
    }

    private ChecklistItem descriptors() {
        if (tested() == 0) {
            return ChecklistItem.missing("descriptors", words.paper("descriptors.not"));
        }
        List<String> going = going();
        return ChecklistItem.auto(
                "descriptors",
                words.paper(
                        "descriptors.text",
                        going.isEmpty() ? words.paper("descriptors.none") : String.join("; ", going),
                        words.whole(tested())));
    }

    /** Returns whether shares of areas were drawn towards the overall mix. */
    static boolean shrunken(Report report) {
        return !report.provenance()
                .settings()
                .getOrDefault("areas.shrink", "auto")
                .equals("none");
    }

    private ChecklistItem areas() {
        Report.AreaSection areas = report.areas();
        if (areas.areas().isEmpty() || report.profiles().isEmpty()) {
            return ChecklistItem.missing("areas", words.paper("areas.none"));
        }
        List<String> known = new ArrayList<>();
        known.add(words.paper(areas.withheld() ? "areas.withheld" : shrunken(report) ? "areas.text" : "areas.raw"));
        areas.p().ifPresent(p -> known.add(words.paper("areas.test", words.p(p), words.whole(areas.permutations()))));
        areas.cramersV().ifPresent(v -> known.add(words.paper("areas.v", words.decimal(v, 2))));
        report.areaProfiles()
                .map(section -> "areas." + section.mode())
                .filter(words::knowsPaper)
                .ifPresent(key -> known.add(words.paper(key)));
        if (areas.areas().stream().anyMatch(area -> !area.decomposition().isEmpty())) {
            known.add(words.paper("areas.decomposition"));
        }
        return ChecklistItem.of("areas", known, "");
    }

    private ChecklistItem weights() {
        if (report.estimates().isEmpty()) {
            return ChecklistItem.missing("weights", words.paper("weights.none"));
        }
        EstimateSection estimates = report.estimates().get();
        String source = estimates.source().equals("population")
                ? words.paper(
                        "weights.raked",
                        words.list(estimates.columns().stream()
                                .map(column -> words.code("estimates.column", column))
                                .toList()))
                : words.paper("weights.given");
        return ChecklistItem.auto(
                "weights",
                source
                        + "; "
                        + words.text(
                                "estimates.effect.text",
                                words.decimal(estimates.designEffect(), 2),
                                words.whole(Math.round(estimates.effectiveResidents()))));
    }

    private ChecklistItem alternatives() {
        List<String> known = new ArrayList<>();
        for (int distance : new int[] {-1, 1}) {
            model.near(distance)
                    .ifPresent(row -> known.add(words.paper("alternatives.one", words.whole(row.k()), indices(row))));
        }
        if (known.isEmpty()) {
            return ChecklistItem.missing(
                    "alternatives", report.selection().isEmpty() ? none : words.paper("alternatives.none"));
        }
        model.chosen()
                .ifPresent(row -> known.add(words.paper("alternatives.chosen", words.whole(row.k()), indices(row))));
        known.add(words.paper("alternatives.charts"));
        return ChecklistItem.of("alternatives", known, "");
    }

    private String indices(Report.CandidateRow row) {
        List<String> indices = new ArrayList<>();
        indices.add(words.paper("index.criterion", words.decimal(row.criterion(), 1)));
        row.fit().ifPresent(fit -> {
            indices.add(words.paper("index.bic", words.decimal(fit.bic(), 0)));
            indices.add(words.paper("index.abic", words.decimal(fit.adjustedBic(), 0)));
        });
        row.silhouette().ifPresent(width -> indices.add(words.paper("index.silhouette", words.decimal(width, 2))));
        row.level().ifPresent(level -> indices.add(words.paper("index.z", words.decimal(level.z(), 1))));
        row.stability().stream()
                .min(Double::compare)
                .ifPresent(least -> indices.add(words.paper("index.stability", words.decimal(least, 2))));
        if (!row.admissible()) {
            indices.add(words.paper("index.inadmissible"));
        }
        return String.join(", ", indices);
    }
}
