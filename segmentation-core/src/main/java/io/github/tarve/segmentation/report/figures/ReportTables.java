package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.AreaProfilesSection;
import io.github.tarve.segmentation.release.EstimateSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.Report.Interval;
import io.github.tarve.segmentation.release.SteadinessRow;
import io.github.tarve.segmentation.report.score.Score;
import io.github.tarve.segmentation.report.score.Scorecard;
import io.github.tarve.segmentation.report.words.RuleWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The report's figures as CSV tables (RFC 4180, UTF-8, decimal points). Every table of the internal edition has a last
 * column that says so.
 */
public final class ReportTables {
    private final Report report;
    private final Wording words;

    /** Makes the tables of one report with labels in one language. */
    public ReportTables(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns the tables by name. */
    public Map<String, CsvText> all() {
        Map<String, CsvText> tables = new TreeMap<>();
        tables.put("profiles", profiles());
        tables.put("distinctions", distinctions());
        tables.put("needs", needs());
        report.coverage().ifPresent(section -> tables.put("coverage", new CoverageTable(report).csv(section)));
        report.services().ifPresent(section -> tables.put("services", new ServiceTable(report).csv(section)));
        tables.put("areas", areas());
        tables.put("differences", differences());
        report.areaProfiles().ifPresent(section -> tables.put("area-profiles", areaProfiles(section)));
        if (!report.explanation().schemes().isEmpty()) {
            tables.put("schemes", SchemeTableFile.csv(report, words));
        }
        report.sensitivity().ifPresent(section -> tables.put("sensitivity", SensitivityTable.csv(report, section)));
        if (!report.descriptors().isEmpty()) {
            tables.put("descriptors", DescriptorTableFile.csv(report, words));
        }
        report.needMap().ifPresent(map -> tables.put("map", new MapTable(report, map).csv()));
        new CardTables(report, words).addTo(tables);
        List<Score> scores = Scorecard.of(report);
        if (!scores.isEmpty()) {
            tables.put("scorecard", scorecard(scores));
        }
        tables.put("selection", selection());
        tables.put("features", features());
        return tables;
    }

    private CsvText table(String... columns) {
        List<String> header = new ArrayList<>(Arrays.asList(columns));
        if (internal()) {
            header.add("edition");
        }
        return new CsvText(header);
    }

    private void end(CsvText table) {
        if (internal()) {
            table.text("INTERNAL");
        }
        table.endRow();
    }

    private boolean internal() {
        return report.edition() == Report.Edition.INTERNAL;
    }

    private CsvText profiles() {
        CsvText table = table(
                "profile",
                "name",
                "residents",
                "share",
                "share_low",
                "share_high",
                "stability",
                "informal_help",
                "rule",
                "rule_coverage",
                "rule_precision",
                "estimated_residents",
                "estimated_low",
                "estimated_high",
                "weighted_share");
        RuleWords rules = new RuleWords(words);
        for (Report.ProfileCard card : report.profiles()) {
            table.text(card.id()).text(full(card.name()));
            count(table, card.count());
            share(table, card.share());
            interval(table, card.interval());
            card.stability().ifPresentOrElse(table::number, () -> table.text(""));
            share(table, card.informalHelp());
            if (card.rule().isPresent()) {
                Report.Rule rule = card.rule().get();
                table.text(words.list(
                        rule.conditions().stream().map(rules::condition).toList()));
                share(table, rule.coverage());
                share(table, rule.precision());
            } else {
                table.text("").text("").text("");
            }
            estimate(table, report.estimates().map(EstimateSection::profiles).orElse(List.of()), card.id());
            end(table);
        }
        return table;
    }

    private CsvText distinctions() {
        CsvText table = table(
                "profile",
                "feature",
                "label",
                "level",
                "unit",
                "effect",
                "low",
                "high",
                "in_profile",
                "in_rest",
                "clear");
        for (Report.ProfileCard card : report.profiles()) {
            for (Report.Distinction distinction : card.distinguishing()) {
                table.text(card.id())
                        .text(distinction.feature())
                        .text(full(distinction.label()))
                        .text(distinction.level().map(this::full).orElse(""))
                        .text(distinction.unit());
                share(table, distinction.effect());
                interval(table, distinction.interval());
                share(table, distinction.inProfile());
                share(table, distinction.inRest());
                table.text(distinction.effect().hidden() ? Wording.HIDDEN : String.valueOf(distinction.clear()));
                end(table);
            }
        }
        return table;
    }

    private CsvText needs() {
        CsvText table = table(
                "group_kind", "group", "need", "label", "needing", "needing_share", "unmet", "unmet_share", "reasons");
        for (Report.NeedRow need : report.needs()) {
            need(
                    table.text("all").text(""),
                    new Report.ProfileNeed(
                            need.need(),
                            need.needing(),
                            need.needingShare(),
                            need.unmet(),
                            need.unmetShare(),
                            need.reasons()));
        }
        for (Report.ProfileCard card : report.profiles()) {
            card.needs().forEach(need -> need(table.text("profile").text(card.id()), need));
        }
        if (!report.areas().withheld()) {
            for (Report.AreaRow area : report.areas().areas()) {
                area.needs()
                        .forEach(
                                need -> need(table.text("area").text(area.area().code()), need));
            }
        }
        return table;
    }

    private void need(CsvText table, Report.ProfileNeed need) {
        table.text(need.need().code()).text(full(need.need()));
        count(table, need.needing());
        share(table, need.needingShare());
        count(table, need.unmet());
        share(table, need.unmetShare());
        table.text(String.join("; ", need.reasons().stream().map(this::full).toList()));
        end(table);
    }

    private CsvText areas() {
        CsvText table = table(
                "area",
                "label",
                "area_residents",
                "evidence",
                "profile",
                "residents",
                "share",
                "share_low",
                "share_high",
                "estimated_residents",
                "estimated_low",
                "estimated_high",
                "weighted_share");
        if (!report.areas().withheld()) {
            for (Report.AreaRow area : report.areas().areas()) {
                for (Report.AreaShare share : area.shares()) {
                    table.text(area.area().code()).text(full(area.area()));
                    count(table, area.residents());
                    share(table, area.evidence());
                    table.text(share.profile());
                    count(table, share.count());
                    share(table, share.share());
                    interval(table, share.interval());
                    estimate(table, estimates(area.area()), share.profile());
                    end(table);
                }
            }
        }
        return table;
    }

    private List<EstimateSection.ProfileEstimate> estimates(Label area) {
        return report.estimates().stream()
                .flatMap(estimates -> estimates.areas().stream())
                .filter(row -> row.area().code().equals(area.code()))
                .findFirst()
                .map(EstimateSection.AreaEstimates::profiles)
                .orElse(List.of());
    }

    /** Writes the estimate of a profile; empty cells where nothing was estimated. */
    private static void estimate(CsvText table, List<EstimateSection.ProfileEstimate> estimates, String profile) {
        Optional<EstimateSection.ProfileEstimate> found = estimates.stream()
                .filter(estimate -> estimate.profile().equals(profile))
                .findFirst();
        if (found.isEmpty()) {
            table.text("").text("").text("").text("");
            return;
        }
        share(table, found.get().residents());
        interval(table, found.get().interval());
        share(table, found.get().share());
    }

    private CsvText areaProfiles(AreaProfilesSection section) {
        CsvText table = table(
                "area", "profile", "residents", "described", "feature", "label", "unit", "difference", "evidence");
        for (AreaProfilesSection.AreaPart area : section.areas()) {
            for (AreaProfilesSection.ProfilePart profile : area.profiles()) {
                if (profile.differences().isEmpty()) {
                    areaProfile(table, area, profile);
                    table.text("").text("").text("").text("").text("");
                    end(table);
                }
                for (AreaProfilesSection.Difference difference : profile.differences()) {
                    areaProfile(table, area, profile);
                    table.text(difference.feature())
                            .text(full(difference.label()))
                            .text(difference.unit());
                    share(table, difference.difference());
                    difference.evidence().ifPresentOrElse(value -> share(table, value), () -> table.text(""));
                    end(table);
                }
            }
        }
        return table;
    }

    private static void areaProfile(
            CsvText table, AreaProfilesSection.AreaPart area, AreaProfilesSection.ProfilePart profile) {
        table.text(area.area().code()).text(profile.profile().orElse("own"));
        count(table, profile.count());
        table.text(String.valueOf(profile.described()));
    }

    private CsvText differences() {
        CsvText table = table("area", "indicator", "unit", "difference", "mix", "rate");
        if (!report.areas().withheld()) {
            for (Report.AreaRow area : report.areas().areas()) {
                for (Report.DecompositionRow row : area.decomposition()) {
                    table.text(area.area().code()).text(full(row.label())).text(row.unit());
                    share(table, row.difference());
                    share(table, row.mix());
                    share(table, row.rate());
                    end(table);
                }
            }
        }
        return table;
    }

    private CsvText scorecard(List<Score> scores) {
        CsvText table = table("criterion", "light", "value", "unit");
        for (Score score : scores) {
            table.text(score.criterion().code()).text(score.light().code());
            score.value().value().ifPresentOrElse(table::number, () -> table.text(Wording.HIDDEN));
            table.text(score.unit());
            end(table);
        }
        return table;
    }

    private CsvText selection() {
        CsvText table = table(
                "k",
                "chosen",
                "admissible",
                "criterion",
                "silhouette",
                "index",
                "null_mean",
                "null_q95",
                "z",
                "least_stability",
                "stability",
                "bic",
                "abic",
                "entropy",
                "prediction_strength",
                "instability",
                "across_solutions");
        report.selection().ifPresent(selection -> {
            for (Report.CandidateRow candidate : selection.candidates()) {
                table.whole(candidate.k())
                        .text(String.valueOf(candidate.k() == selection.chosen()))
                        .text(String.valueOf(candidate.admissible()))
                        .number(candidate.criterion());
                candidate.silhouette().ifPresentOrElse(table::number, () -> table.text(""));
                Optional<Report.LevelRow> level = candidate.level();
                level.map(Report.LevelRow::observed).ifPresentOrElse(table::number, () -> table.text(""));
                level.map(Report.LevelRow::nullMean).ifPresentOrElse(table::number, () -> table.text(""));
                level.map(Report.LevelRow::nullQ95).ifPresentOrElse(table::number, () -> table.text(""));
                level.map(Report.LevelRow::z).ifPresentOrElse(table::number, () -> table.text(""));
                candidate.stability().stream()
                        .min(Double::compare)
                        .ifPresentOrElse(table::number, () -> table.text(""));
                table.text(String.join(
                        " ",
                        candidate.stability().stream().map(CsvText::decimal).toList()));
                Optional<Report.FitRow> fit = candidate.fit();
                fit.map(Report.FitRow::bic).ifPresentOrElse(table::number, () -> table.text(""));
                fit.map(Report.FitRow::adjustedBic).ifPresentOrElse(table::number, () -> table.text(""));
                fit.map(Report.FitRow::entropy).ifPresentOrElse(table::number, () -> table.text(""));
                steadiness(table, candidate.steadiness());
                end(table);
            }
        });
        return table;
    }

    private static void steadiness(CsvText table, SteadinessRow row) {
        row.predictionStrength().ifPresentOrElse(table::number, () -> table.text(""));
        row.instability().ifPresentOrElse(table::number, () -> table.text(""));
        table.text(String.join(
                " ",
                row.acrossSolutions().stream()
                        .map(figure -> figure.value().map(CsvText::decimal).orElse(Wording.HIDDEN))
                        .toList()));
    }

    private CsvText features() {
        List<String> columns = new ArrayList<>(
                List.of("feature", "label", "block", "unit", "type", "role", "transform", "levels", "all"));
        report.profiles().forEach(card -> columns.add(card.id()));
        CsvText table = table(columns.toArray(String[]::new));
        for (Report.FeatureRow feature : report.features()) {
            table.text(feature.id())
                    .text(full(feature.label()))
                    .text(feature.block())
                    .text(feature.unit())
                    .text(feature.type())
                    .text(feature.role())
                    .text(feature.transform())
                    .text(String.join(
                            "; ", feature.levels().stream().map(this::full).toList()));
            share(table, feature.overall());
            for (int i = 0; i < report.profiles().size(); i++) {
                if (i < feature.byProfile().size()) {
                    share(table, feature.byProfile().get(i));
                } else {
                    table.text("");
                }
            }
            end(table);
        }
        return table;
    }

    private String full(Label label) {
        return label.in(words.language());
    }

    private static void count(CsvText table, Released<Integer> figure) {
        figure.value().ifPresentOrElse(table::whole, () -> table.text(Wording.HIDDEN));
    }

    private static void share(CsvText table, Released<Double> figure) {
        figure.value().ifPresentOrElse(table::number, () -> table.text(Wording.HIDDEN));
    }

    private static void interval(CsvText table, Released<Interval> figure) {
        figure.value()
                .ifPresentOrElse(
                        range -> table.number(range.low()).number(range.high()),
                        () -> table.text(Wording.HIDDEN).text(Wording.HIDDEN));
    }
}
