package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.Partition;
import java.util.List;
import java.util.Optional;

/**
 * Which profile each resident belongs to: person-level, for internal files and embedders only.
 *
 * @param residentIds pseudonyms in the order of the study
 * @param areas home areas in the same order, empty text where unknown
 * @param partition profile of each resident
 * @param memberships probabilities, for methods that give them
 */
public record Assignments(
        List<String> residentIds, List<String> areas, Partition partition, Optional<Memberships> memberships) {
    /** Copies the lists. */
    public Assignments {
        residentIds = List.copyOf(residentIds);
        areas = List.copyOf(areas);
    }
}
