package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.provenance.LibraryVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** Writes {@code assignment.json}: what was assigned by which model, and who was left out why. */
final class AssignmentJson {
    static final String SCHEMA = "tarve/assignment/1";

    private final JsonWriter json = JsonWriter.indented();
    private final int read;

    AssignmentJson(SavedModel saved, String method, int read) {
        this.read = read;
        json.beginObject().key("schema").value(SCHEMA);
        json.key("stamp").value("INTERNAL: assignments.csv has a row per person, not for release");
        json.key("version").value(LibraryVersion.current());
        json.key("model").beginObject();
        json.key("file").value(String.valueOf(saved.file().getFileName()));
        json.key("sha256").value(saved.sha256());
        json.key("of").value(saved.kind().name().toLowerCase(Locale.ROOT));
        json.key("method").value(method);
        json.endObject();
    }

    void clusters(int[] sizes, String key, IntFunction<String> name) {
        int assigned = Arrays.stream(sizes).sum();
        json.key("read").value((long) read);
        json.key("assigned").value((long) assigned);
        json.key(key + "s").beginArray();
        for (int c = 0; c < sizes.length; c++) {
            json.beginObject().key(key).value(name.apply(c + 1));
            json.key("count").value((long) sizes[c]);
            json.key("share").value(assigned == 0 ? Double.NaN : (double) sizes[c] / assigned);
            json.endObject();
        }
        json.endArray();
    }

    void noise(int rows) {
        if (rows > 0) {
            json.key("noise").value((long) rows);
        }
    }

    void leftOut(Map<String, Integer> reasons) {
        json.key("leftOut").beginArray();
        reasons.forEach((reason, count) -> {
            json.beginObject().key("reason").value(reason);
            json.key("count").value((long) count).endObject();
        });
        json.endArray();
    }

    /** Returns the text, ended with how often the model assigns like the exact one: empty for the exact one itself. */
    String finish(OptionalDouble released) {
        double agreement = released.orElse(1);
        json.key("agreement").beginObject();
        json.key("exact").value(released.isEmpty());
        json.key("share").value(agreement);
        json.key("statement")
                .value(
                        released.isEmpty()
                                ? "The exact model: whoever it was made from gets the cluster that they had."
                                : "A model for release, rounded and clamped, of the profiles large enough: at least this"
                                        + " share of the residents of these profiles get the one that they had.");
        json.endObject();
        return json.endObject().finish();
    }
}
