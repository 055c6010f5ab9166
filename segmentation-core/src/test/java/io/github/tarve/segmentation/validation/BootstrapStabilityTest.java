package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapStabilityTest {
    /** The same method without a way of its own for resamples: every resample starts anew. */
    private record Anew(KMeans method) implements ClusteringAlgorithm {
        @Override
        public String name() {
            return method.name();
        }

        @Override
        public int k() {
            return method.k();
        }

        @Override
        public Clustering fit(FeatureMatrix data, long seed) {
            return method.fit(data, seed);
        }
    }

    private static double[][] rows(boolean structure, int n) {
        double[][] rows = Planted.noise(n, 4, 21);
        for (int i = 0; structure && i < n; i++) {
            // Groups that overlap somewhat.
            rows[i][0] += 3.5 * (i % 3);
            rows[i][1] += i % 3 == 1 ? 3.5 : 0;
        }
        return rows;
    }

    /**
     * Doing once what all resamples share, and ending only the most promising starts, must not make clusters look more stable: the
     * values are those of the whole method on every resample, within the error of 100 resamples.
     */
    @ParameterizedTest
    @CsvSource({
        "true, 240, 2",
        "true, 240, 3",
        "true, 240, 5",
        "false, 240, 2",
        "false, 240, 3",
        "false, 240, 5",
        "false, 1500, 4"
    })
    void shared_work_makes_nothing_look_more_stable(boolean structure, int n, int k) {
        FeatureMatrix data = Planted.matrix(rows(structure, n));
        KMeans method = KMeans.of(k).withRestarts(10).withThreads(1);
        Clustering found = KMeans.of(k).withRestarts(50).fit(data, 5);
        BootstrapStability stability = new BootstrapStability(100, 2);
        List<Double> shared = stability.of(data, found.partition(), method, 8);
        List<Double> anew = stability.of(data, found.partition(), new Anew(method), 8);
        for (int c = 0; c < k; c++) {
            assertThat(shared.get(c)).as("cluster %s of %s", c, shared).isCloseTo(anew.get(c), within(0.06));
        }
    }
}
