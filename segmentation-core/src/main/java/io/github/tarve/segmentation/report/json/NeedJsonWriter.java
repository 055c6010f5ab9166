package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.CoverageSection;
import io.github.tarve.segmentation.release.DiaryQualitySection;
import io.github.tarve.segmentation.release.OutlierSection;
import io.github.tarve.segmentation.release.ServiceSection;

/** Writes how far needs are met and how good the diary is. */
final class NeedJsonWriter {
    private final ReportJsonWriter report;
    private final JsonWriter json;

    NeedJsonWriter(ReportJsonWriter report, JsonWriter json) {
        this.report = report;
        this.json = json;
    }

    void coverage(CoverageSection section) {
        json.beginObject();
        report.truth("asks", section.asks());
        report.list("rows", section.rows(), row -> {
            report.label("need", row.need());
            report.count("asked", row.asked());
            report.count("stated", row.stated());
            report.number("quietShare", row.quietShare());
            report.interval("quietInterval", row.quietInterval());
            json.key("overall").beginObject();
            line(row.overall());
            json.endObject();
            report.list("profiles", row.profiles(), this::line);
            report.list("areas", row.areas(), this::line);
            report.labels("reasons", row.reasons());
            report.list("benchmarks", row.benchmarks(), this::published);
        });
        report.list("benchmarks", section.benchmarks(), this::published);
        json.key("any").beginObject();
        report.count("tried", section.any().tried());
        report.number("unmetShare", section.any().unmetShare());
        report.interval("unmetInterval", section.any().unmetInterval());
        report.count("asked", section.any().asked());
        report.number("silentShare", section.any().silentShare());
        report.interval("silentInterval", section.any().silentInterval());
        json.endObject();
        json.endObject();
    }

    private void line(CoverageSection.Line line) {
        report.count("needed", line.needed());
        report.count("unmet", line.unmet());
        report.number("unmetShare", line.unmetShare());
        report.interval("unmetInterval", line.unmetInterval());
        report.count("silent", line.silent());
        report.number("silentShare", line.silentShare());
        report.interval("silentInterval", line.silentInterval());
    }

    private void published(CoverageSection.Published published) {
        report.text("indicator", published.indicator());
        json.key("value").value(published.value());
        report.text("source", published.source());
        report.whole("year", published.year());
    }

    void outliers(OutlierSection section) {
        json.beginObject();
        report.count("apart", section.apart());
        report.count("compared", section.compared());
        report.whole("neighbours", section.neighbours());
        json.key("threshold").value(section.threshold());
        json.endObject();
    }

    void services(ServiceSection section) {
        json.beginObject();
        report.list("rows", section.rows(), row -> {
            report.label("service", row.service());
            json.key("overall").beginObject();
            service(row.overall());
            json.endObject();
            report.list("areas", row.areas(), this::service);
        });
        report.whole("withheld", section.withheld());
        json.endObject();
    }

    private void service(ServiceSection.Line line) {
        report.count("needed", line.needed());
        report.count("insufficient", line.insufficient());
        report.number("share", line.share());
        report.interval("interval", line.interval());
    }

    void quality(DiaryQualitySection section) {
        json.beginObject();
        report.number("trend", section.trend());
        report.interval("trendInterval", section.trendInterval());
        report.number("weeks", section.weeks());
        report.interval("weeksInterval", section.weeksInterval());
        report.number("dispersed", section.dispersed());
        report.truth("adjusted", section.adjusted());
        report.truth("weighed", section.weighed());
        report.count("weekdayHeavy", section.weekdayHeavy());
        report.count("balanced", section.balanced());
        report.number("rawRate", section.rawRate());
        report.number("balancedRate", section.balancedRate());
        report.number("backFilled", section.backFilled());
        report.count("straightLined", section.straightLined());
        report.number("uncoded", section.uncoded());
        report.list("rules", section.rules(), rule -> {
            report.whole("days", rule.days());
            report.count("residents", rule.residents());
            report.number("contacts", rule.contacts());
            report.number("unmetShare", rule.unmetShare());
        });
        report.list("recall", section.recall(), recall -> {
            report.label("item", recall.item());
            report.count("residents", recall.residents());
            report.number("correlation", recall.correlation());
            report.interval("interval", recall.interval());
        });
        report.labels("seasons", section.seasons());
        json.endObject();
    }
}
