package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.codebook.KnownProfiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what people recognise the profiles.
 *
 * @param rules how the short rules do on residents that they were found without; empty with one profile
 * @param tree a small tree that imitates the profiles
 * @param form questions that put a new resident into a profile
 * @param schemes where residents fall in schemes known beforehand
 * @param identity what stays of the profiles from run to run
 */
public record Explanation(
        List<RuleCheck> rules,
        Optional<SurrogateTree> tree,
        Optional<AssignmentForm> form,
        List<SchemeTable> schemes,
        ProfileIdentity identity) {
    /** Copies the lists. */
    public Explanation {
        rules = List.copyOf(rules);
        schemes = List.copyOf(schemes);
    }

    /** Returns an explanation of nothing. */
    public static Explanation none() {
        return new Explanation(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new ProfileIdentity(KnownProfiles.none(), Map.of(), List.of(), false));
    }
}
