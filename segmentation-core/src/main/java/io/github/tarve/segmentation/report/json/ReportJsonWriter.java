package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.Report.Interval;
import io.github.tarve.segmentation.report.score.Score;
import io.github.tarve.segmentation.report.score.Scorecard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes a report as JSON, keys in a fixed order. Not thread-safe. */
final class ReportJsonWriter {
    private final JsonWriter json = JsonWriter.indented();

    String write(Report report) {
        json.beginObject();
        text("schema", ReportJson.SCHEMA);
        text("edition", report.edition().name().toLowerCase(Locale.ROOT));
        study(report.study());
        json.key("verdict").beginObject();
        text("kind", report.verdict().kind());
        optional("p", report.verdict().p());
        truth("stable", report.verdict().stable());
        truth("calibrated", report.verdict().calibrated());
        optionalText("nullModel", report.verdict().test().map(Report.StructureTestRow::nullModel));
        optionalText("measure", report.verdict().test().map(Report.StructureTestRow::measure));
        optional("draws", report.verdict().test().map(test -> (double) test.draws()));
        optional("stableByChance", report.verdict().test().flatMap(Report.StructureTestRow::stableByChance));
        optional("detectable", report.verdict().test().flatMap(Report.StructureTestRow::detectable));
        truth("groupsShown", report.verdict().groupsShown());
        json.endObject();
        json.key("selection");
        report.selection().ifPresentOrElse(this::selection, json::nullValue);
        json.key("method");
        report.method().ifPresentOrElse(this::method, json::nullValue);
        list("profiles", report.profiles(), this::profile);
        json.key("everyone").beginObject();
        CardJson.write(report.everyone(), this, json);
        json.endObject();
        list("areas", report.areas().areas(), this::area);
        areaTest(report.areas());
        json.key("areaProfiles");
        report.areaProfiles().ifPresentOrElse(new AreaJsonWriter(this, json)::profiles, json::nullValue);
        json.key("explanation");
        new ExplanationJsonWriter(this, json).write(report.explanation());
        json.key("estimates");
        report.estimates().ifPresentOrElse(new AreaJsonWriter(this, json)::estimates, json::nullValue);
        list("needs", report.needs(), this::need);
        json.key("coverage");
        report.coverage().ifPresentOrElse(new NeedJsonWriter(this, json)::coverage, json::nullValue);
        json.key("diaryQuality");
        report.diaryQuality().ifPresentOrElse(new NeedJsonWriter(this, json)::quality, json::nullValue);
        json.key("outliers");
        report.outliers().ifPresentOrElse(new NeedJsonWriter(this, json)::outliers, json::nullValue);
        json.key("services");
        report.services().ifPresentOrElse(new NeedJsonWriter(this, json)::services, json::nullValue);
        json.key("sensitivity");
        report.sensitivity().ifPresentOrElse(section -> SensitivityJson.write(section, this, json), json::nullValue);
        list("descriptors", report.descriptors(), new DescriptorJsonWriter(this, json)::descriptor);
        json.key("needMap");
        report.needMap().ifPresentOrElse(new MapJsonWriter(this, json)::map, json::nullValue);
        list("scorecard", Scorecard.of(report), this::score);
        list("features", report.features(), this::feature);
        list("droppedFeatures", report.droppedFeatures(), dropped -> {
            text("id", dropped.id());
            text("reason", dropped.reason());
            texts("detail", dropped.detail());
        });
        json.key("privacy").beginObject();
        privacy(report.privacy());
        json.endObject();
        provenance(report);
        return json.endObject().finish();
    }

    String writePrivacy(Report report) {
        json.beginObject();
        text("schema", "tarve/privacy/1");
        text("edition", report.edition().name().toLowerCase(Locale.ROOT));
        privacy(report.privacy());
        return json.endObject().finish();
    }

    private void study(Report.StudySection study) {
        json.key("study").beginObject();
        text("title", study.title());
        truth("synthetic", study.synthetic());
        json.key("start").value(study.start().map(Object::toString).orElse(null));
        whole("days", study.days());
        whole("minimumDays", study.minimumDays());
        text("daySource", study.daySource());
        whole("diaryLines", study.diaryLines());
        whole("observedDays", study.observedDays());
        count("surveyed", study.surveyed());
        list("scales", study.scales(), new ScaleJsonWriter(this)::scale);
        list("notices", study.notices(), this::notice);
        json.endObject();
        json.key("residents").beginObject();
        count("read", study.read());
        count("used", study.used());
        list("leftOut", study.leftOut(), left -> {
            text("reason", left.reason());
            count("count", left.count());
        });
        json.endObject();
    }

    private void notice(Problem notice) {
        text("code", notice.code().code());
        text("message", notice.message(Language.EN));
        text("file", notice.where().file());
        whole("line", notice.where().line());
        whole("column", notice.where().column());
        text("columnName", notice.where().columnName());
        texts("arguments", notice.arguments());
    }

    private void optionalText(String key, Optional<String> value) {
        json.key(key);
        value.ifPresentOrElse(json::value, json::nullValue);
    }

