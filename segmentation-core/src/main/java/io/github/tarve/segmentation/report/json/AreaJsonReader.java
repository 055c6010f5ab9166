package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.release.AreaProfilesSection;
import io.github.tarve.segmentation.release.EstimateSection;

/** Reads what {@link AreaJsonWriter} writes. */
final class AreaJsonReader {
    private AreaJsonReader() {}

    static AreaProfilesSection profiles(JsonValue section) {
        return new AreaProfilesSection(
                ReportJsonReader.text(section, "mode"),
                section.get("least").small(),
                ReportJsonReader.list(section, "areas", AreaJsonReader::area),
                ReportJsonReader.list(
                        section,
                        "transfers",
                        transfer -> new AreaProfilesSection.Transfer(
                                ReportJsonReader.label(transfer, "from"),
                                ReportJsonReader.label(transfer, "to"),
                                ReportJsonReader.number(transfer.get("agreement")))));
    }

    private static AreaProfilesSection.AreaPart area(JsonValue area) {
        return new AreaProfilesSection.AreaPart(
                ReportJsonReader.label(area, "area"),
                area.get("own").truth(),
                area.find("agreement").map(ReportJsonReader::number),
                ReportJsonReader.list(
                        area,
                        "profiles",
                        profile -> new AreaProfilesSection.ProfilePart(
                                profile.find("profile").map(JsonValue::text),
                                ReportJsonReader.count(profile.get("count")),
                                profile.get("described").truth(),
                                ReportJsonReader.list(profile, "differences", AreaJsonReader::difference))));
    }

    private static AreaProfilesSection.Difference difference(JsonValue difference) {
        return new AreaProfilesSection.Difference(
                ReportJsonReader.text(difference, "feature"),
                ReportJsonReader.label(difference, "label"),
                ReportJsonReader.text(difference, "unit"),
                ReportJsonReader.number(difference.get("difference")),
                difference.find("evidence").map(ReportJsonReader::number));
    }

    static EstimateSection estimates(JsonValue section) {
        return new EstimateSection(
                ReportJsonReader.text(section, "source"),
                ReportJsonReader.texts(section, "columns"),
                section.get("total").number(),
                section.get("designEffect").number(),
                section.get("effectiveResidents").number(),
                ReportJsonReader.count(section.get("trimmed")),
                section.get("iterations").small(),
                section.get("converged").truth(),
                section.get("deviation").number(),
                section.get("collapsed").small(),
                ReportJsonReader.labels(section, "absent"),
                section.get("replicates").small(),
                section.get("indicative").truth(),
                ReportJsonReader.list(section, "profiles", AreaJsonReader::estimate),
                ReportJsonReader.list(
                        section,
                        "areas",
                        area -> new EstimateSection.AreaEstimates(
                                ReportJsonReader.label(area, "area"),
                                ReportJsonReader.list(area, "profiles", AreaJsonReader::estimate))));
    }

    private static EstimateSection.ProfileEstimate estimate(JsonValue estimate) {
        return new EstimateSection.ProfileEstimate(
                ReportJsonReader.text(estimate, "profile"),
                ReportJsonReader.number(estimate.get("residents")),
                ReportJsonReader.interval(estimate.get("interval")),
                ReportJsonReader.number(estimate.get("share")),
                ReportJsonReader.interval(estimate.get("shareInterval")));
    }
}
