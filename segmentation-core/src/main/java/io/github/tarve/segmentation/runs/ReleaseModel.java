package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.ReleasePolicy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The model that may leave: rounded and clamped prototypes of the profiles that are large enough, no person's row, and how
 * often it assigns the same profile as the exact model, rounded down to a multiple of 5 %.
 */
final class ReleaseModel {
    static final String SCHEMA = "tarve/release-model/1";

    private ReleaseModel() {}

    static byte[] of(Segmentation segmentation, Assignments assignments, ReleasePolicy policy) {
        FeatureMatrix active = assignments.features().measured();
        int[] sizes = assignments.partition().sizes();
        boolean[] allowed = Prototypes.atLeast(sizes, policy.minimumGroup());
        Prototypes prototypes = new Prototypes(active, assignments.partition());
        prototypes.round(sizes);
        double agreement = Prototypes.agreement(assignments.partition(), prototypes.assign(allowed), allowed);
        JsonWriter json = JsonWriter.indented().beginObject();
        json.key("schema").value(SCHEMA);
        json.key("version").value(segmentation.provenance().version());
        json.key("agreement").value(Math.floor(agreement * 20 + 1e-9) / 20);
        json.key("recipe");
        RecordJson.write(json, assignments.recipe().forRelease());
        json.key("features").beginArray();
        for (int j = 0; j < active.columns(); j++) {
            feature(json, active.feature(j), prototypes.spread(j));
        }
        json.endArray();
        json.key("profiles").beginArray();
        for (int k = 0; k < sizes.length; k++) {
            if (allowed[k]) {
                json.beginObject();
                json.key("id").value(segmentation.profiles().get(k).id());
                json.key("centres").beginObject();
                for (int j = 0; j < active.columns(); j++) {
                    json.key(active.feature(j).id()).numbers(prototypes.centre(k, j));
                }
                json.endObject().endObject();
            }
        }
        json.endArray();
        return json.endObject().finish().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the type of a feature as it is written in files. */
    static String type(Feature feature) {
        return feature.getClass().getSimpleName().replace("Feature", "").toLowerCase(Locale.ROOT);
    }

    static void feature(JsonWriter json, Feature feature, double spread) {
        json.beginObject();
        json.key("id").value(feature.id());
        json.key("type").value(type(feature));
        json.key("transform").value(feature.description().transform().name().toLowerCase(Locale.ROOT));
        json.key("weight").value(feature.description().weight());
        json.key("minimumDays").value((long) feature.description().minimumDays());
        if (feature instanceof NominalFeature nominal) {
            json.key("levels").beginArray();
            nominal.levels().forEach(level -> json.value(level.code()));
            json.endArray();
        } else if (feature instanceof BinaryFeature binary) {
            json.key("levels").beginArray();
            json.value(binary.absent().code()).value(binary.present().code()).endArray();
        } else {
            json.key("deviation").value(spread);
        }
        json.endObject();
    }
}
