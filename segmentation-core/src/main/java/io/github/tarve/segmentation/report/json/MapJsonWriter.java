package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.NeedMapSection;
import io.github.tarve.segmentation.release.Released;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the map of needs and resources. */
final class MapJsonWriter {
    private final ReportJsonWriter report;
    private final JsonWriter json;

    MapJsonWriter(ReportJsonWriter report, JsonWriter json) {
        this.report = report;
        this.json = json;
    }

    void map(NeedMapSection map) {
        json.beginObject();
        report.list("axes", map.axes(), axis -> {
            report.text("kind", axis.kind());
            report.labels("measured", axis.measured());
        });
        report.text("form", map.form());
        report.whole("parts", map.parts());
        report.truth("firstUnknown", map.firstUnknown());
        report.truth("secondUnknown", map.secondUnknown());
        report.list("rows", map.rows(), row -> {
            report.count("count", row.count());
            report.number("share", row.share());
            cells("cells", row.cells(), row.shares());
            report.number("unmetShare", row.unmetShare());
            report.number("contacts", row.contacts());
        });
        report.number("correlation", map.correlation());
        report.truth("areasWithheld", map.areasWithheld());
        report.list("areas", map.areas(), area -> {
            report.label("area", area.area());
            cells("parts", area.counts(), area.shares());
        });
        json.endObject();
    }

    private void cells(String key, List<Released<Integer>> counts, List<Released<Double>> shares) {
        report.list(key, IntStream.range(0, counts.size()).boxed().toList(), i -> {
            report.count("count", counts.get(i));
            report.number("share", shares.get(i));
        });
    }
}
