package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;

/** On numbers alone k-prototypes is k-means. */
class KPrototypesContractTest extends ClusteringContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return KPrototypes.of(k).withRestarts(8).withThreads(threads);
    }

    @Override
    double growth(double factor) {
        return factor * factor;
    }
}
