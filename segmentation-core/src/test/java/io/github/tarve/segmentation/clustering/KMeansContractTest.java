package io.github.tarve.segmentation.clustering;

class KMeansContractTest extends ClusteringContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return KMeans.of(k).withRestarts(8).withThreads(threads);
    }

    @Override
    double stretched(double criterion, double factor, int cells) {
        return criterion * factor * factor;
    }
}
