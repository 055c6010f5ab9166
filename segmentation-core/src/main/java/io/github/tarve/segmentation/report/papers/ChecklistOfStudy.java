package io.github.tarve.segmentation.report.papers;

import io.github.tarve.segmentation.provenance.Provenance;
import io.github.tarve.segmentation.release.DiaryQualitySection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.ScaleRow;
import io.github.tarve.segmentation.report.words.FatigueWords;
import io.github.tarve.segmentation.report.words.OutlierWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The items of the checklist on the study and what was measured: 1 to 11. */
final class ChecklistOfStudy {
    private final Report report;
    private final Report.StudySection study;
    private final Wording words;

    ChecklistOfStudy(Report report, Wording words) {
        this.report = report;
        this.study = report.study();
        this.words = words;
    }

    List<ChecklistItem> items() {
        return List.of(
                aim(),
                setting(),
                recruitment(),
                ethics(),
                sources(),
                days(),
                ChecklistItem.of(
                        "scales", study.scales().stream().map(this::scale).toList(), words.paper("scales.none")),
                variables(),
                coding(),
                gaps(),
                outliers());
    }

    private String write(String known, String item) {
        String prompt = words.paper("checklist.write", words.paper("ask." + item));
        return known.isEmpty() ? prompt : known + " " + prompt;
    }

    private ChecklistItem aim() {
        String known = report.method().isEmpty()
                ? words.paper("known.aim.none")
                : words.paper("known.aim", words.whole(active(report).size()));
        return ChecklistItem.author("aim", write(known, "aim"));
    }

    private ChecklistItem setting() {
        List<String> known = new ArrayList<>();
        if (!study.title().isEmpty()) {
            known.add(words.plain(study.title()));
        }
        if (study.days() > 0) {
            String start = study.start().map(words::date).orElse(Wording.NOTHING);
            known.add(words.text("fact.diary.text", start, words.whole(study.days())));
        }
        if (!report.areas().areas().isEmpty()) {
            known.add(words.paper(
                    "setting.areas",
                    words.labels(report.areas().areas().stream()
                            .map(Report.AreaRow::area)
                            .toList())));
        }
        if (study.synthetic()) {
            known.add(words.paper("setting.synthetic"));
        }
        return known.isEmpty()
                ? ChecklistItem.author("setting", write("", "setting"))
                : ChecklistItem.of("setting", known, "");
    }

    private ChecklistItem recruitment() {
        String known = words.paper("known.recruitment", words.count(study.used()), words.count(study.read()));
        if (!study.leftOut().isEmpty()) {
            String leftOut = String.join(
                    "; ",
                    study.leftOut().stream()
                            .map(left -> words.code("left-out", left.reason()) + " " + words.count(left.count()))
                            .toList());
            known += " " + words.paper("known.left-out", leftOut);
        }
        return ChecklistItem.author("recruitment", write(known, "recruitment"));
    }

    private ChecklistItem ethics() {
        return ChecklistItem.author(
                "ethics", write(words.paper("known.ethics", words.whole(hidden(report))), "ethics"));
    }

    /** Returns how many figures were hidden. */
    static int hidden(Report report) {
        return report.privacy().rules().stream()
                .mapToInt(Report.RuleCount::hidden)
                .sum();
    }

    private ChecklistItem sources() {
        List<String> known = new ArrayList<>();
        if (study.days() > 0) {
            known.add(words.paper("sources.diary", words.whole(study.diaryLines()), words.whole(study.observedDays())));
        }
        if (surveyed()) {
            known.add(words.paper("sources.survey", words.count(study.surveyed())));
        }
        known.add(words.paper(
                "sources.files",
                String.join(
                        ", ",
                        report.provenance().inputs().stream()
                                .map(Provenance.InputFile::role)
                                .distinct()
                                .map(role -> words.code("input", role))
                                .toList())));
        return ChecklistItem.of("sources", known, "");
    }

    private boolean surveyed() {
        return study.surveyed().value().map(residents -> residents > 0).orElse(true);
    }

    private ChecklistItem days() {
        if (study.days() == 0) {
            return ChecklistItem.missing("days", words.paper("days.none"));
        }
        List<String> known = new ArrayList<>();
        known.add(words.paper(
                "days.observed",
                words.whole(study.observedDays()),
                words.code("days", study.daySource(), words.whole(study.minimumDays()))));
        report.diaryQuality().ifPresent(quality -> quality(quality, known));
        return ChecklistItem.of("days", known, "");
    }

    private void quality(DiaryQualitySection quality, List<String> known) {
        if (!quality.rules().isEmpty()) {
            known.add(words.paper(
                    "days.rules",
                    String.join(
                            ", ",
                            quality.rules().stream()
                                    .map(rule -> words.paper(
                                            "days.rule", words.whole(rule.days()), words.count(rule.residents())))
                                    .toList())));
        }
        known.add(words.paper("days.late", words.share(quality.backFilled())));
        known.add(FatigueWords.of(quality, words));
        known.add(words.text(quality.weighed() ? "quality.weekdays.balanced" : "quality.weekdays.reported"));
    }

