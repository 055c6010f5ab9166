package io.github.tarve.segmentation.features.building;

import java.util.List;

/**
 * Features of the matrix that are parts of one vector: {@code needs}, {@code channels}, {@code outcomes}; with
 * {@code counts.} before the name the counts behind them; {@code item.ID} for the options of a multiple-choice item.
 *
 * @param id name of the group
 * @param features ids of its features in the order of the matrix
 */
public record FeatureGroup(String id, List<String> features) {
    /** Copies the list. */
    public FeatureGroup {
        features = List.copyOf(features);
    }
}
