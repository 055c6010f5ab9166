package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.ClusterModel;
import io.github.tarve.segmentation.clustering.Dendrogram;
import io.github.tarve.segmentation.clustering.Medoids;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.nio.charset.StandardCharsets;

/** The exact model, for internal folders: it names residents where the method does. */
final class ExactModel {
    static final String SCHEMA = "tarve/model/1";

    private ExactModel() {}

    static byte[] of(Segmentation segmentation, Assignments assignments) {
        FeatureMatrix active = assignments.features().active();
        Prototypes prototypes = new Prototypes(active, assignments.partition());
        JsonWriter json = JsonWriter.indented().beginObject();
        json.key("schema").value(SCHEMA);
        json.key("stamp").value("INTERNAL: names residents, not for release");
        json.key("version").value(segmentation.provenance().version());
        json.key("method").value(assignments.clustering().algorithm());
        segmentation.method().ifPresent(method -> json.key("dissimilarity").value(method.dissimilarity()));
        json.key("k").value((long) assignments.clustering().k());
        json.key("criterion").value(assignments.clustering().criterion().value());
        json.key("features").beginArray();
        for (int j = 0; j < active.columns(); j++) {
            ReleaseModel.feature(json, active.feature(j), prototypes.spread(j));
        }
        json.endArray();
        model(json, assignments.clustering().model(), active);
        return json.endObject().finish().getBytes(StandardCharsets.UTF_8);
    }

    private static void model(JsonWriter json, ClusterModel model, FeatureMatrix active) {
        if (model instanceof Centroids centroids) {
            json.key("centroids").beginArray();
            centroids
                    .centroids()
                    .forEach(point -> json.numbers(
                            point.stream().mapToDouble(Double::doubleValue).toArray()));
            json.endArray();
        } else if (model instanceof Medoids medoids) {
            json.key("medoids").beginArray();
            for (int row : medoids.rows()) {
                json.beginObject();
                json.key("resident").value(active.rowIds().get(row));
                json.key("values").beginObject();
                for (int j = 0; j < active.columns(); j++) {
                    json.key(active.feature(j).id()).value(NumericCoding.transformed(active, j)[row]);
                }
                json.endObject().endObject();
            }
            json.endArray();
        } else if (model instanceof Dendrogram dendrogram) {
            json.key("merges").beginArray();
            dendrogram
                    .merges()
                    .forEach(merge -> json.numbers(new double[] {merge.left(), merge.right(), merge.height()}));
            json.endArray();
        }
    }
}
