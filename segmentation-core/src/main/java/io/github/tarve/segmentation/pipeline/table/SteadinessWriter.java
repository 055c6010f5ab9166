package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.validation.LeaveOneOut;
import io.github.tarve.segmentation.validation.NearOptima;
import io.github.tarve.segmentation.validation.Selection;
import io.github.tarve.segmentation.validation.stability.Steadiness;
import java.util.List;
import java.util.OptionalDouble;

/** Writes how steady clusters are. */
final class SteadinessWriter {
    private final JsonWriter json;

    SteadinessWriter(JsonWriter json) {
        this.json = json;
    }

    /** Writes keys of a number of clusters that was tried. */
    void candidate(Steadiness steadiness) {
        number("predictionStrength", steadiness.predictionStrength());
        number("instability", steadiness.instability());
        json.key("acrossSolutions").beginArray();
        List<OptionalDouble> across = steadiness.origins().stability();
        if (across.stream().anyMatch(OptionalDouble::isPresent)) {
            across.forEach(this::value);
        }
        json.endArray();
    }

    /** Writes keys of the number of clusters that was chosen. */
    void chosen(Selection selection) {
        json.key("largestPredicted");
        selection.largestPredicted().ifPresentOrElse(k -> json.value((long) k), json::nullValue);
        json.key("nearOptima");
        selection.stability().optima().ifPresentOrElse(this::optima, json::nullValue);
        json.key("leaveOneOut");
        selection.stability().leaveOneOut().ifPresentOrElse(this::leaveOneOut, json::nullValue);
    }

    private void optima(NearOptima optima) {
        json.beginObject();
        json.key("starts").value((long) optima.starts());
        json.key("near").value((long) optima.near());
        json.key("distinct").value((long) optima.distinct());
        number("leastAgreement", optima.leastAgreement());
        json.endObject();
    }

    private void leaveOneOut(LeaveOneOut leaving) {
        json.beginObject();
        json.key("decisive").value((long) leaving.decisive());
        json.key("smallest").numbers(values(leaving.smallest()));
        json.key("mean").numbers(values(leaving.mean()));
        json.endObject();
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void number(String key, OptionalDouble value) {
        json.key(key);
        value(value);
    }

    private void value(OptionalDouble value) {
        if (value.isPresent()) {
            json.value(value.getAsDouble());
        } else {
            json.nullValue();
        }
    }
}
