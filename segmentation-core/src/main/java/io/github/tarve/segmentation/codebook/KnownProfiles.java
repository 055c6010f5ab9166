package io.github.tarve.segmentation.codebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The profiles of an earlier run with the names that analysts gave them. Holds rounded means of profiles that may be released,
 * and nothing of any person.
 *
 * @param scales mean and standard deviation of each numeric feature by id
 * @param profiles the profiles
 */
public record KnownProfiles(SortedMap<String, Scale> scales, List<Profile> profiles) {
    /** Copies the collections. */
    public KnownProfiles {
        scales = Collections.unmodifiableSortedMap(new TreeMap<>(scales));
        profiles = List.copyOf(profiles);
    }

    /** Returns no profiles. */
    public static KnownProfiles none() {
        return new KnownProfiles(Collections.emptySortedMap(), List.of());
    }

    /**
     * How a numeric feature was spread.
     *
     * @param mean mean over everyone
     * @param deviation standard deviation over everyone
     */
    public record Scale(double mean, double deviation) {}

    /**
     * One profile.
     *
     * @param key stable key
     * @param id its id in that run
     * @param name its name
     * @param centre by feature its standardised mean, or the share of each category
     */
    public record Profile(String key, String id, Label name, Map<String, List<Double>> centre) {
        /** Copies the centre. */
        public Profile {
            Map<String, List<Double>> copy = new TreeMap<>();
            centre.forEach((feature, values) -> copy.put(feature, List.copyOf(values)));
            centre = Collections.unmodifiableMap(copy);
        }
    }
}
