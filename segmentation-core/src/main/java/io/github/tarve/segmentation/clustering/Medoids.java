package io.github.tarve.segmentation.clustering;

import java.util.List;

/**
 * Clusters described by one row each, the row with the smallest total dissimilarity to the others.
 *
 * @param rows row numbers of the medoids, in canonical order of the clusters
 */
public record Medoids(List<Integer> rows) implements ClusterModel {
    /** Copies the list. */
    public Medoids {
        rows = List.copyOf(rows);
    }

    @Override
    public int clusters() {
        return rows.size();
    }
}
