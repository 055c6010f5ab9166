package io.github.tarve.segmentation.clustering;

import java.util.Optional;

/** What describes the clusters. Exact models name rows and belong in internal output only. */
public sealed interface ClusterModel permits Centroids, Medoids, Dendrogram, LatentProfiles, CustomModel {
    /** Returns the number of clusters. */
    int clusters();

    /** Returns how well the model fits, empty for methods without a likelihood. */
    default Optional<ModelFit> fitStatistics() {
        return Optional.empty();
    }
}
