package io.github.tarve.segmentation.problems;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.List;

/**
 * One problem at one place.
 *
 * @param code what is wrong
 * @param where where it stands
 * @param arguments what the text of the code needs, in its order; never personal data
 */
public record Problem(ProblemCode code, Location where, List<String> arguments) {
    /** Copies the arguments. */
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** Returns a problem at a place. */
    public static Problem at(Location where, ProblemCode code, Object... arguments) {
        return new Problem(
                code,
                where,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Returns a problem without a place. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return at(Location.none(), code, arguments);
    }

    /** Returns how bad it is. */
    public Severity severity() {
        return code.severity();
    }

    /** Returns what is wrong, as a sentence without place or hint. */
    public String message(Language language) {
        return Texts.load("problems", language.tag()).get(code.code(), arguments.toArray());
    }

    /** Returns what to do about it, empty when there is nothing to add. */
    public String hint(Language language) {
        Texts texts = Texts.load("problems", language.tag());
        String key = code.code() + ".hint";
        return texts.has(key) ? texts.get(key, arguments.toArray()) : "";
    }

    /**
     * Returns the line that the command prints: {@code FILE:LINE:COLUMN: error: MESSAGE HINT}, without the parts of the
     * place that are unknown.
     */
    public String line(Language language) {
        StringBuilder text = new StringBuilder();
        if (!where.file().isEmpty()) {
            text.append(where.file()).append(':');
            if (where.line() > 0) {
                text.append(where.line()).append(':');
                if (where.column() > 0) {
                    text.append(where.column()).append(':');
                }
            }
            text.append(' ');
        }
        Texts texts = Texts.load("problems", language.tag());
        text.append(texts.get("severity." + severity().name().toLowerCase(java.util.Locale.ROOT)))
                .append(": ")
                .append(message(language));
        String hint = hint(language);
        return hint.isEmpty() ? text.toString() : text.append(' ').append(hint).toString();
    }
}
