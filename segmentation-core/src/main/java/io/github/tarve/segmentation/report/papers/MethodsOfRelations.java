package io.github.tarve.segmentation.report.papers;

import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.EstimateSection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The part of a methods section on what the profiles were set beside: background, areas and the population. */
final class MethodsOfRelations {
    private final Report report;
    private final Wording words;
    private final References references;

    MethodsOfRelations(Report report, Wording words, References references) {
        this.report = report;
        this.words = words;
        this.references = references;
    }

    List<String> sentences() {
        List<String> text = new ArrayList<>();
        List<DescriptorRow> tested =
                report.descriptors().stream().filter(DescriptorRow::tested).toList();
        if (!tested.isEmpty()) {
            Set<Reference> works = new LinkedHashSet<>(List.of(Reference.PHIPSON));
            tested.forEach(row -> works.add(row.measure().equals("cramers-v") ? Reference.BERGSMA : Reference.KRUSKAL));
            List<String> going = tested.stream()
                    .filter(DescriptorRow::goesWithProfiles)
                    .map(row -> words.label(row.label()))
                    .toList();
            text.add(words.paper(
                    "methods.descriptors",
                    words.whole(tested.size()),
                    references.cite(works.toArray(Reference[]::new)),
                    references.cite(Reference.BENJAMINI),
                    going.isEmpty() ? words.paper("descriptors.none") : String.join("; ", going)));
        }
        areas(text);
        report.estimates().ifPresent(estimates -> text.add(weights(estimates)));
        return text;
    }

    private void areas(List<String> text) {
        Report.AreaSection areas = report.areas();
        if (areas.areas().isEmpty()) {
            return;
        }
        if (areas.withheld()) {
            text.add(words.paper("methods.areas.withheld"));
        } else if (ChecklistOfResults.shrunken(report)) {
            boolean probable = report.method()
                    .map(method -> method.dissimilarity().equals("none"))
                    .orElse(false);
            text.add(words.paper("methods.areas.shrunken", probable ? " " + references.cite(Reference.TANNER) : ""));
        }
        if (areas.p().isPresent()) {
            text.add(words.paper(
                    "methods.areas.test",
                    words.whole(areas.permutations()),
                    references.cite(Reference.PHIPSON),
                    words.p(areas.p().get()),
                    areas.cramersV()
                            .map(v -> words.paper(
                                    "methods.areas.v", references.cite(Reference.BERGSMA), words.decimal(v, 2)))
                            .orElse("")));
        }
        if (areas.areas().stream().anyMatch(area -> !area.decomposition().isEmpty())) {
            text.add(words.paper("methods.areas.decomposition", references.cite(Reference.KITAGAWA)));
        }
    }

    private String weights(EstimateSection estimates) {
        String effect = words.decimal(estimates.designEffect(), 2);
        // Works are numbered by where they are cited first, so the population's margins come before the intervals.
        if (estimates.source().equals("population")) {
            String margins = references.cite(Reference.DEMING);
            return words.paper("methods.weights.raked", margins, effect, references.cite(Reference.SHAO));
        }
        return words.paper("methods.weights.given", effect, references.cite(Reference.SHAO));
    }
}
