package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What Gaussian mixtures keep to. */
abstract class GaussianMixtureContract extends ClusteringContract {
    private final Covariance form;

    GaussianMixtureContract(Covariance form) {
        this.form = form;
    }

    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return GaussianMixture.of(k, form).withRestarts(8).withThreads(threads);
    }

    @Override
    double growth(double factor) {
        throw new UnsupportedOperationException("a log-likelihood grows by a sum");
    }

    /** A density in other units differs by the volume of the unit: -n p ln(factor). */
    @Override
    @Test
    void stretching_all_columns_stretches_the_criterion() {
        double[][] rows = Planted.groups(3, 15, 2, 5);
        double[][] stretched = Arrays.stream(rows)
                .map(row -> new double[] {row[0] * 4, row[1] * 4})
                .toArray(double[][]::new);
        Clustering before = algorithm(3, 1).fit(Planted.matrix(rows), 2);
        Clustering after = algorithm(3, 1).fit(Planted.matrix(stretched), 2);
        assertThat(after.partition()).isEqualTo(before.partition());
        assertThat(after.criterion().value())
                .isCloseTo(before.criterion().value() - rows.length * 2 * Math.log(4), within(1e-6));
    }

    /** One row has no variance, so its density is that of the floor; it is finite. */
    @Override
    @Test
    void one_row_is_legal() {
        Clustering one = algorithm(1, 1).fit(Planted.matrix(new double[][] {{3, 4}}), 1);
        assertThat(one.partition().labels()).containsExactly(0);
        assertThat(one.criterion().value()).isFinite();
    }

    @Test
    void the_model_assigns_the_rows_as_they_were() {
        FeatureMatrix data = Planted.matrix(Planted.noise(80, 3, 12));
        Clustering found = algorithm(3, 1).fit(data, 3);
        assertThat(found.model().assign(data)).containsExactly(found.partition().labels());
        assertThat(found.criterion().value())
                .isEqualTo(found.model().fitStatistics().orElseThrow().logLikelihood());
    }
}
