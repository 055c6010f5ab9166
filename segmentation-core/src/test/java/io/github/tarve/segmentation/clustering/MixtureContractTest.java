package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On numbers alone a mixture of profiles is a Gaussian mixture with diagonal covariances. */
class MixtureContractTest extends GaussianMixtureContract {
    MixtureContractTest() {
        super(Covariance.VVI);
    }

    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return LatentProfileAnalysis.profiles(k).withRestarts(8).withThreads(threads);
    }

    /** A row without any answer says nothing: it gets the shares and changes nothing. */
    @Override
    @Test
    @DisplayName("M26: a row of nothing is refused")
    void a_row_of_nothing_is_refused() {
        double[][] rows = Planted.groups(3, 15, 2, 5);
        double[][] more = Arrays.copyOf(rows, rows.length + 1);
        more[rows.length] = new double[] {Double.NaN, Double.NaN};
        Clustering without = algorithm(3, 1).fit(Planted.matrix(rows), 2);
        Clustering with = algorithm(3, 1).fit(Planted.matrix(more), 2);
        assertThat(with.criterion().value()).isCloseTo(without.criterion().value(), within(1e-6));
        assertThat(with.memberships().orElseThrow().probability(rows.length, 0)).isCloseTo(1.0 / 3, within(1e-6));
    }
}
