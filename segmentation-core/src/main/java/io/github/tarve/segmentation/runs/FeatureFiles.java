package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.building.DroppedFeature;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.FeatureReliability;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.pipeline.FeatureWishes;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** Features of a study as files: what {@code tarve features} does. Person-level, so the folder is private. */
public final class FeatureFiles {
    private static final Path STANDARD_FOLDER = Path.of("tarve-features");

    private FeatureFiles() {}

    /**
     * What was written.
     *
     * @param folder the folder
     * @param features number of features
     * @param residents number of residents
     * @param notices warnings and notices of reading and measuring
     */
    public record Written(Path folder, int features, int residents, List<Problem> notices) {
        /** Copies the list. */
        public Written {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Reads the study that the settings name, measures its features and writes {@code features.csv} with its dictionary
     * {@code features.json}.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong; nothing is written then
     */
    public static Written write(Settings settings, OutputFolder.Existing existing) {
        Path out = settings.path(SettingKey.OUT).orElse(STANDARD_FOLDER);
        try (OutputFolder folder = OutputFolder.claim(out, existing)) {
            LoadedStudy loaded = LoadedStudy.load(settings);
            MeasuredFeatures measured = FeatureBuilder.build(loaded.study(), FeatureWishes.of(settings));
            loaded.requireUnchanged();
            TreeMap<String, byte[]> files = new TreeMap<>();
            files.put("features.csv", PersonTables.features(measured.matrix()));
            files.put("features.json", dictionary(measured).getBytes(StandardCharsets.UTF_8));
            folder.write(files, Set.of(""), files.keySet());
            List<Problem> notices = new ArrayList<>(loaded.study().notices());
            notices.addAll(measured.warnings());
            return new Written(
                    out, measured.matrix().columns(), measured.matrix().rows(), notices);
        }
    }

    private static String dictionary(MeasuredFeatures measured) {
        JsonWriter json = JsonWriter.indented().beginObject();
        json.key("schema").value("tarve/features/1");
        json.key("stamp").value("INTERNAL: features.csv has a row per resident, not for release");
        json.key("features").beginArray();
        measured.matrix().features().forEach(feature -> feature(json, feature));
        json.endArray();
        json.key("dropped").beginArray();
        for (DroppedFeature dropped : measured.dropped()) {
            json.beginObject();
            json.key("id").value(dropped.id());
            json.key("reason").value(code(dropped.reason()));
            json.key("text").value(dropped.text(Language.EN));
            json.endObject();
        }
        json.endArray();
        json.key("reliability").beginArray();
        for (FeatureReliability reliability : measured.reliability()) {
            json.beginObject();
            json.key("id").value(reliability.id());
            json.key("kind").value(code(reliability.kind()));
            json.key("estimate").value(reliability.estimate());
            json.key("upper").value(reliability.upper());
            json.key("residents").value((long) reliability.residents());
            json.endObject();
        }
        json.endArray();
        return json.endObject().finish();
    }

    private static void feature(JsonWriter json, Feature feature) {
        FeatureDescription description = feature.description();
        json.beginObject();
        json.key("id").value(feature.id());
        json.key("label").beginObject();
        for (Language language : Language.values()) {
            json.key(language.tag()).value(description.label().in(language));
        }
        json.endObject();
        json.key("block").value(description.block());
        json.key("unit").value(description.unit());
        json.key("type").value(ReleaseModel.type(feature));
        json.key("role").value(code(description.role()));
        json.key("direction").value(code(description.direction()));
        json.key("minimumDays").value((long) description.minimumDays());
        json.key("transform").value(code(description.transform()));
        json.key("weight").value(description.weight());
        json.endObject();
    }

    private static String code(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
