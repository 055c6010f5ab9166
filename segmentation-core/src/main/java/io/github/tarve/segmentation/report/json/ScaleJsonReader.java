package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.release.ScaleRow;
import java.util.List;

/** Reads what {@link ScaleJsonWriter} writes. */
final class ScaleJsonReader {
    private ScaleJsonReader() {}

    /** Returns the scales of a study; none in reports from before there were any. */
    static List<ScaleRow> scales(JsonValue study) {
        return study.find("scales").isEmpty()
                ? List.of()
                : ReportJsonReader.list(study, "scales", ScaleJsonReader::scale);
    }

    private static ScaleRow scale(JsonValue scale) {
        return new ScaleRow(
                ReportJsonReader.label(scale, "scale"),
                ReportJsonReader.text(scale, "judgement"),
                ReportJsonReader.count(scale.get("residents")),
                ReportJsonReader.number(scale.get("alpha")),
                ReportJsonReader.interval(scale.get("alphaInterval")),
                ReportJsonReader.number(scale.get("omega")),
                ReportJsonReader.interval(scale.get("omegaInterval")),
                ReportJsonReader.list(
                        scale,
                        "items",
                        item -> new ScaleRow.ScaleItem(
                                ReportJsonReader.label(item, "item"),
                                item.get("reversed").truth(),
                                ReportJsonReader.number(item.get("itemRest")),
                                ReportJsonReader.number(item.get("alphaIfDropped")))));
    }
}
