package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SchemeSection;
import java.util.List;

/** Reads what {@link ExplanationJsonWriter} writes. */
final class ExplanationJsonReader {
    private static final int SEGMENTS = 4;

    private ExplanationJsonReader() {}

    static ExplanationSection read(JsonValue section) {
        return new ExplanationSection(
                ReportJsonReader.list(
                        section,
                        "rules",
                        rule -> new ExplanationSection.RuleCheckRow(
                                ReportJsonReader.text(rule, "profile"),
                                ReportJsonReader.number(rule.get("coverage")),
                                ReportJsonReader.number(rule.get("precision")))),
                section.find("tree").map(ExplanationJsonReader::tree),
                section.find("form").map(ExplanationJsonReader::form),
                ReportJsonReader.list(section, "schemes", ExplanationJsonReader::scheme),
                ReportJsonReader.list(
                        section,
                        "identities",
                        identity -> new ExplanationSection.Identity(
                                ReportJsonReader.text(identity, "profile"),
                                ReportJsonReader.text(identity, "key"),
                                identity.find("earlier").map(JsonValue::text),
                                ReportJsonReader.optional(identity, "similarity"))),
                ReportJsonReader.labels(section, "gone"));
    }

    private static ExplanationSection.TreeSection tree(JsonValue tree) {
        return new ExplanationSection.TreeSection(
                ReportJsonReader.list(
                        tree,
                        "paths",
                        path -> new ExplanationSection.Path(
                                ReportJsonReader.list(path, "conditions", ExplanationJsonReader::condition),
                                ReportJsonReader.text(path, "profile"))),
                tree.get("fidelity").number(),
                tree.get("chance").number());
    }

    private static Report.RuleCondition condition(JsonValue condition) {
        return new Report.RuleCondition(
                ReportJsonReader.label(condition, "label"),
                ReportJsonReader.text(condition, "comparison"),
                condition.get("threshold").number(),
                ReportJsonReader.optionalLabel(condition, "level"),
                ReportJsonReader.text(condition, "unit"));
    }

    private static ExplanationSection.FormSection form(JsonValue form) {
        List<ExplanationSection.FormProfile> profiles = ReportJsonReader.list(
                form,
                "profiles",
                profile -> new ExplanationSection.FormProfile(
                        ReportJsonReader.text(profile, "profile"),
                        profile.get("start").small()));
        return new ExplanationSection.FormSection(
                profiles,
                ReportJsonReader.list(
                        form,
                        "questions",
                        question -> new ExplanationSection.FormQuestion(
                                ReportJsonReader.text(question, "feature"),
                                ReportJsonReader.label(question, "label"),
                                ReportJsonReader.text(question, "unit"),
                                question.get("survey").truth(),
                                ReportJsonReader.list(question, "answers", answer -> answer(answer, profiles.size())))),
                ReportJsonReader.number(form.get("accuracy")),
                ReportJsonReader.interval(form.get("interval")),
                ReportJsonReader.number(form.get("guess")),
                form.get("clearlyBetter").truth());
    }

    private static ExplanationSection.FormAnswer answer(JsonValue answer, int profiles) {
        List<Integer> points =
                answer.get("points").items().stream().map(JsonValue::small).toList();
        if (points.size() != profiles) {
            throw new JsonFault(answer.path(), "not " + profiles + " points");
        }
        return new ExplanationSection.FormAnswer(
                ReportJsonReader.optional(answer, "above"),
                ReportJsonReader.optional(answer, "upTo"),
                ReportJsonReader.labels(answer, "levels"),
                points);
    }

    private static SchemeSection scheme(JsonValue scheme) {
        boolean unplaced = scheme.get("unplaced").truth();
        SchemeSection read = new SchemeSection(
                ReportJsonReader.text(scheme, "name"),
                ReportJsonReader.label(scheme, "label"),
                ReportJsonReader.text(scheme, "source"),
                ReportJsonReader.list(
                        scheme,
                        "axes",
                        axis -> new SchemeSection.Axis(
                                ReportJsonReader.label(axis, "label"),
                                ReportJsonReader.label(axis, "low"),
                                ReportJsonReader.label(axis, "high"),
                                ReportJsonReader.text(axis, "cut"),
                                ReportJsonReader.labels(axis, "measured"),
                                ReportJsonReader.texts(axis, "missing"))),
                ReportJsonReader.labels(scheme, "segments"),
                scheme.get("measured").truth(),
                scheme.get("withheld").truth(),
                unplaced,
                ReportJsonReader.list(scheme, "rows", row -> row(row, unplaced ? SEGMENTS + 1 : SEGMENTS)),
                ReportJsonReader.number(scheme.get("cramersV")),
                ReportJsonReader.number(scheme.get("agreement")));
        if (read.segments().size() != SEGMENTS || read.axes().size() != 2) {
            throw new JsonFault(scheme.path(), "not two axes and four segments");
        }
        return read;
    }

    private static SchemeSection.Row row(JsonValue row, int cells) {
        List<JsonValue> values = row.get("cells").items();
        if (values.size() != cells) {
            throw new JsonFault(row.path(), "not " + cells + " cells");
        }
        return new SchemeSection.Row(
                ReportJsonReader.text(row, "profile"),
                values.stream()
                        .map(cell -> ReportJsonReader.count(cell.get("count")))
                        .toList(),
                values.stream()
                        .map(cell -> ReportJsonReader.number(cell.get("share")))
                        .toList());
    }
}
