package io.github.tarve.segmentation.clustering;

class GaussianMixtureEeeContractTest extends GaussianMixtureContract {
    GaussianMixtureEeeContractTest() {
        super(Covariance.EEE);
    }
}