    private void selection(Report.SelectionSection selection) {
        json.beginObject();
        whole("chosen", selection.chosen());
        text("reason", selection.reason());
        list("candidates", selection.candidates(), candidate -> {
            whole("k", candidate.k());
            json.key("criterion").value(candidate.criterion());
            optional("silhouette", candidate.silhouette());
            optional("index", candidate.level().map(Report.LevelRow::observed));
            optional("nullMean", candidate.level().map(Report.LevelRow::nullMean));
            optional("nullQ95", candidate.level().map(Report.LevelRow::nullQ95));
            optional("z", candidate.level().map(Report.LevelRow::z));
            json.key("stability")
                    .numbers(candidate.stability().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
            truth("admissible", candidate.admissible());
            optional("bic", candidate.fit().map(Report.FitRow::bic));
            optional("abic", candidate.fit().map(Report.FitRow::adjustedBic));
            optional("entropy", candidate.fit().map(Report.FitRow::entropy));
            StabilityJson.write(candidate.steadiness(), this, json);
        });
        json.key("largestPredicted");
        selection.largestPredicted().ifPresentOrElse(k -> json.value(k.longValue()), json::nullValue);
        json.key("stability");
        selection.stability().ifPresentOrElse(section -> StabilityJson.write(section, this, json), json::nullValue);
        json.endObject();
    }

    private void method(Report.Method method) {
        json.beginObject();
        text("algorithm", method.algorithm());
        text("dissimilarity", method.dissimilarity());
        whole("restarts", method.restarts());
        whole("restartsAtBest", method.restartsAtBest());
        truth("converged", method.converged());
        json.key("gaps");
        method.gaps().ifPresentOrElse(this::gaps, json::nullValue);
        truth("exploratory", method.exploratory());
        json.endObject();
    }

    private void gaps(Report.Gaps gaps) {
        json.beginObject();
        whole("fillings", gaps.fillings());
        number("withGaps", gaps.withGaps());
        number("dependent", gaps.dependent());
        gaps.compared().ifPresent(compared -> whole("compared", compared));
        json.endObject();
    }

    private void profile(Report.ProfileCard card) {
        text("id", card.id());
        text("name", card.name().in(Language.EN));
        text("nameCode", card.name().code());
        translations("nameTexts", card.name());
        count("count", card.count());
        number("share", card.share());
        interval("interval", card.interval());
        optional("stability", card.stability());
        list("distinguishing", card.distinguishing(), this::distinction);
        list("needs", card.needs(), this::profileNeed);
        list("channels", card.channels(), channel -> {
            label("channel", channel.channel());
            number("share", channel.share());
        });
        number("informalHelp", card.informalHelp());
        json.key("rule");
        card.rule().ifPresentOrElse(this::rule, json::nullValue);
        CardJson.write(card.figures(), this, json);
    }

    private void distinction(Report.Distinction distinction) {
        text("feature", distinction.feature());
        label("label", distinction.label());
        optionalLabel("level", distinction.level());
        text("block", distinction.block());
        text("unit", distinction.unit());
        text("direction", distinction.direction());
        number("effect", distinction.effect());
        interval("interval", distinction.interval());
        number("inProfile", distinction.inProfile());
        number("inRest", distinction.inRest());
        truth("clear", distinction.clear());
    }

    private void profileNeed(Report.ProfileNeed need) {
        label("need", need.need());
        count("needing", need.needing());
        number("needingShare", need.needingShare());
        count("unmet", need.unmet());
        number("unmetShare", need.unmetShare());
        labels("reasons", need.reasons());
    }

    private void need(Report.NeedRow need) {
        profileNeed(new Report.ProfileNeed(
                need.need(), need.needing(), need.needingShare(), need.unmet(), need.unmetShare(), need.reasons()));
    }

    private void rule(Report.Rule rule) {
        json.beginObject();
        list("conditions", rule.conditions(), condition -> {
            label("label", condition.label());
            text("comparison", condition.comparison());
            json.key("threshold").value(condition.threshold());
            optionalLabel("level", condition.level());
            text("unit", condition.unit());
        });
        number("coverage", rule.coverage());
        number("precision", rule.precision());
        json.endObject();
    }

    private void area(Report.AreaRow area) {
        label("area", area.area());
        count("residents", area.residents());
        list("profiles", area.shares(), share -> {
            text("profile", share.profile());
            count("count", share.count());
            number("share", share.share());
            interval("interval", share.interval());
        });
        number("evidence", area.evidence());
        list("decomposition", area.decomposition(), row -> {
            label("label", row.label());
            text("unit", row.unit());
            number("difference", row.difference());
            number("mix", row.mix());
            number("rate", row.rate());
        });
        list("needs", area.needs(), this::profileNeed);
    }

    private void areaTest(Report.AreaSection areas) {
        json.key("areaComparison").beginObject();
        truth("withheld", areas.withheld());
        optional("p", areas.p());
        whole("permutations", areas.permutations());
        optional("cramersV", areas.cramersV());
        json.key("advice");
        if (areas.advice().isEmpty()) {
            json.nullValue();
        } else {
            Report.Merge merge = areas.advice().get();
            json.beginObject();
            json.key("areaGroups").beginArray();
            for (List<Label> group : merge.areaGroups()) {
                json.beginArray();
                for (Label area : group) {
                    json.beginObject();
                    label("area", area);
                    json.endObject();
                }
                json.endArray();
            }
            json.endArray();
            json.key("profileGroups").beginArray();
            for (List<String> group : merge.profileGroups()) {
                json.beginArray();
                group.forEach(json::value);
                json.endArray();
            }
            json.endArray();
            json.key("counts").beginArray();
            for (List<Integer> row : merge.counts()) {
                json.numbers(row.stream().mapToInt(Integer::intValue).toArray());
            }
            json.endArray().endObject();
        }
        json.endObject();
    }

    private void feature(Report.FeatureRow feature) {
        text("id", feature.id());
        label("label", feature.label());
        text("block", feature.block());
        text("unit", feature.unit());
        text("type", feature.type());
        text("role", feature.role());
        text("transform", feature.transform());
        labels("levels", feature.levels());
        number("overall", feature.overall());
        json.key("byProfile").beginArray();
        feature.byProfile().forEach(this::number);
        json.endArray();
    }

    private void privacy(Report.PrivacySection privacy) {
        text("preset", privacy.preset());
        whole("minimumCell", privacy.minimumCell());
        list("rules", privacy.rules(), rule -> {
            text("rule", rule.rule());
            whole("hidden", rule.hidden());
        });
        list("audits", privacy.audits(), audit -> {
            text("table", audit.table());
            whole("cells", audit.cells());
            whole("hidden", audit.hidden());
            truth("passed", audit.passed());
            whole("narrowest", audit.narrowest());
        });
        whole("withheldProfiles", privacy.withheldProfiles());
        json.key("risk");
        if (privacy.risk().isEmpty()) {
            json.nullValue();
        } else {
            Report.Risk risk = privacy.risk().get();
            json.beginObject();
            texts("columns", risk.columns());
            whole("smallestClass", risk.smallestClass());
            whole("unique", risk.unique());
            json.endObject();
        }
    }

    private void provenance(Report report) {
        json.key("provenance").beginObject();
        text("version", report.provenance().version());
        // As text, since JSON readers in common use round whole numbers beyond 2^53.
        text("seed", Long.toString(report.provenance().seed()));
        text("generator", report.provenance().generator());
        list("inputs", report.provenance().inputs(), input -> {
            text("role", input.role());
            text("name", input.name());
            text("sha256", input.sha256());
        });
        json.key("settings").beginObject();
        new TreeMap<>(report.provenance().settings()).forEach(this::text);
        json.endObject().endObject();
    }

    private void score(Score score) {
        text("criterion", score.criterion().code());
        text("light", score.light().code());
        number("value", score.value());
        text("unit", score.unit());
    }

    void text(String key, String value) {
        json.key(key).value(value);
    }

    void whole(String key, long value) {
        json.key(key).value(value);
    }

    void truth(String key, boolean value) {
        json.key(key).value(value);
    }

    void optional(String key, Optional<Double> value) {
        json.key(key).value(value.orElse(Double.NaN));
    }

    void numbers(String key, List<Released<Double>> figures) {
        json.key(key).beginArray();
        figures.forEach(figure -> figure.value().ifPresentOrElse(json::value, this::suppressed));
        json.endArray();
    }

    void count(String key, Released<Integer> figure) {
        json.key(key);
        figure.value().ifPresentOrElse(value -> json.value(value.longValue()), this::suppressed);
    }

    void number(String key, Released<Double> figure) {
        json.key(key);
        number(figure);
    }

    private void number(Released<Double> figure) {
        figure.value().ifPresentOrElse(value -> json.value(value.doubleValue()), this::suppressed);
    }

    void interval(String key, Released<Interval> figure) {
        json.key(key);
        figure.value()
                .ifPresentOrElse(
                        range -> json.beginObject()
                                .key("low")
                                .value(range.low())
                                .key("high")
                                .value(range.high())
                                .endObject(),
                        this::suppressed);
    }

    void suppressed() {
        json.beginObject().key("suppressed").value(true).endObject();
    }

    void label(String key, Label label) {
        text(key, label.code());
        translations(key + "Texts", label);
    }

    void optionalLabel(String key, Optional<Label> label) {
        if (label.isPresent()) {
            label(key, label.get());
        } else {
            json.key(key).nullValue();
            json.key(key + "Texts").beginObject().endObject();
        }
    }

    void labels(String key, List<Label> labels) {
        list(key, labels, label -> {
            text("code", label.code());
            translations("texts", label);
        });
    }

    private void translations(String key, Label label) {
        json.key(key).beginObject();
        Map<Language, String> texts = new TreeMap<>(label.texts());
        texts.forEach((language, text) -> text(language.tag(), text));
        json.endObject();
    }

    void texts(String key, List<String> values) {
        json.key(key).beginArray();
        values.forEach(json::value);
        json.endArray();
    }

    <T> void list(String key, List<T> items, Consumer<T> write) {
        json.key(key).beginArray();
        for (T item : items) {
            json.beginObject();
            write.accept(item);
            json.endObject();
        }
        json.endArray();
    }
}
