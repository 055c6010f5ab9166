package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.provenance.Provenance;
import io.github.tarve.segmentation.release.CardFigures;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.Report.Interval;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what {@link ReportJsonWriter} writes. */
final class ReportJsonReader {
    private final JsonValue root;

    ReportJsonReader(JsonValue root) {
        this.root = root;
    }

    Report read() {
        if (!root.get("schema").text().equals(ReportJson.SCHEMA)) {
            throw new JsonFault("schema", "not " + ReportJson.SCHEMA);
        }
        JsonValue verdict = root.get("verdict");
        return new Report(
                edition(root.get("edition")),
                study(root.get("study"), root.get("residents")),
                new Report.Verdict(
                        verdict.get("kind").text(),
                        optional(verdict, "p"),
                        verdict.get("stable").truth(),
                        optional(verdict, "draws")
                                .map(draws -> new Report.StructureTestRow(
                                        text(verdict, "nullModel"),
                                        text(verdict, "measure"),
                                        draws.intValue(),
                                        optional(verdict, "stableByChance"),
                                        optional(verdict, "detectable")))),
                root.find("selection").map(ReportJsonReader::selection),
                root.find("method").map(ReportJsonReader::method),
                list(root, "profiles", ReportJsonReader::profile),
                root.find("explanation").map(ExplanationJsonReader::read).orElseGet(ExplanationSection::none),
                areas(root.get("areaComparison")),
                root.find("areaProfiles").map(AreaJsonReader::profiles),
                root.find("estimates").map(AreaJsonReader::estimates),
                list(root, "needs", ReportJsonReader::need),
                list(root, "features", ReportJsonReader::feature),
                list(
                        root,
                        "droppedFeatures",
                        dropped -> new Report.Dropped(
                                text(dropped, "id"), text(dropped, "reason"), texts(dropped, "detail"))),
                privacy(root.get("privacy")),
                provenance(root.get("provenance")),
                root.find("coverage").map(NeedJsonReader::coverage),
                root.find("diaryQuality").map(NeedJsonReader::quality),
                root.find("sensitivity").map(SensitivityJson::read),
                DescriptorJsonReader.descriptors(root),
                root.find("needMap").map(MapJsonReader::map),
                root.find("everyone").map(CardJson::read).orElseGet(CardFigures::none),
                root.find("outliers").map(NeedJsonReader::outliers),
                root.find("services").map(NeedJsonReader::services));
    }

    private static Report.Edition edition(JsonValue edition) {
        return switch (edition.text()) {
            case "release" -> Report.Edition.RELEASE;
            case "internal" -> Report.Edition.INTERNAL;
            default -> throw new JsonFault(edition.path(), "neither release nor internal");
        };
    }

    private static Report.StudySection study(JsonValue study, JsonValue residents) {
        return new Report.StudySection(
                text(study, "title"),
                study.get("synthetic").truth(),
                count(residents.get("read")),
                count(residents.get("used")),
                list(residents, "leftOut", left -> new Report.LeftOut(text(left, "reason"), count(left.get("count")))),
                study.find("start").map(ReportJsonReader::date),
                study.get("days").small(),
                study.get("minimumDays").small(),
                text(study, "daySource"),
                study.get("diaryLines").whole(),
                study.get("observedDays").whole(),
                count(study.get("surveyed")),
                ScaleJsonReader.scales(study),
                list(study, "notices", ReportJsonReader::notice));
    }

