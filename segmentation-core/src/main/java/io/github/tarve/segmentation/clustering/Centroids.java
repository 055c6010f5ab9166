package io.github.tarve.segmentation.clustering;

import java.util.List;

/**
 * Clusters described by their means in the space in which distances were computed.
 *
 * @param centroids one point per cluster, in canonical order
 */
public record Centroids(List<List<Double>> centroids) implements ClusterModel {
    /** Copies the lists. */
    public Centroids {
        centroids = centroids.stream().map(List::copyOf).toList();
    }

    @Override
    public int clusters() {
        return centroids.size();
    }
}
