package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import java.util.List;
import java.util.Optional;

/** The clustering methods that can be asked for by name. */
public final class ClusteringAlgorithms {
    private ClusteringAlgorithms() {}

    /**
     * Returns the method of a name with its default settings, empty when there is none of that name.
     *
     * @param name {@code kmeans}, {@code kmedoids} or {@code hierarchical}
     * @param k number of clusters
     * @param dissimilarity how unlike two rows are; k-means uses the Euclidean distance whatever is given
     */
    public static Optional<ClusteringAlgorithm> of(String name, int k, Dissimilarity dissimilarity) {
        return switch (name) {
            case "kmeans" -> Optional.of(KMeans.of(k));
            case "kmedoids" -> Optional.of(KMedoids.of(k, dissimilarity));
            case "hierarchical" -> Optional.of(Agglomerative.of(k, dissimilarity, Linkage.WARD));
            default -> Optional.empty();
        };
    }

    /** Returns the names, in the order in which they are documented. */
    public static List<String> names() {
        return List.of("kmeans", "kmedoids", "hierarchical");
    }
}
