package io.github.tarve.segmentation.clustering;

class GaussianMixtureVvvContractTest extends GaussianMixtureContract {
    GaussianMixtureVvvContractTest() {
        super(Covariance.VVV);
    }
}
