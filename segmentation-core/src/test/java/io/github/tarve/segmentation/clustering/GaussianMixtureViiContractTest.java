package io.github.tarve.segmentation.clustering;

class GaussianMixtureViiContractTest extends GaussianMixtureContract {
    GaussianMixtureViiContractTest() {
        super(Covariance.VII);
    }
}
