package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;

/** A method that begins at random places and may end at others each time. Open for embedders. */
public interface StartingAlgorithm extends ClusteringAlgorithm {
    /** Returns the same method with one start that is drawn at random, by the seed of the fit. */
    ClusteringAlgorithm singleStart();

    /** Clusters the rows of a matrix and tells how many starts have come how far. */
    @Override
    Clustering fit(FeatureMatrix data, long seed, FitProgress progress);

    @Override
    default Clustering fit(FeatureMatrix data, long seed) {
        return fit(data, seed, FitProgress.silent());
    }
}
