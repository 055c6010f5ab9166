package io.github.tarve.segmentation.screening;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the screening of a table should know.
 *
 * @param mode how doubtful values are treated
 * @param ignored headers of columns that are not read at all
 * @param coded headers of columns whose values are codes of the study, dates or numbers by contract
 * @param vocabulary codes and labels of the codebook, which are no names of people
 */
public record ScreeningPolicy(Mode mode, Set<String> ignored, Set<String> coded, Set<String> vocabulary) {
    /** How doubtful values are treated. */
    public enum Mode {
        /** A warning. */
        USUAL,
        /** Refused. */
        STRICT
    }

    /** Copies the sets; headers are compared without letter case. */
    public ScreeningPolicy {
        ignored = lower(ignored);
        coded = lower(coded);
        vocabulary = Set.copyOf(vocabulary);
    }

    /** Returns the policy that knows nothing about the table. */
    public static ScreeningPolicy usual() {
        return new ScreeningPolicy(Mode.USUAL, Set.of(), Set.of(), Set.of());
    }

    /** Returns whether a column is not to be read. */
    public boolean ignored(String header) {
        return ignored.contains(header.toLowerCase(Locale.ROOT));
    }

    /** Returns whether the values of a column are codes, dates or numbers by contract. */
    public boolean coded(String header) {
        return coded.contains(header.toLowerCase(Locale.ROOT));
    }

    private static Set<String> lower(Set<String> headers) {
        return headers.stream().map(header -> header.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
