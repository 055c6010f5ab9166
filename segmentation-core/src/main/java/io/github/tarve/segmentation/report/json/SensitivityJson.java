package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.SensitivitySection;

/** Writes and reads whether other reasonable choices give the same profiles. */
final class SensitivityJson {
    private SensitivityJson() {}

    static void write(SensitivitySection section, ReportJsonWriter report, JsonWriter json) {
        json.beginObject();
        json.key("sample");
        section.sample().ifPresentOrElse(size -> json.value(size.longValue()), json::nullValue);
        report.list("ways", section.ways(), way -> {
            report.text("algorithm", way.algorithm());
            report.text("dissimilarity", way.dissimilarity());
            report.text("scaling", way.scaling());
            report.text("days", way.days());
            report.text("gaps", way.gaps());
            report.truth("counts", way.counts());
            json.key("agreement")
                    .numbers(way.agreement().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        });
        report.list("choices", section.choices(), choice -> {
            report.text("choice", choice.choice());
            report.optional("alone", choice.alone());
            report.list("values", choice.values(), value -> {
                report.text("value", value.value());
                report.whole("ways", value.ways());
                report.optional("agreement", value.agreement());
            });
        });
        report.optional("agreement", section.agreement());
        report.number("core", section.core());
        report.number("steady", section.steady());
        report.list("profiles", section.profiles(), profile -> {
            report.text("profile", profile.profile());
            report.count("core", profile.core());
            report.count("mostly", profile.mostly());
            report.count("borderline", profile.borderline());
            report.number("coreShare", profile.coreShare());
        });
        json.endObject();
    }

    static SensitivitySection read(JsonValue section) {
        return new SensitivitySection(
                section.find("sample").map(JsonValue::small),
                ReportJsonReader.list(
                        section,
                        "ways",
                        way -> new SensitivitySection.Way(
                                ReportJsonReader.text(way, "algorithm"),
                                ReportJsonReader.text(way, "dissimilarity"),
                                ReportJsonReader.text(way, "scaling"),
                                ReportJsonReader.text(way, "days"),
                                ReportJsonReader.text(way, "gaps"),
                                way.get("counts").truth(),
                                ReportJsonReader.list(way, "agreement", JsonValue::number))),
                ReportJsonReader.list(
                        section,
                        "choices",
                        choice -> new SensitivitySection.Choice(
                                ReportJsonReader.text(choice, "choice"),
                                ReportJsonReader.optional(choice, "alone"),
                                ReportJsonReader.list(
                                        choice,
                                        "values",
                                        value -> new SensitivitySection.Value(
                                                ReportJsonReader.text(value, "value"),
                                                value.get("ways").small(),
                                                ReportJsonReader.optional(value, "agreement"))))),
                ReportJsonReader.optional(section, "agreement"),
                ReportJsonReader.number(section.get("core")),
                ReportJsonReader.number(section.get("steady")),
                ReportJsonReader.list(
                        section,
                        "profiles",
                        profile -> new SensitivitySection.Profile(
                                ReportJsonReader.text(profile, "profile"),
                                ReportJsonReader.count(profile.get("core")),
                                ReportJsonReader.count(profile.get("mostly")),
                                ReportJsonReader.count(profile.get("borderline")),
                                ReportJsonReader.number(profile.get("coreShare")))));
    }
}
