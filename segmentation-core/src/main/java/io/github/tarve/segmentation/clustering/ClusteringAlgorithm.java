package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;

/**
 * A clustering method with its settings. Implementations are immutable; every run keeps its state to itself, so one object
 * may serve many threads. Open for embedders.
 */
public interface ClusteringAlgorithm {
    /** Returns the name by which the method is asked for, such as {@code kmedoids}. */
    String name();

    /** Returns the number of clusters asked for. */
    int k();

    /**
     * Clusters the rows of a matrix. The same matrix, settings and seed give the same result, bit for bit, whatever the
     * number of threads.
     *
     * @param data the rows; every column takes part
     * @param seed from which every random choice derives
     * @return the best clustering found
     * @throws io.github.tarve.segmentation.problems.Refusal when the data does not allow it
     */
    Clustering fit(FeatureMatrix data, long seed);

    /**
     * Clusters the rows of a matrix and tells how far it has come; the result is that of {@link #fit(FeatureMatrix, long)}.
     * A method that does not say how far it has come tells of its end.
     *
     * @param data the rows; every column takes part
     * @param seed from which every random choice derives
     * @param progress hears how far it has come, on a thread of the fit, which waits meanwhile
     * @return the best clustering found
     * @throws io.github.tarve.segmentation.problems.Refusal when the data does not allow it
     */
    default Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        Clustering clustering = fit(data, seed);
        progress.progress(1, 1);
        return clustering;
    }
}