    private String scale(ScaleRow row) {
        return words.paper(
                "scales.row",
                words.label(row.scale()),
                Wording.show(row.alpha(), alpha -> words.decimal(alpha, 2)),
                Wording.show(row.alphaInterval(), ends -> words.range(ends, 2)),
                Wording.show(row.omega(), omega -> words.decimal(omega, 2)),
                words.code("judgement", row.judgement()));
    }

    /** Returns the features that formed the profiles. */
    static List<Report.FeatureRow> active(Report report) {
        return report.features().stream()
                .filter(feature ->
                        feature.role().equals("active") || feature.role().equals("component"))
                .toList();
    }

    private ChecklistItem variables() {
        List<Report.FeatureRow> active = active(report);
        if (active.isEmpty()) {
            return ChecklistItem.missing("variables", words.paper("variables.none"));
        }
        long describing = report.features().stream()
                .filter(feature -> feature.role().equals("descriptor"))
                .count();
        String names = String.join(
                "; ",
                active.stream().map(feature -> words.label(feature.label())).toList());
        return ChecklistItem.auto(
                "variables",
                words.paper(
                                "variables.counts",
                                words.whole(active.size()),
                                words.whole(describing),
                                words.whole(report.droppedFeatures().size()))
                        + ". "
                        + words.paper("variables.active", names));
    }

    private ChecklistItem coding() {
        if (active(report).isEmpty()) {
            return ChecklistItem.missing("coding", words.paper("variables.none"));
        }
        List<String> known = new ArrayList<>();
        known.add(words.paper("coding.transforms", transforms(report, words)));
        report.method().ifPresent(method -> known.add(words.paper(codingOf(method))));
        String blocks = report.provenance().settings().getOrDefault("features.blocks", "");
        if (!blocks.isEmpty()) {
            known.add(words.paper("coding.blocks", words.plain(blocks)));
        }
        return ChecklistItem.of("coding", known, "");
    }

    private static String codingOf(Report.Method method) {
        if (method.dissimilarity().equals("none")) {
            return "coding.model";
        }
        return switch (method.dissimilarity()) {
            case "gower" -> "coding.gower";
            case "euclidean", "squared-euclidean" -> "coding.distance";
            default -> "coding.scaled";
        };
    }

    /** Returns the transforms of the features that formed the profiles, each with their number. */
    static String transforms(Report report, Wording words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Report.FeatureRow feature : active(report)) {
            counts.merge(feature.transform().isEmpty() ? "none" : feature.transform(), 1, Integer::sum);
        }
        return words.list(counts.entrySet().stream()
                .map(count -> (words.knowsPaper("transform." + count.getKey())
                                ? words.paper("transform." + count.getKey())
                                : words.plain(count.getKey()))
                        + " ("
                        + words.whole(count.getValue())
                        + ")")
                .toList());
    }

    private ChecklistItem gaps() {
        List<String> known = new ArrayList<>();
        if (surveyed()) {
            known.add(words.paper("missing.survey", words.count(study.surveyed()), words.count(study.used())));
        }
        report.method().ifPresent(method -> {
            if (method.gaps().isPresent()) {
                Report.Gaps gaps = method.gaps().get();
                known.add(words.text(
                        "fact.gaps.text",
                        words.share(gaps.withGaps()),
                        words.whole(gaps.fillings()),
                        words.share(gaps.dependent())));
            } else {
                known.add(words.paper("missing." + handling(method)));
            }
        });
        known.add(words.paper("missing.mechanism"));
        return ChecklistItem.of("missing", known, "");
    }

    /** Returns what a method does about missing cells. */
    static String handling(Report.Method method) {
        return switch (method.algorithm()) {
            case "mixture", "lca" -> "likelihood";
            case "kpod", "kprototypes", "kmodes" -> "available";
            case "kmeans", "gmm" -> "complete";
            default -> "pairwise";
        };
    }

    private ChecklistItem outliers() {
        if (report.method().isEmpty()) {
            return ChecklistItem.missing("outliers", words.paper("profiles.none"));
        }
        boolean noise = report.method().get().algorithm().equals("dbscan");
        List<String> known = new ArrayList<>();
        known.add(words.paper(noise ? "outliers.noise" : "outliers.kept"));
        known.add(report.outliers()
                .map(found -> OutlierWords.of(found, words))
                .orElseGet(() -> words.paper("outliers.untold")));
        known.add(words.paper("outliers.transforms"));
        return ChecklistItem.of("outliers", known, "");
    }
}
