package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Measures how long each stage takes while passing progress on. */
final class Stopwatch implements ProgressListener {
    private final ProgressListener listener;
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private Stage stage = Stage.FEATURES;
    private long since = System.nanoTime();

    Stopwatch(ProgressListener listener) {
        this.listener = listener;
    }

    @Override
    public void progress(Stage newStage, int done, int total) {
        if (newStage != stage) {
            lap();
            stage = newStage;
        }
        listener.progress(newStage, done, total);
    }

    private void lap() {
        long now = System.nanoTime();
        nanos.merge(stage, now - since, Long::sum);
        since = now;
    }

    byte[] toJson() {
        lap();
        JsonWriter json = JsonWriter.indented().beginObject();
        json.key("schema").value("tarve/timings/1");
        json.key("milliseconds").beginObject();
        nanos.forEach(
                (name, time) -> json.key(name.name().toLowerCase(Locale.ROOT)).value(time / 1_000_000));
        json.endObject();
        return json.endObject().finish().getBytes(StandardCharsets.UTF_8);
    }
}
