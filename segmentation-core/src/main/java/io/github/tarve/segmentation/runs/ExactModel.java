package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.nio.charset.StandardCharsets;

/** The exact model, for internal folders: it names residents where the method does. */
final class ExactModel {
    static final String SCHEMA = "tarve/model/1";

    private ExactModel() {}

    static byte[] of(Segmentation segmentation, Assignments assignments) {
        JsonWriter json = JsonWriter.indented().beginObject();
        json.key("schema").value(SCHEMA);
        json.key("stamp").value("INTERNAL: may hold rows of residents, not for release");
        json.key("version").value(segmentation.provenance().version());
        json.key("method").value(assignments.clustering().algorithm());
        segmentation.method().ifPresent(method -> json.key("dissimilarity").value(method.dissimilarity()));
        json.key("k").value((long) assignments.clustering().k());
        json.key("criterion").value(assignments.clustering().criterion().value());
        json.key("profiles").beginArray();
        StudyModel.of(assignments).profiles().forEach(json::value);
        json.endArray();
        json.key("recipe");
        RecordJson.write(json, assignments.recipe());
        StudyModel.coding(assignments).ifPresent(coding -> {
            json.key("coding");
            RecordJson.write(json, coding);
        });
        if (assignments.clustering().model() instanceof Record clusters) {
            json.key("clusters");
            RecordJson.write(json, clusters);
        }
        return json.endObject().finish().getBytes(StandardCharsets.UTF_8);
    }
}
