package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A few legal names, case ignored.
 *
 * @param names the legal names
 * @param spellings other spellings of legal names
 * @param later names that are known, and that a later version will have
 */
public record Choices(List<String> names, Map<String, String> spellings, List<String> later) {
    /** Copies the collections. */
    public Choices {
        names = List.copyOf(names);
        spellings = Map.copyOf(spellings);
        later = List.copyOf(later);
    }

    /** Returns a choice between names. */
    public static Choices of(String... names) {
        return new Choices(List.of(names), Map.of(), List.of());
    }

    /** Returns the same choice with a name that is known, and that a later version will have. */
    public Choices later(String name) {
        List<String> more = new java.util.ArrayList<>(later);
        more.add(name);
        return new Choices(names, spellings, more);
    }

    /** Returns the same choice with another spelling of one name. */
    public Choices with(String spelling, String name) {
        Map<String, String> more = new java.util.HashMap<>(spellings);
        more.put(spelling, name);
        return new Choices(names, more, later);
    }

    /** Returns the legal name that a text stands for. */
    public Optional<String> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return names.contains(lower) ? Optional.of(lower) : Optional.ofNullable(spellings.get(lower));
    }

    String canonical(SettingKey key, String value, Location where) {
        Optional<String> found = find(value);
        if (found.isPresent()) {
            return found.get();
        }
        String list = String.join(", ", names);
        if (later.contains(value.toLowerCase(Locale.ROOT))) {
            throw Refusal.at(where, ProblemCode.METHOD_NOT_YET, key.key(), Quoted.of(value), list, key.option());
        }
        Optional<String> nearest = Suggestion.nearest(value, names);
        throw nearest.isPresent()
                ? Refusal.at(where, ProblemCode.NOT_A_CHOICE_MEANT, key.key(), Quoted.of(value), nearest.get(), list)
                : Refusal.at(where, ProblemCode.NOT_A_CHOICE, key.key(), Quoted.of(value), list, key.option());
    }
}
