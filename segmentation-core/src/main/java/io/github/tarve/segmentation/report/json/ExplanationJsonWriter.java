package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SchemeSection;
import java.util.List;

/** Writes by what people recognise the profiles. */
final class ExplanationJsonWriter {
    private final ReportJsonWriter report;
    private final JsonWriter json;

    ExplanationJsonWriter(ReportJsonWriter report, JsonWriter json) {
        this.report = report;
        this.json = json;
    }

    void write(ExplanationSection section) {
        json.beginObject();
        report.list("identities", section.identities(), identity -> {
            report.text("profile", identity.profile());
            report.text("key", identity.key());
            json.key("earlier").value(identity.earlier().orElse(null));
            report.optional("similarity", identity.similarity());
        });
        report.labels("gone", section.gone());
        report.list("rules", section.rules(), rule -> {
            report.text("profile", rule.profile());
            report.number("coverage", rule.coverage());
            report.number("precision", rule.precision());
        });
        json.key("tree");
        section.tree().ifPresentOrElse(this::tree, json::nullValue);
        json.key("form");
        section.form().ifPresentOrElse(this::form, json::nullValue);
        report.list("schemes", section.schemes(), this::scheme);
        json.endObject();
    }

    private void tree(ExplanationSection.TreeSection tree) {
        json.beginObject();
        json.key("fidelity").value(tree.fidelity());
        json.key("chance").value(tree.chance());
        report.list("paths", tree.paths(), path -> {
            report.list("conditions", path.conditions(), this::condition);
            report.text("profile", path.profile());
        });
        json.endObject();
    }

    private void condition(Report.RuleCondition condition) {
        report.label("label", condition.label());
        report.text("comparison", condition.comparison());
        json.key("threshold").value(condition.threshold());
        report.optionalLabel("level", condition.level());
        report.text("unit", condition.unit());
    }

    private void form(ExplanationSection.FormSection form) {
        json.beginObject();
        report.number("accuracy", form.accuracy());
        report.interval("interval", form.interval());
        report.number("guess", form.guess());
        report.truth("clearlyBetter", form.clearlyBetter());
        report.list("profiles", form.profiles(), profile -> {
            report.text("profile", profile.profile());
            report.whole("start", profile.start());
        });
        report.list("questions", form.questions(), question -> {
            report.text("feature", question.feature());
            report.label("label", question.label());
            report.text("unit", question.unit());
            report.truth("survey", question.survey());
            report.list("answers", question.answers(), answer -> {
                report.optional("above", answer.above());
                report.optional("upTo", answer.upTo());
                report.labels("levels", answer.levels());
                points(answer.points());
            });
        });
        json.endObject();
    }

    private void points(List<Integer> points) {
        json.key("points").numbers(points.stream().mapToInt(Integer::intValue).toArray());
    }

    private void scheme(SchemeSection scheme) {
        report.text("name", scheme.name());
        report.label("label", scheme.label());
        report.text("source", scheme.source());
        report.list("axes", scheme.axes(), axis -> {
            report.label("label", axis.label());
            report.label("low", axis.low());
            report.label("high", axis.high());
            report.text("cut", axis.cut());
            report.labels("measured", axis.measured());
            report.texts("missing", axis.missing());
        });
        report.labels("segments", scheme.segments());
        report.truth("measured", scheme.measured());
        report.truth("withheld", scheme.withheld());
        report.truth("unplaced", scheme.unplaced());
        report.list("rows", scheme.rows(), row -> {
            report.text("profile", row.profile());
            report.list("cells", indices(row), cell -> {
                report.count("count", row.counts().get(cell));
                report.number("share", row.shares().get(cell));
            });
        });
        report.number("cramersV", scheme.cramersV());
        report.number("agreement", scheme.agreement());
    }

    private static List<Integer> indices(SchemeSection.Row row) {
        return java.util.stream.IntStream.range(0, row.counts().size()).boxed().toList();
    }
}
