package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.Released;
import java.util.function.Consumer;

/** Writes which descriptors go with the profiles. */
final class DescriptorJsonWriter {
    private final ReportJsonWriter report;
    private final JsonWriter json;

    DescriptorJsonWriter(ReportJsonWriter report, JsonWriter json) {
        this.report = report;
        this.json = json;
    }

    void descriptor(DescriptorRow row) {
        report.text("id", row.id());
        report.label("label", row.label());
        report.text("state", row.state());
        report.count("residents", row.residents());
        released("beyondChance", row.beyondChance(), value -> json.value(value.booleanValue()));
        released("strength", row.strength(), json::value);
        report.text("measure", row.measure());
        report.number("effect", row.effect());
        released("level", row.level(), json::value);
        report.number("p", row.p());
        report.number("adjustedP", row.adjusted());
        report.count("permutations", row.permutations());
    }

    private <T> void released(String key, Released<T> figure, Consumer<T> write) {
        json.key(key);
        figure.value().ifPresentOrElse(write, report::suppressed);
    }
}