    private static LocalDate date(JsonValue value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            throw new JsonFault(value.path(), "not a date");
        }
    }

    private static Problem notice(JsonValue notice) {
        String code = text(notice, "code");
        ProblemCode known = Arrays.stream(ProblemCode.values())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new JsonFault(notice.path(), "a notice that this version does not know"));
        Location where = new Location(
                text(notice, "file"),
                notice.get("line").whole(),
                notice.get("column").small(),
                text(notice, "columnName"));
        return new Problem(known, where, texts(notice, "arguments"));
    }

    private static Report.SelectionSection selection(JsonValue selection) {
        return new Report.SelectionSection(
                selection.get("chosen").small(),
                text(selection, "reason"),
                list(
                        selection,
                        "candidates",
                        candidate -> new Report.CandidateRow(
                                candidate.get("k").small(),
                                candidate.get("criterion").number(),
                                optional(candidate, "silhouette"),
                                optional(candidate, "index")
                                        .map(index -> new Report.LevelRow(
                                                index,
                                                candidate.get("nullMean").number(),
                                                candidate.get("nullQ95").number(),
                                                candidate.get("z").number())),
                                list(candidate, "stability", JsonValue::number),
                                candidate.get("admissible").truth(),
                                optional(candidate, "bic")
                                        .map(bic -> new Report.FitRow(
                                                bic,
                                                candidate.get("abic").number(),
                                                candidate.get("entropy").number())),
                                StabilityJson.readRow(candidate))),
                selection.find("stability").map(StabilityJson::read));
    }

    private static Report.Method method(JsonValue method) {
        return new Report.Method(
                text(method, "algorithm"),
                text(method, "dissimilarity"),
                method.get("restarts").small(),
                method.get("restartsAtBest").small(),
                method.get("converged").truth(),
                method.find("gaps")
                        .map(gaps -> new Report.Gaps(
                                gaps.get("fillings").small(),
                                number(gaps.get("withGaps")),
                                number(gaps.get("dependent")),
                                gaps.find("compared").map(JsonValue::small))),
                method.get("exploratory").truth());
    }

    private static Report.ProfileCard profile(JsonValue card) {
        return new Report.ProfileCard(
                text(card, "id"),
                new Label(text(card, "nameCode"), translations(card.get("nameTexts"))),
                count(card.get("count")),
                number(card.get("share")),
                interval(card.get("interval")),
                optional(card, "stability"),
                list(card, "distinguishing", ReportJsonReader::distinction),
                list(card, "needs", ReportJsonReader::profileNeed),
                list(
                        card,
                        "channels",
                        channel -> new Report.ChannelShare(label(channel, "channel"), number(channel.get("share")))),
                number(card.get("informalHelp")),
                card.find("rule").map(ReportJsonReader::rule),
                CardJson.read(card));
    }

    private static Report.Distinction distinction(JsonValue distinction) {
        return new Report.Distinction(
                text(distinction, "feature"),
                label(distinction, "label"),
                optionalLabel(distinction, "level"),
                text(distinction, "block"),
                text(distinction, "unit"),
                text(distinction, "direction"),
                number(distinction.get("effect")),
                interval(distinction.get("interval")),
                number(distinction.get("inProfile")),
                number(distinction.get("inRest")),
                distinction.get("clear").truth());
    }

    private static Report.ProfileNeed profileNeed(JsonValue need) {
        return new Report.ProfileNeed(
                label(need, "need"),
                count(need.get("needing")),
                number(need.get("needingShare")),
                count(need.get("unmet")),
                number(need.get("unmetShare")),
                labels(need, "reasons"));
    }

    private static Report.NeedRow need(JsonValue value) {
        Report.ProfileNeed need = profileNeed(value);
        return new Report.NeedRow(
                need.need(), need.needing(), need.needingShare(), need.unmet(), need.unmetShare(), need.reasons());
    }

    private static Report.Rule rule(JsonValue rule) {
        return new Report.Rule(
                list(
                        rule,
                        "conditions",
                        condition -> new Report.RuleCondition(
                                label(condition, "label"),
                                text(condition, "comparison"),
                                condition.get("threshold").number(),
                                optionalLabel(condition, "level"),
                                text(condition, "unit"))),
                number(rule.get("coverage")),
                number(rule.get("precision")));
    }

    private Report.AreaSection areas(JsonValue comparison) {
        return new Report.AreaSection(
                comparison.get("withheld").truth(),
                list(root, "areas", ReportJsonReader::area),
                optional(comparison, "p"),
                comparison.get("permutations").small(),
                optional(comparison, "cramersV"),
                comparison.find("advice").map(ReportJsonReader::merge));
    }

    private static Report.Merge merge(JsonValue merge) {
        return new Report.Merge(
                list(
                        merge,
                        "areaGroups",
                        group -> group.items().stream()
                                .map(area -> label(area, "area"))
                                .toList()),
                list(
                        merge,
                        "profileGroups",
                        group -> group.items().stream().map(JsonValue::text).toList()),
                list(
                        merge,
                        "counts",
                        row -> row.items().stream().map(JsonValue::small).toList()));
    }

    private static Report.AreaRow area(JsonValue area) {
        return new Report.AreaRow(
                label(area, "area"),
                count(area.get("residents")),
                list(
                        area,
                        "profiles",
                        share -> new Report.AreaShare(
                                text(share, "profile"),
                                count(share.get("count")),
                                number(share.get("share")),
                                interval(share.get("interval")))),
                number(area.get("evidence")),
                list(
                        area,
                        "decomposition",
                        row -> new Report.DecompositionRow(
                                label(row, "label"),
                                text(row, "unit"),
                                number(row.get("difference")),
                                number(row.get("mix")),
                                number(row.get("rate")))),
                list(area, "needs", ReportJsonReader::profileNeed));
    }

    private static Report.FeatureRow feature(JsonValue feature) {
        return new Report.FeatureRow(
                text(feature, "id"),
                label(feature, "label"),
                text(feature, "block"),
                text(feature, "unit"),
                text(feature, "type"),
                text(feature, "role"),
                text(feature, "transform"),
                labels(feature, "levels"),
                number(feature.get("overall")),
                list(feature, "byProfile", ReportJsonReader::number));
    }

    private static Report.PrivacySection privacy(JsonValue privacy) {
        return new Report.PrivacySection(
                text(privacy, "preset"),
                privacy.get("minimumCell").small(),
                list(
                        privacy,
                        "rules",
                        rule -> new Report.RuleCount(
                                text(rule, "rule"), rule.get("hidden").small())),
                list(
                        privacy,
                        "audits",
                        audit -> new Report.Audit(
                                text(audit, "table"),
                                audit.get("cells").small(),
                                audit.get("hidden").small(),
                                audit.get("passed").truth(),
                                audit.get("narrowest").small())),
                privacy.get("withheldProfiles").small(),
                privacy.find("risk")
                        .map(risk -> new Report.Risk(
                                texts(risk, "columns"),
                                risk.get("smallestClass").small(),
                                risk.get("unique").small())));
    }

    private static Provenance provenance(JsonValue provenance) {
        JsonValue settings = provenance.get("settings");
        Map<String, String> pairs = new TreeMap<>();
        settings.keys().forEach(key -> pairs.put(key, text(settings, key)));
        return new Provenance(
                text(provenance, "version"),
                seed(provenance.get("seed")),
                text(provenance, "generator"),
                list(
                        provenance,
                        "inputs",
                        input -> new Provenance.InputFile(
                                text(input, "role"), text(input, "name"), text(input, "sha256"))),
                pairs);
    }

    private static long seed(JsonValue value) {
        try {
            return Long.parseLong(value.text());
        } catch (NumberFormatException e) {
            throw new JsonFault(value.path(), "not a seed");
        }
    }

    static String text(JsonValue object, String key) {
        return object.get(key).text();
    }

    static List<String> texts(JsonValue object, String key) {
        return list(object, key, JsonValue::text);
    }

    static Optional<Double> optional(JsonValue object, String key) {
        JsonValue value = object.get(key);
        return value.isNull() ? Optional.empty() : Optional.of(value.number());
    }

    static Released<Integer> count(JsonValue value) {
        return suppressed(value) ? Released.suppressed() : Released.shown(value.small());
    }

    static Released<Double> number(JsonValue value) {
        return suppressed(value) ? Released.suppressed() : Released.shown(value.number());
    }

    static Released<Interval> interval(JsonValue value) {
        return suppressed(value)
                ? Released.suppressed()
                : Released.shown(new Interval(
                        value.get("low").number(), value.get("high").number()));
    }

    private static boolean suppressed(JsonValue value) {
        return value.has("suppressed");
    }

    static Label label(JsonValue object, String key) {
        return new Label(text(object, key), translations(object.get(key + "Texts")));
    }

    static Optional<Label> optionalLabel(JsonValue object, String key) {
        return object.get(key).isNull() ? Optional.empty() : Optional.of(label(object, key));
    }

    static List<Label> labels(JsonValue object, String key) {
        return list(object, key, label -> new Label(text(label, "code"), translations(label.get("texts"))));
    }

    private static Map<Language, String> translations(JsonValue value) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (String tag : value.keys()) {
            Language language = Language.of(tag).orElseThrow(() -> new JsonFault(value.path(), "an unknown language"));
            texts.put(language, text(value, tag));
        }
        return texts;
    }

    static <T> List<T> list(JsonValue object, String key, Function<JsonValue, T> read) {
        return object.get(key).items().stream().map(read).toList();
    }
}
