package io.github.tarve.segmentation.clustering;

class GaussianMixtureEiiContractTest extends GaussianMixtureContract {
    GaussianMixtureEiiContractTest() {
        super(Covariance.EII);
    }
}
