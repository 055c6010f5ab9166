package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.StandardErrors;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import java.util.List;

/** Writes the standard errors of a mixture model in the shape of its parameters. */
final class StandardErrorsWriter {
    private final JsonWriter json;

    StandardErrorsWriter(JsonWriter json) {
        this.json = json;
    }

    /** Writes the key {@code standardErrors} into the object that is open. */
    void write(StandardErrors errors) {
        json.key("standardErrors").beginObject();
        json.key("method").value("bootstrap");
        json.key("resamples").value((long) errors.resamples());
        json.key("used").value((long) errors.used());
        json.key("shares");
        numbers(errors.shares());
        json.key("items").beginArray();
        for (StandardErrors.Item item : errors.items()) {
            json.beginObject().key("features").beginArray();
            item.features().forEach(json::value);
            json.endArray();
            item.figures().forEach(this::figure);
            json.endObject();
        }
        json.endArray();
        if (!errors.coefficients().isEmpty()) {
            json.key("coefficients");
            table(errors.coefficients());
        }
        json.endObject();
    }

    private void figure(StandardErrors.Figure figure) {
        json.key(key(figure.kind()));
        if (figure.kind().isTable()) {
            table(figure.values());
        } else {
            numbers(figure.values().get(0));
        }
    }

    /** Returns the key under which the estimates stand. */
    private static String key(StandardErrors.Kind kind) {
        return switch (kind) {
            case PROBABILITIES -> "probabilities";
            case INTERCEPTS -> "intercepts";
            case SLOPES -> "slopes";
            case MEANS -> "means";
            case VARIANCES -> "variances";
            case RATES -> "rates";
            case SIZES -> "sizes";
            case PART_SHARES -> "partShares";
        };
    }

    private void table(List<List<Double>> rows) {
        json.beginArray();
        rows.forEach(this::numbers);
        json.endArray();
    }

    private void numbers(List<Double> values) {
        json.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
