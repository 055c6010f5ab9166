package io.github.tarve.segmentation.internal.texts;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The closest of several names, for "did you mean". */
public final class CloseNames {
    private CloseNames() {}

    /**
     * Returns the name at the smallest distance, the first of them at a tie, if it is close enough to be meant: at most a
     * third of the length apart, and at most 3.
     */
    public static Optional<String> closest(String wanted, Collection<String> names) {
        String key = wanted.toLowerCase(Locale.ROOT);
        int limit = Math.min(3, Math.max(1, key.length() / 3));
        String best = null;
        int least = limit + 1;
        for (String name : names) {
            if (Math.abs(name.length() - key.length()) >= least) {
                continue;
            }
            int distance = distance(key, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Returns the number of insertions, deletions, replacements and swaps of neighbours that turn one text into the other
     * (optimal string alignment). O(length x length).
     */
    public static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] previous = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replace = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int least = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                current[j] = least;
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[other.length()];
    }
}
