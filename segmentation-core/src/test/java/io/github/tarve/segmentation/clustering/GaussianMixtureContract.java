package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.features.FeatureMatrix;
import org.junit.jupiter.api.DisplayName;
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

    /** A density in other units differs by the volume of the unit: -n p ln(factor). */
    @Override
    double stretched(double criterion, double factor, int cells) {
        return criterion - cells * Math.log(factor);
    }

    /** A sound end wins over every degenerate one, so more starts can lower the likelihood when they find the first. */
    @Override
    @Test
    @DisplayName("M15: more starts are never worse")
    void more_starts_are_never_worse() {
        FeatureMatrix data = Planted.matrix(Planted.noise(70, 3, 21));
        for (long seed = 1; seed <= 5; seed++) {
            GaussianMixture mixture = GaussianMixture.of(6, form).withThreads(2);
            GaussianClasses few =
                    (GaussianClasses) mixture.withRestarts(1).fit(data, seed).model();
            GaussianClasses many =
                    (GaussianClasses) mixture.withRestarts(6).fit(data, seed).model();
            assertThat(many.soundness()).isLessThanOrEqualTo(few.soundness());
            if (many.soundness() == few.soundness()) {
                assertThat(many.fit().logLikelihood())
                        .isGreaterThanOrEqualTo(few.fit().logLikelihood() - 1e-6);
            }
        }
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
