package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.provenance.ContentHash;
import io.github.tarve.segmentation.provenance.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The manifest of a run: everything that is needed to make it again, and the hash of everything that it wrote. Holds no
 * time, so that the same run gives the same bytes.
 *
 * @param version version of the library
 * @param seed seed of every random choice
 * @param generator name of the random generator
 * @param force whether profiles were built below the number of residents that they need
 * @param inputs the input files
 * @param settings effective settings by key
 * @param outputs hash of every file written, by path; the manifest itself, {@code timings.json} and the
 *     names, which analysts edit, are not among them
 */
record Manifest(
        String version,
        long seed,
        String generator,
        boolean force,
        List<Input> inputs,
        SortedMap<String, List<String>> settings,
        SortedMap<String, String> outputs) {
    static final String FILE = "manifest.json";
    static final String TIMINGS = "timings.json";
    static final String SCHEMA = "tarve/manifest/1";

    /**
     * One input file.
     *
     * @param key setting that names it, such as {@code inputs.diary}
     * @param path path from the run folder
     * @param sha256 content hash
     */
    record Input(String key, String path, String sha256) {}

    static Manifest of(
            Provenance provenance,
            boolean force,
            List<Input> inputs,
            SortedMap<String, List<String>> settings,
            Map<String, byte[]> files) {
        SortedMap<String, String> outputs = new TreeMap<>();
        files.forEach((path, content) -> {
            if (!path.equals(TIMINGS) && !path.equals(FILE) && !path.equals(ProfileNamesFile.NAME)) {
                outputs.put(path, ContentHash.of(content));
            }
        });
        return new Manifest(
                provenance.version(), provenance.seed(), provenance.generator(), force, inputs, settings, outputs);
    }

    /**
     * Reads the manifest of a run.
     *
     * @throws Refusal when the file is not a manifest
     */
    static Manifest read(Path file) {
        try {
            JsonValue json = JsonValue.read(Files.readString(file, StandardCharsets.UTF_8));
            if (!json.get("schema").text().equals(SCHEMA)) {
                throw Refusal.of(ProblemCode.NO_RUN, file, json.get("schema").text());
            }
            List<Input> inputs = new ArrayList<>();
            for (JsonValue input : json.get("inputs").items()) {
                inputs.add(new Input(
                        input.get("key").text(),
                        input.get("path").text(),
                        input.get("sha256").text()));
            }
            SortedMap<String, List<String>> settings = new TreeMap<>();
            for (String key : json.get("settings").keys()) {
                settings.put(
                        key,
                        json.get("settings").get(key).items().stream()
                                .map(JsonValue::text)
                                .toList());
            }
            return new Manifest(
                    json.get("version").text(),
                    json.get("seed").whole(),
                    json.get("generator").text(),
                    json.get("force").truth(),
                    inputs,
                    settings,
                    texts(json.get("outputs")));
        } catch (IOException | JsonFault e) {
            throw Refusal.of(ProblemCode.NO_RUN, file, "manifest.json");
        }
    }

    private static SortedMap<String, String> texts(JsonValue object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.keys().forEach(key -> texts.put(key, object.get(key).text()));
        return texts;
    }

    byte[] toJson() {
        JsonWriter json = JsonWriter.indented().beginObject();
        json.key("schema").value(SCHEMA);
        json.key("version").value(version);
        json.key("seed").value(seed);
        json.key("generator").value(generator);
        json.key("force").value(force);
        json.key("inputs").beginArray();
        for (Input input : inputs) {
            json.beginObject();
            json.key("key").value(input.key());
            json.key("path").value(input.path());
            json.key("sha256").value(input.sha256());
            json.endObject();
        }
        json.endArray();
        json.key("settings").beginObject();
        settings.forEach((key, values) -> {
            json.key(key).beginArray();
            values.forEach(json::value);
            json.endArray();
        });
        json.endObject();
        json.key("outputs").beginObject();
        outputs.forEach((path, hash) -> json.key(path).value(hash));
        json.endObject();
        return json.endObject().finish().getBytes(StandardCharsets.UTF_8);
    }
}
