package io.github.tarve.segmentation.settings;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the legal name that was probably meant.
 *
 * <p>The distance of two names is the optimal string alignment distance: the least number of insertions, deletions,
 * substitutions and swaps of neighbouring characters, no part being edited twice (Damerau 1964, DOI
 * 10.1145/363958.363994). Case is ignored, and {@code _}, {@code -} and space count as one character. A name whose
 * beginning is close to a legal name, or the other way round, is one edit further away than its beginning.
 *
 * <p>Edge cases: no legal names, an empty name, or nothing close enough give no suggestion; among equally close names
 * the first one in the order of the collection is taken; only the first 64 characters of a name count. O(names x length
 * squared).
 */
public final class Suggestion {
    private static final int LONGEST = 64;
    private static final int SHORTEST_BEGINNING = 5;

    private Suggestion() {}

    /**
     * Returns the closest legal name, if one is close enough to be meant: one edit for every three characters, at least
     * one edit.
     */
    public static Optional<String> nearest(String name, Collection<String> legal) {
        String wanted = plain(name);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int allowed = Math.max(1, wanted.length() / 3);
        int best = Integer.MAX_VALUE;
        Optional<String> found = Optional.empty();
        for (String candidate : legal) {
            int distance = distanceOrBeginning(wanted, plain(candidate));
            if (distance < best && distance <= allowed) {
                best = distance;
                found = Optional.of(candidate);
            }
        }
        return found;
    }

    /** Returns the optimal string alignment distance of two texts, as they are. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                current[j] = swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }

    private static int distanceOrBeginning(String wanted, String candidate) {
        int whole = distance(wanted, candidate);
        int shorter = Math.min(wanted.length(), candidate.length());
        if (shorter < SHORTEST_BEGINNING) {
            return whole;
        }
        int beginning = distance(wanted.substring(0, shorter), candidate.substring(0, shorter));
        return beginning <= shorter / 3 ? Math.min(whole, 1 + beginning) : whole;
    }

    private static String plain(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return cut.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
