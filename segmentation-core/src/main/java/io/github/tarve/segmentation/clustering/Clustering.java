package io.github.tarve.segmentation.clustering;

import java.util.Optional;

/**
 * The outcome of a clustering algorithm.
 *
 * @param algorithm name of the method
 * @param partition which cluster each row belongs to, in canonical order
 * @param model what describes the clusters and assigns new rows
 * @param criterion the value optimised
 * @param convergence how it was reached
 * @param memberships probabilities by row and cluster, for methods that give them
 */
public record Clustering(
        String algorithm,
        Partition partition,
        ClusterModel model,
        Criterion criterion,
        Convergence convergence,
        Optional<Memberships> memberships) {
    /** Returns the same with another model of the same clusters. */
    public Clustering withModel(ClusterModel newModel) {
        return new Clustering(algorithm, partition, newModel, criterion, convergence, memberships);
    }

    /** Returns the number of clusters. */
    public int k() {
        return partition.clusters();
    }
}
