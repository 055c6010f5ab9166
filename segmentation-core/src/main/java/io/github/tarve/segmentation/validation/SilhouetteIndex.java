package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Precomputed;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.validation.structure.GroupIndex;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The mean silhouette width. Of more than 2000 rows, the width of the first 2000 among themselves; the rows of a draw of the
 * null model are in no order, and those of the test were drawn at random.
 *
 * @param coding how the method takes the rows
 * @param dissimilarity between rows so coded
 * @param method the method
 * @param rows of how many rows at most a sample is tested
 */
public record SilhouetteIndex(UnaryOperator<FeatureMatrix> coding, Dissimilarity dissimilarity, Method method, int rows)
        implements GroupIndex {
    /** Of how many rows the widths are computed, and enough for methods that take time by the square of the rows. */
    public static final int ROWS = 2000;

    /** A method that finds groups. */
    @FunctionalInterface
    public interface Method {
        /**
         * Returns the method.
         *
         * @param k number of groups
         * @param dissimilarity the same dissimilarity, perhaps with the pairs known already
         */
        ClusteringAlgorithm of(int k, Dissimilarity dissimilarity);
    }

    @Override
    public Trial on(FeatureMatrix table) {
        FeatureMatrix coded = coding.apply(table);
        boolean whole = coded.rows() <= ROWS;
        int[] first = IntStream.range(0, Math.min(ROWS, coded.rows())).toArray();
        FeatureMatrix measured = whole ? coded : coded.rows(first);
        Optional<Precomputed> known = whole ? Optional.of(Precomputed.of(dissimilarity, coded)) : Optional.empty();
        DissimilarityMatrix pairs = known.map(Precomputed::matrix).orElseGet(() -> dissimilarity.of(measured));
        Dissimilarity shared = known.map(one -> (Dissimilarity) one).orElse(dissimilarity);
        return new Trial(coded, k -> method.of(k, shared), clustering -> {
            int[] labels = clustering.partition().labels();
            double[] weights = measured.weights();
            Partition partition = Partition.canonical(Arrays.copyOf(labels, measured.rows()), weights);
            return Silhouette.of(pairs, partition, weights).mean();
        });
    }
}
