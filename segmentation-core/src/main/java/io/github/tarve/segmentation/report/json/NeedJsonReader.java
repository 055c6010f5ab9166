package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.release.CoverageSection;
import io.github.tarve.segmentation.release.DiaryQualitySection;
import io.github.tarve.segmentation.release.OutlierSection;
import io.github.tarve.segmentation.release.ServiceSection;

/** Reads what {@link NeedJsonWriter} writes. */
final class NeedJsonReader {
    private NeedJsonReader() {}

    static CoverageSection coverage(JsonValue section) {
        return new CoverageSection(
                section.get("asks").truth(),
                ReportJsonReader.list(section, "rows", NeedJsonReader::row),
                ReportJsonReader.list(section, "benchmarks", NeedJsonReader::published),
                any(section.get("any")));
    }

    private static CoverageSection.Any any(JsonValue any) {
        return new CoverageSection.Any(
                ReportJsonReader.count(any.get("tried")),
                ReportJsonReader.number(any.get("unmetShare")),
                ReportJsonReader.interval(any.get("unmetInterval")),
                ReportJsonReader.count(any.get("asked")),
                ReportJsonReader.number(any.get("silentShare")),
                ReportJsonReader.interval(any.get("silentInterval")));
    }

    private static CoverageSection.Row row(JsonValue row) {
        return new CoverageSection.Row(
                ReportJsonReader.label(row, "need"),
                ReportJsonReader.count(row.get("asked")),
                ReportJsonReader.count(row.get("stated")),
                ReportJsonReader.number(row.get("quietShare")),
                ReportJsonReader.interval(row.get("quietInterval")),
                line(row.get("overall")),
                ReportJsonReader.list(row, "profiles", NeedJsonReader::line),
                ReportJsonReader.list(row, "areas", NeedJsonReader::line),
                ReportJsonReader.labels(row, "reasons"),
                ReportJsonReader.list(row, "benchmarks", NeedJsonReader::published));
    }

    private static CoverageSection.Line line(JsonValue line) {
        return new CoverageSection.Line(
                ReportJsonReader.count(line.get("needed")),
                ReportJsonReader.count(line.get("unmet")),
                ReportJsonReader.number(line.get("unmetShare")),
                ReportJsonReader.interval(line.get("unmetInterval")),
                ReportJsonReader.count(line.get("silent")),
                ReportJsonReader.number(line.get("silentShare")),
                ReportJsonReader.interval(line.get("silentInterval")));
    }

    private static CoverageSection.Published published(JsonValue published) {
        return new CoverageSection.Published(
                ReportJsonReader.text(published, "indicator"),
                published.get("value").number(),
                ReportJsonReader.text(published, "source"),
                published.get("year").small());
    }

    static OutlierSection outliers(JsonValue section) {
        return new OutlierSection(
                ReportJsonReader.count(section.get("apart")),
                ReportJsonReader.count(section.get("compared")),
                section.get("neighbours").small(),
                section.get("threshold").number());
    }

    static ServiceSection services(JsonValue section) {
        return new ServiceSection(
                ReportJsonReader.list(
                        section,
                        "rows",
                        row -> new ServiceSection.Row(
                                ReportJsonReader.label(row, "service"),
                                service(row.get("overall")),
                                ReportJsonReader.list(row, "areas", NeedJsonReader::service))),
                section.get("withheld").small());
    }

    private static ServiceSection.Line service(JsonValue line) {
        return new ServiceSection.Line(
                ReportJsonReader.count(line.get("needed")),
                ReportJsonReader.count(line.get("insufficient")),
                ReportJsonReader.number(line.get("share")),
                ReportJsonReader.interval(line.get("interval")));
    }

    static DiaryQualitySection quality(JsonValue section) {
        return new DiaryQualitySection(
                ReportJsonReader.number(section.get("trend")),
                ReportJsonReader.interval(section.get("trendInterval")),
                ReportJsonReader.number(section.get("weeks")),
                ReportJsonReader.interval(section.get("weeksInterval")),
                ReportJsonReader.number(section.get("dispersed")),
                section.get("adjusted").truth(),
                section.get("weighed").truth(),
                ReportJsonReader.count(section.get("weekdayHeavy")),
                ReportJsonReader.count(section.get("balanced")),
                ReportJsonReader.number(section.get("rawRate")),
                ReportJsonReader.number(section.get("balancedRate")),
                ReportJsonReader.number(section.get("backFilled")),
                ReportJsonReader.count(section.get("straightLined")),
                ReportJsonReader.number(section.get("uncoded")),
                ReportJsonReader.list(
                        section,
                        "rules",
                        rule -> new DiaryQualitySection.DayRule(
                                rule.get("days").small(),
                                ReportJsonReader.count(rule.get("residents")),
                                ReportJsonReader.number(rule.get("contacts")),
                                ReportJsonReader.number(rule.get("unmetShare")))),
                ReportJsonReader.list(
                        section,
                        "recall",
                        recall -> new DiaryQualitySection.Recall(
                                ReportJsonReader.label(recall, "item"),
                                ReportJsonReader.count(recall.get("residents")),
                                ReportJsonReader.number(recall.get("correlation")),
                                ReportJsonReader.interval(recall.get("interval")))),
                ReportJsonReader.labels(section, "seasons"));
    }
}
