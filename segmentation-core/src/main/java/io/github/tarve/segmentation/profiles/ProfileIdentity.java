package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.codebook.KnownProfiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stays of the profiles from run to run.
 *
 * @param content the profiles with their stable keys, their names now and what they are recognised by, in their order
 * @param kept by profile id the one of the earlier run that it is
 * @param gone profiles of the earlier run without counterpart
 * @param compared whether there was an earlier run to compare with
 */
public record ProfileIdentity(
        KnownProfiles content, Map<String, Kept> kept, List<KnownProfiles.Profile> gone, boolean compared) {
    /** Copies the collections. */
    public ProfileIdentity {
        kept = Map.copyOf(kept);
        gone = List.copyOf(gone);
    }

    /**
     * The profile of an earlier run that a profile is.
     *
     * @param id its id in the earlier run
     * @param similarity how alike the two are, from 0 to 1
     */
    public record Kept(String id, double similarity) {}

    /** Returns the stable key of a profile. */
    public Optional<String> key(String id) {
        return content.profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .map(KnownProfiles.Profile::key)
                .findFirst();
    }
}
