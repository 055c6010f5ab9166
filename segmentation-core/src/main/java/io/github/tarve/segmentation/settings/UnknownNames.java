package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Refusals of names and keys that do not exist, with the closest one that does. */
public final class UnknownNames {
    private UnknownNames() {}

    /** Returns the refusal of a name, such as that of a feature, that a setting or key holds. */
    public static Refusal refusal(Location where, String key, String name, Collection<String> legal) {
        Optional<String> nearest = Suggestion.nearest(name, legal);
        return nearest.isPresent()
                ? Refusal.at(where, ProblemCode.UNKNOWN_NAME_MEANT, key, Quoted.of(name), nearest.get())
                : Refusal.at(where, ProblemCode.UNKNOWN_NAME, key, Quoted.of(name), list(legal));
    }

    /** Returns the refusal of a key of a file. */
    public static Refusal key(Location where, String key, Collection<String> legal) {
        Optional<String> nearest = Suggestion.nearest(key, legal);
        return nearest.isPresent()
                ? Refusal.at(where, ProblemCode.UNKNOWN_KEY_MEANT, Quoted.of(key), nearest.get())
                : Refusal.at(where, ProblemCode.UNKNOWN_KEY, Quoted.of(key), list(legal));
    }

    /** Returns the names for a message, sorted, the first 30 of them. */
    private static String list(Collection<String> legal) {
        List<String> sorted = legal.stream().distinct().sorted().toList();
        return sorted.size() <= 30 ? String.join(", ", sorted) : String.join(", ", sorted.subList(0, 30)) + ", …";
    }
}
