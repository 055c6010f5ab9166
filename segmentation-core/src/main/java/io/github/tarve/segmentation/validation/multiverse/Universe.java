package io.github.tarve.segmentation.validation.multiverse;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clusters that one way of analysing gives.
 *
 * @param choices the value of each choice as a code; a choice that this way does not have is left out
 * @param labels cluster of each row from 0, -1 for rows that take no part
 */
public record Universe(Map<Choice, String> choices, List<Integer> labels) {
    /** Copies the collections. */
    public Universe {
        Map<Choice, String> ordered = new EnumMap<>(Choice.class);
        ordered.putAll(choices);
        choices = Collections.unmodifiableMap(ordered);
        labels = List.copyOf(labels);
    }

    /** Returns the value of a choice, empty when this way does not have it. */
    public Optional<String> value(Choice choice) {
        return value(choices, choice);
    }

    static Optional<String> value(Map<Choice, String> choices, Choice choice) {
        return Optional.ofNullable(choices.get(choice));
    }

    /** Returns the number of rows of the smallest cluster, 0 when no row takes part. */
    int smallest() {
        int clusters = labels.stream().mapToInt(label -> label + 1).max().orElse(0);
        int[] sizes = new int[clusters];
        labels.stream().filter(label -> label >= 0).forEach(label -> sizes[label]++);
        return java.util.Arrays.stream(sizes).filter(size -> size > 0).min().orElse(0);
    }
}
