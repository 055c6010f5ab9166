package io.github.tarve.segmentation.problems;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import java.util.Locale;

/** A problem as one line of JSON, for programs that read messages. */
public final class ProblemJson {
    private ProblemJson() {}

    /** Returns one line: code, severity, place, message and hint, the last two in the given language. */
    public static String line(Problem problem, Language language) {
        JsonWriter json = JsonWriter.compact().beginObject();
        json.key("code").value(problem.code().code());
        json.key("severity").value(problem.severity().name().toLowerCase(Locale.ROOT));
        Location where = problem.where();
        if (!where.file().isEmpty()) {
            json.key("file").value(where.file());
        }
        if (where.line() > 0) {
            json.key("line").value(where.line());
        }
        if (where.column() > 0) {
            json.key("column").value((long) where.column());
        }
        if (!where.columnName().isEmpty()) {
            json.key("columnName").value(where.columnName());
        }
        json.key("message").value(problem.message(language));
        String hint = problem.hint(language);
        if (!hint.isEmpty()) {
            json.key("hint").value(hint);
        }
        return json.endObject().finish().strip();
    }
}
