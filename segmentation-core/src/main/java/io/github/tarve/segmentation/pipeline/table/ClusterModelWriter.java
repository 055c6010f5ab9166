package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.ClusterModel;
import io.github.tarve.segmentation.clustering.Dendrogram;
import io.github.tarve.segmentation.clustering.DensityCores;
import io.github.tarve.segmentation.clustering.GaussianClasses;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Medoids;
import io.github.tarve.segmentation.clustering.Prototypes;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import java.util.List;

/** Writes what describes clusters, for people and programs to read: names instead of positions, in canonical order. */
final class ClusterModelWriter {
    private final JsonWriter json;
    private final PreparedTable prepared;

    ClusterModelWriter(JsonWriter json, PreparedTable prepared) {
        this.json = json;
        this.prepared = prepared;
    }

    /** Writes the keys of a model into the object that is open. */
    void write(ClusterModel model) {
        if (model instanceof Centroids centroids) {
            json.key("centroids").beginArray();
            centroids.centroids().forEach(this::row);
            json.endArray();
        } else if (model instanceof Medoids medoids) {
            ids("medoids", medoids.rows());
        } else if (model instanceof LatentProfiles profiles) {
            new LatentProfilesWriter(json).write(profiles);
        } else if (model instanceof Dendrogram dendrogram) {
            dendrogram(dendrogram);
        } else if (model instanceof GaussianClasses classes) {
            gaussian(classes);
        } else if (model instanceof DensityCores cores) {
            ids("cores", cores.rows());
        } else if (model instanceof Prototypes prototypes) {
            prototypes(prototypes);
        }
    }

    private void ids(String key, List<Integer> rows) {
        json.key(key).beginArray();
        rows.forEach(row -> json.value(prepared.matrix().rowIds().get(row)));
        json.endArray();
    }

    private void dendrogram(Dendrogram dendrogram) {
        json.key("heights")
                .numbers(dendrogram.merges().stream()
                        .mapToDouble(Dendrogram.Merge::height)
                        .toArray());
        json.key("merge").beginArray();
        dendrogram.merges().forEach(merge -> json.numbers(new int[] {merge.left(), merge.right()}));
        json.endArray();
        json.key("ties").value((long) dendrogram.ties());
    }

    private void gaussian(GaussianClasses classes) {
        json.key("covariance").value(classes.form().name());
        json.key("floor").value(GaussianMixture.FLOOR);
        json.key("degenerate").value(classes.soundness() == GaussianClasses.Soundness.DEGENERATE);
        json.key("shares")
                .numbers(classes.shares().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        json.key("means").beginArray();
        classes.means().forEach(this::row);
        json.endArray();
        json.key("covariances").beginArray();
        for (List<List<Double>> matrix : classes.covariances()) {
            json.beginArray();
            matrix.forEach(this::row);
            json.endArray();
        }
        json.endArray();
    }

    private void prototypes(Prototypes prototypes) {
        json.key("gamma").value(prototypes.gamma());
        json.key("numbers").beginArray();
        prototypes.numbers().forEach(this::columnName);
        json.endArray();
        json.key("means").beginArray();
        prototypes.means().forEach(this::row);
        json.endArray();
        json.key("categories").beginArray();
        prototypes.categories().forEach(this::columnName);
        json.endArray();
        json.key("modes").beginArray();
        for (List<Integer> modes : prototypes.modes()) {
            json.beginArray();
            for (int j = 0; j < modes.size(); j++) {
                CodedColumn column =
                        prepared.columns().get(prototypes.categories().get(j));
                json.value(column.levels().get(modes.get(j)));
            }
            json.endArray();
        }
        json.endArray();
    }

    private void columnName(int column) {
        json.value(prepared.columns().get(column).column().name());
    }

    private void row(List<Double> values) {
        json.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
