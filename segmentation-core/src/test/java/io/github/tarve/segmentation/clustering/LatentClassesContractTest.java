package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Latent classes of categories. */
class LatentClassesContractTest extends CategoricalContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int starts, int threads) {
        return LatentProfileAnalysis.classes(k).withRestarts(starts).withThreads(threads);
    }

    /** One class is a plain sample: n p log p, summed over the levels. */
    @Test
    @DisplayName("M30: one class has the likelihood of plain counts")
    void one_class_has_the_likelihood_of_plain_counts() {
        double[][] rows = {{0, 1}, {0, 1}, {0, 0}, {1, 0}};
        double expected = 3 * Math.log(0.75) + Math.log(0.25) + 4 * Math.log(0.5);
        Clustering one = algorithm(1, 1, 1).fit(Categories.matrix(rows, 0), 1);
        assertThat(one.criterion().value()).isCloseTo(expected, within(1e-9));
    }
}
