package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.KPod;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.Silhouette;
import java.util.Optional;

/**
 * A clustering method made ready for one study: the coding of its features, the algorithm for each number of profiles, and
 * the index that fits it.
 *
 * <p>k-means works on the numeric coding (transformed, standardised, block-weighted, categories as dummies) and, where cells
 * are missing, counts only those that are there (k-POD); k-medoids and agglomeration work on Gower dissimilarities.
 */
final class ProfileMethod {
    private static final int RESAMPLE_RESTARTS = 2;

    private final MethodChoice choice;
    private final FeatureMatrix data;
    private final int restarts;
    private final int threads;
    private final Dissimilarity gower = Gower.ranks();
    private final Optional<DissimilarityMatrix> pairs;

    private ProfileMethod(MethodChoice choice, FeatureMatrix data, int restarts, int threads) {
        this.choice = choice;
        this.data = data;
        this.restarts = restarts;
        this.threads = threads;
        this.pairs = pairs(choice, data);
    }

    private static Optional<DissimilarityMatrix> pairs(MethodChoice choice, FeatureMatrix data) {
        if (choice != MethodChoice.KMEANS) {
            return Optional.of(Gower.ranks().of(data));
        }
        // Without gaps the silhouette needs no table of pairs.
        return data.hasMissing() ? Optional.of(new Euclidean().of(data)) : Optional.empty();
    }

    /**
     * Returns the method for a matrix of active features.
     *
     * @param wanted the method asked for; {@link MethodChoice#AUTO} takes k-means, which found planted profiles in diaries
     *     several times better than medoids did
     */
    static ProfileMethod of(MethodChoice wanted, FeatureMatrix active, int restarts, int threads) {
        MethodChoice choice = wanted == MethodChoice.AUTO ? MethodChoice.KMEANS : wanted;
        FeatureMatrix data = choice == MethodChoice.KMEANS ? coded(active) : active;
        return new ProfileMethod(choice, data, restarts, threads);
    }

    private static FeatureMatrix coded(FeatureMatrix active) {
        return NumericCoding.of(active, Scaling.STANDARD).matrix(active);
    }

    /** Returns the matrix that the algorithm sees. */
    FeatureMatrix data() {
        return data;
    }

    /** Returns the name of the dissimilarity behind a clustering of a study. */
    static String dissimilarityOf(Clustering clustering) {
        return clustering.model() instanceof Centroids
                ? new Euclidean().name()
                : Gower.ranks().name();
    }

    /** Returns the algorithm for a number of profiles. */
    ClusteringAlgorithm algorithm(int k) {
        return algorithm(k, restarts);
    }

    /** Returns the algorithm for a number of profiles on a resample, with fewer starts. */
    ClusteringAlgorithm onResample(int k) {
        return algorithm(k, Math.min(restarts, RESAMPLE_RESTARTS));
    }

    private ClusteringAlgorithm algorithm(int k, int starts) {
        return switch (choice) {
            case KMEANS -> KPod.of(k).withRestarts(starts).withThreads(threads);
            case KMEDOIDS -> KMedoids.of(k, gower).withRestarts(starts).withThreads(threads);
            case HIERARCHICAL -> Agglomerative.of(k, gower, Linkage.AVERAGE);
            default -> throw new IllegalArgumentException("no profiles by " + choice);
        };
    }

    /** Returns the silhouette of a clustering. */
    NumberOfClusters.Index index() {
        return (FeatureMatrix rows, Clustering clustering) ->
                Optional.of(pairs.map(matrix -> Silhouette.of(matrix, clustering.partition(), rows.weights()))
                        .orElseGet(() -> Silhouette.euclidean(rows, clustering.partition())));
    }
}
