package io.github.tarve.segmentation.clustering;

/** A method that begins at random places and may end at others each time. Open for embedders. */
public interface StartingAlgorithm extends ClusteringAlgorithm {
    /** Returns the same method with one start that is drawn at random, by the seed of the fit. */
    ClusteringAlgorithm singleStart();
}
