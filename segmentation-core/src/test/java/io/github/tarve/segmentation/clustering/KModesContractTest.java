package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.clustering.prototypes.KModes;

/** k-modes of categories. */
class KModesContractTest extends CategoricalContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int starts, int threads) {
        return KModes.of(k).withRestarts(starts).withThreads(threads);
    }
}
