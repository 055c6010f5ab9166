package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.building.FeatureRecipe;
import java.util.List;
import java.util.Optional;

/**
 * Which profile each resident belongs to and by which measurements: person-level, for internal files and embedders only.
 *
 * @param areas home areas in the order of the rows, empty text where unknown
 * @param features what was measured, a row per resident
 * @param recipe how those of them were measured that build profiles
 * @param certainty how sure the profile of each resident is where missing values were filled several times, empty otherwise
 * @param returning how often resamples put each resident into their own profile, as a share; empty for one profile
 * @param clustering profile of each resident and the exact model
 */
public record Assignments(
        List<String> areas,
        FeatureMatrix features,
        FeatureRecipe recipe,
        Optional<List<Double>> certainty,
        Optional<List<Double>> returning,
        Clustering clustering) {
    /** Copies the lists. */
    public Assignments {
        areas = List.copyOf(areas);
        certainty = certainty.map(List::copyOf);
        returning = returning.map(List::copyOf);
    }

    /** Creates assignments without missing values that were filled, and without resamples. */
    public Assignments(List<String> areas, FeatureMatrix features, FeatureRecipe recipe, Clustering clustering) {
        this(areas, features, recipe, Optional.empty(), Optional.empty(), clustering);
    }

    /** Returns the pseudonyms in the order of the rows. */
    public List<String> residentIds() {
        return features.rowIds();
    }

    /** Returns the profile of each resident. */
    public Partition partition() {
        return clustering.partition();
    }
}
