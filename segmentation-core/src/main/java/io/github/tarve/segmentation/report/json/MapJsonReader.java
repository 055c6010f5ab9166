package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.release.NeedMapSection;
import io.github.tarve.segmentation.release.Released;
import java.util.List;

/** Reads what {@link MapJsonWriter} writes. */
final class MapJsonReader {
    private MapJsonReader() {}

    static NeedMapSection map(JsonValue map) {
        return new NeedMapSection(
                ReportJsonReader.list(
                        map,
                        "axes",
                        axis -> new NeedMapSection.Axis(
                                ReportJsonReader.text(axis, "kind"), ReportJsonReader.labels(axis, "measured"))),
                ReportJsonReader.text(map, "form"),
                map.get("parts").small(),
                map.get("firstUnknown").truth(),
                map.get("secondUnknown").truth(),
                ReportJsonReader.list(
                        map,
                        "rows",
                        row -> new NeedMapSection.Row(
                                ReportJsonReader.count(row.get("count")),
                                ReportJsonReader.number(row.get("share")),
                                counts(row, "cells"),
                                shares(row, "cells"),
                                ReportJsonReader.number(row.get("unmetShare")),
                                ReportJsonReader.number(row.get("contacts")))),
                ReportJsonReader.number(map.get("correlation")),
                map.get("areasWithheld").truth(),
                ReportJsonReader.list(
                        map,
                        "areas",
                        area -> new NeedMapSection.AreaRow(
                                ReportJsonReader.label(area, "area"), counts(area, "parts"), shares(area, "parts"))));
    }

    private static List<Released<Integer>> counts(JsonValue value, String key) {
        return ReportJsonReader.list(value, key, cell -> ReportJsonReader.count(cell.get("count")));
    }

    private static List<Released<Double>> shares(JsonValue value, String key) {
        return ReportJsonReader.list(value, key, cell -> ReportJsonReader.number(cell.get("share")));
    }
}
