package io.github.tarve.segmentation.clustering;

/** What describes the clusters. Exact models name rows and belong in internal output only. */
public sealed interface ClusterModel permits Centroids, Medoids, Dendrogram, CustomModel {
    /** Returns the number of clusters. */
    int clusters();
}
