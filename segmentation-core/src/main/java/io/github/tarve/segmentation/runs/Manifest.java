package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.provenance.ContentHash;
import io.github.tarve.segmentation.provenance.Provenance;
import java.nio.charset.StandardCharsets;
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
 * @param outputs hash of every file written, by path; the manifest itself and {@code timings.json} are not among them
 */
record Manifest(
        String version,
        long seed,
        String generator,
        boolean force,
        List<Input> inputs,
        SortedMap<String, String> settings,
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
            SortedMap<String, String> settings,
            Map<String, byte[]> files) {
        SortedMap<String, String> outputs = new TreeMap<>();
        files.forEach((path, content) -> {
            if (!path.equals(TIMINGS) && !path.equals(FILE)) {
                outputs.put(path, ContentHash.of(content));
            }
        });
        return new Manifest(
                provenance.version(), provenance.seed(), provenance.generator(), force, inputs, settings, outputs);
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
        settings.forEach((key, value) -> json.key(key).value(value));
        json.endObject();
        json.key("outputs").beginObject();
        outputs.forEach((path, hash) -> json.key(path).value(hash));
        json.endObject();
        return json.endObject().finish().getBytes(StandardCharsets.UTF_8);
    }
}
