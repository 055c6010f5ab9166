package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;

/** On numbers alone a mixture of profiles is a Gaussian mixture with diagonal covariances. */
class MixtureContractTest extends GaussianMixtureContract {
    MixtureContractTest() {
        super(Covariance.VVI);
    }

    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return LatentProfileAnalysis.profiles(k).withRestarts(8).withThreads(threads);
    }
}
