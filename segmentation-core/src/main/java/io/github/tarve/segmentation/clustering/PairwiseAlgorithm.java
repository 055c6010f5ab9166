package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;

/** A method that needs nothing of the rows but how unlike they are; resamples can then share one matrix. */
public interface PairwiseAlgorithm extends ClusteringAlgorithm {
    /** Returns how unlike two rows are. */
    Dissimilarity dissimilarity();

    /**
     * Clusters rows of which the dissimilarities are known.
     *
     * @param matrix dissimilarities of every pair of rows
     * @param weights case weights, not negative
     * @param seed from which every random choice derives
     * @throws io.github.tarve.segmentation.problems.Refusal when there are fewer rows with weight than clusters
     */
    Clustering fit(DissimilarityMatrix matrix, double[] weights, long seed);
}
