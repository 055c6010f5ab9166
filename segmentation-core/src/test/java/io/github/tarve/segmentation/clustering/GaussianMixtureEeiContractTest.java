package io.github.tarve.segmentation.clustering;

class GaussianMixtureEeiContractTest extends GaussianMixtureContract {
    GaussianMixtureEeiContractTest() {
        super(Covariance.EEI);
    }
}
