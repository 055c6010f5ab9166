package io.github.tarve.segmentation.pipeline.multiverse;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;

/** The mixture for features measured as counts, with few starts. */
@FunctionalInterface
public interface MixtureMethod {
    /** Returns the mixture with k profiles for measured features. */
    ClusteringAlgorithm of(MeasuredFeatures measured, int k);
}
