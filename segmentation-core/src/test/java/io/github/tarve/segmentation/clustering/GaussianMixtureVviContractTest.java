package io.github.tarve.segmentation.clustering;

class GaussianMixtureVviContractTest extends GaussianMixtureContract {
    GaussianMixtureVviContractTest() {
        super(Covariance.VVI);
    }
}
