package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.Released;
import java.util.List;

/** Reads what {@link DescriptorJsonWriter} writes. */
final class DescriptorJsonReader {
    private DescriptorJsonReader() {}

    /** Returns the descriptors of a report; none in reports from before they were tested. */
    static List<DescriptorRow> descriptors(JsonValue root) {
        return root.find("descriptors").isEmpty()
                ? List.of()
                : ReportJsonReader.list(root, "descriptors", DescriptorJsonReader::descriptor);
    }

    private static DescriptorRow descriptor(JsonValue row) {
        JsonValue beyond = row.get("beyondChance");
        return new DescriptorRow(
                ReportJsonReader.text(row, "id"),
                ReportJsonReader.label(row, "label"),
                ReportJsonReader.text(row, "state"),
                ReportJsonReader.count(row.get("residents")),
                beyond.has("suppressed") ? Released.suppressed() : Released.shown(beyond.truth()),
                word(row.get("strength")),
                ReportJsonReader.text(row, "measure"),
                ReportJsonReader.number(row.get("effect")),
                word(row.get("level")),
                ReportJsonReader.number(row.get("p")),
                ReportJsonReader.number(row.get("adjustedP")),
                ReportJsonReader.count(row.get("permutations")));
    }

    private static Released<String> word(JsonValue value) {
        return value.has("suppressed") ? Released.suppressed() : Released.shown(value.text());
    }
}
