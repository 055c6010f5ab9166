package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Optional;

/** What describes the clusters. Exact models name rows and belong in internal output only. */
public sealed interface ClusterModel
        permits Centroids, Medoids, Dendrogram, GaussianClasses, LatentProfiles, Prototypes, DensityCores, CustomModel {
    /** Returns the number of clusters. */
    int clusters();

    /**
     * Returns the cluster of each row of a table with the same columns as the one that was clustered: rows that were there
     * get the cluster that they had.
     *
     * @param rows the rows, coded and scaled as those of the fit; missing cells as {@code NaN}
     * @return cluster from 0, -1 for noise and for a row without any value that counts
     * @throws IllegalArgumentException when the number of columns is another, or the model was fitted from dissimilarities
     *     alone
     */
    int[] assign(FeatureMatrix rows);

    /** Returns the probabilities with which rows belong to each cluster, empty for methods that give none. */
    default Optional<Memberships> membershipsOf(FeatureMatrix rows) {
        return Optional.empty();
    }

    /** Returns how well the model fits, empty for methods without a likelihood. */
    default Optional<ModelFit> fitStatistics() {
        return Optional.empty();
    }
}
