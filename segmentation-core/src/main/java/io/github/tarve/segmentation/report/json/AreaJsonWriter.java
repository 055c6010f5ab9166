package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.AreaProfilesSection;
import io.github.tarve.segmentation.release.EstimateSection;

/** Writes what profiles are like within areas and how many people of the population they have. */
final class AreaJsonWriter {
    private final ReportJsonWriter report;
    private final JsonWriter json;

    AreaJsonWriter(ReportJsonWriter report, JsonWriter json) {
        this.report = report;
        this.json = json;
    }

    void profiles(AreaProfilesSection section) {
        json.beginObject();
        report.text("mode", section.mode());
        report.whole("least", section.least());
        report.list("areas", section.areas(), this::area);
        report.list("transfers", section.transfers(), transfer -> {
            report.label("from", transfer.from());
            report.label("to", transfer.to());
            report.number("agreement", transfer.agreement());
        });
        json.endObject();
    }

    private void area(AreaProfilesSection.AreaPart area) {
        report.label("area", area.area());
        report.truth("own", area.own());
        area.agreement()
                .ifPresentOrElse(
                        value -> report.number("agreement", value),
                        () -> json.key("agreement").nullValue());
        report.list("profiles", area.profiles(), profile -> {
            json.key("profile").value(profile.profile().orElse(null));
            report.count("count", profile.count());
            report.truth("described", profile.described());
            report.list("differences", profile.differences(), this::difference);
        });
    }

    private void difference(AreaProfilesSection.Difference difference) {
        report.text("feature", difference.feature());
        report.label("label", difference.label());
        report.text("unit", difference.unit());
        report.number("difference", difference.difference());
        difference
                .evidence()
                .ifPresentOrElse(
                        value -> report.number("evidence", value),
                        () -> json.key("evidence").nullValue());
    }

    void estimates(EstimateSection section) {
        json.beginObject();
        report.text("source", section.source());
        report.texts("columns", section.columns());
        json.key("total").value(section.total());
        json.key("designEffect").value(section.designEffect());
        json.key("effectiveResidents").value(section.effectiveResidents());
        report.count("trimmed", section.trimmed());
        report.whole("iterations", section.iterations());
        report.truth("converged", section.converged());
        json.key("deviation").value(section.deviation());
        report.whole("collapsed", section.collapsed());
        report.labels("absent", section.absent());
        report.whole("replicates", section.replicates());
        report.truth("indicative", section.indicative());
        report.list("profiles", section.profiles(), this::estimate);
        report.list("areas", section.areas(), area -> {
            report.label("area", area.area());
            report.list("profiles", area.profiles(), this::estimate);
        });
        json.endObject();
    }

    private void estimate(EstimateSection.ProfileEstimate estimate) {
        report.text("profile", estimate.profile());
        report.number("residents", estimate.residents());
        report.interval("interval", estimate.interval());
        report.number("share", estimate.share());
        report.interval("shareInterval", estimate.shareInterval());
    }
}
