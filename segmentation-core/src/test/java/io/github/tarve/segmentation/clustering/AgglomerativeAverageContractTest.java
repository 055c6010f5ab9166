package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.Euclidean;

class AgglomerativeAverageContractTest extends ClusteringContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return Agglomerative.of(k, new Euclidean(), Linkage.AVERAGE);
    }

    @Override
    double stretched(double criterion, double factor, int cells) {
        return criterion * factor;
    }
}
