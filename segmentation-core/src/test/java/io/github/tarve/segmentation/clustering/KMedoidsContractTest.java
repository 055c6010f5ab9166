package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.Euclidean;

class KMedoidsContractTest extends ClusteringContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return KMedoids.of(k, new Euclidean()).withRestarts(4).withThreads(threads);
    }

    @Override
    double stretched(double criterion, double factor, int cells) {
        return criterion * factor;
    }
}
