package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.StabilitySection;
import io.github.tarve.segmentation.release.SteadinessRow;
import java.util.List;

/** Writes and reads how steady profiles are. */
final class StabilityJson {
    private StabilityJson() {}

    /** Writes keys of a number of profiles that was tried. */
    static void write(SteadinessRow row, ReportJsonWriter report, JsonWriter json) {
        report.optional("predictionStrength", row.predictionStrength());
        report.optional("instability", row.instability());
        report.numbers("acrossSolutions", row.acrossSolutions());
    }

    static SteadinessRow readRow(JsonValue candidate) {
        return new SteadinessRow(
                candidate.find("predictionStrength").map(JsonValue::number),
                candidate.find("instability").map(JsonValue::number),
                candidate
                        .find("acrossSolutions")
                        .map(values -> values.items().stream()
                                .map(ReportJsonReader::number)
                                .toList())
                        .orElse(List.of()));
    }

    static void write(StabilitySection section, ReportJsonWriter report, JsonWriter json) {
        json.beginObject();
        report.text("unit", section.unit());
        json.key("optima");
        section.optima()
                .ifPresentOrElse(
                        optima -> {
                            json.beginObject();
                            report.whole("starts", optima.starts());
                            report.whole("near", optima.near());
                            report.whole("distinct", optima.distinct());
                            report.optional("leastAgreement", optima.leastAgreement());
                            json.endObject();
                        },
                        json::nullValue);
        json.key("leaveOneOut");
        section.leaving()
                .ifPresentOrElse(
                        leaving -> {
                            json.beginObject();
                            report.count("decisive", leaving.decisive());
                            report.list("profiles", leaving.profiles(), profile -> {
                                report.text("profile", profile.profile());
                                json.key("smallest").value(profile.smallest());
                                json.key("mean").value(profile.mean());
                            });
                            json.endObject();
                        },
                        json::nullValue);
        report.list("profiles", section.profiles(), profile -> {
            report.text("profile", profile.profile());
            report.count("firm", profile.firm());
            report.count("doubtful", profile.doubtful());
            report.count("loose", profile.loose());
        });
        json.endObject();
    }

    static StabilitySection read(JsonValue section) {
        return new StabilitySection(
                ReportJsonReader.text(section, "unit"),
                section.find("optima")
                        .map(optima -> new StabilitySection.Optima(
                                optima.get("starts").small(),
                                optima.get("near").small(),
                                optima.get("distinct").small(),
                                ReportJsonReader.optional(optima, "leastAgreement"))),
                section.find("leaveOneOut")
                        .map(leaving -> new StabilitySection.Leaving(
                                ReportJsonReader.count(leaving.get("decisive")),
                                ReportJsonReader.list(
                                        leaving,
                                        "profiles",
                                        profile -> new StabilitySection.WithoutOne(
                                                ReportJsonReader.text(profile, "profile"),
                                                profile.get("smallest").number(),
                                                profile.get("mean").number())))),
                ReportJsonReader.list(
                        section,
                        "profiles",
                        profile -> new StabilitySection.Profile(
                                ReportJsonReader.text(profile, "profile"),
                                ReportJsonReader.count(profile.get("firm")),
                                ReportJsonReader.count(profile.get("doubtful")),
                                ReportJsonReader.count(profile.get("loose")))));
    }
}
