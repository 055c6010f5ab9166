package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.clustering.density.Dbscan;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.clustering.prototypes.KModes;
import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void an_interrupted_thread_gets_no_clusters_and_stays_interrupted() {
        FeatureMatrix numbers = Planted.matrix(Planted.noise(60, 2, 1));
        FeatureMatrix categories = Categories.matrix(Planted.grid(60, 3, 4, 1), 0);
        List<Runnable> fits = List.of(
                () -> GaussianMixture.of(2, Covariance.VVV).withThreads(1).fit(numbers, 1),
                () -> GaussianMixture.of(2, Covariance.EII).withThreads(2).fit(numbers, 1),
                () -> KPrototypes.of(2).withThreads(1).fit(numbers, 1),
                () -> KModes.of(2).withThreads(2).fit(categories, 1),
                () -> new Dbscan(1, 3, new Euclidean()).fit(numbers, 1));
        for (Runnable fit : fits) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(fit::run).isInstanceOf(CancellationException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }
}
