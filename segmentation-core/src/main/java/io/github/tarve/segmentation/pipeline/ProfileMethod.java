package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.Silhouette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clustering method made ready for one study: the coding of its features, the algorithm for each number of profiles, and
 * the index that fits it.
 *
 * <p>k-means works on the numeric coding (transformed, standardised, block-weighted, categories as dummies) and needs every
 * cell; k-medoids and agglomeration work on Gower dissimilarities, which take mixed types and missing cells.
 */
final class ProfileMethod {
    private static final int RESAMPLE_RESTARTS = 5;

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
        this.pairs = choice == MethodChoice.KMEANS ? Optional.empty() : Optional.of(gower.of(data));
    }

    /**
     * Returns the method for a matrix of active features.
     *
     * @param wanted the method asked for; {@link MethodChoice#AUTO} takes k-means when every cell is there and k-medoids
     *     otherwise
     */
    static ProfileMethod of(MethodChoice wanted, FeatureMatrix active, int restarts, int threads) {
        MethodChoice choice = wanted;
        if (choice == MethodChoice.AUTO) {
            choice = complete(active) ? MethodChoice.KMEANS : MethodChoice.KMEDOIDS;
        }
        FeatureMatrix data = choice == MethodChoice.KMEANS ? coded(active) : active;
        return new ProfileMethod(choice, data, restarts, threads);
    }

    private static boolean complete(FeatureMatrix matrix) {
        for (int j = 0; j < matrix.columns(); j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                if (matrix.missing(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static FeatureMatrix coded(FeatureMatrix active) {
        NumericCoding coding = NumericCoding.of(active, Scaling.STANDARD);
        List<Feature> features = new ArrayList<>();
        double[][] columns = new double[coding.columns()][];
        for (int c = 0; c < columns.length; c++) {
            features.add(new NumericFeature(
                    FeatureDescription.plain(active.feature(coding.source(c)).id() + "#" + c)));
            columns[c] = coding.column(c);
        }
        return FeatureMatrix.of(features, active.rowIds(), columns);
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
            case KMEANS -> KMeans.of(k).withRestarts(starts).withThreads(threads);
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
