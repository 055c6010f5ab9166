package io.github.tarve.segmentation.validation.stability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.KPod;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.clustering.imputation.ImputedConsensus;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method puts rows that take no part where they belong. */
class RefitTest {
    static Stream<ClusteringAlgorithm> methods() {
        return Stream.of(
                KMeans.of(3).withRestarts(3),
                KPod.of(3).withRestarts(3),
                KMedoids.of(3, new Euclidean()),
                KPrototypes.of(3).withRestarts(3),
                Agglomerative.of(3, new Euclidean(), Linkage.AVERAGE),
                GaussianMixture.of(3, Covariance.VVI),
                LatentProfileAnalysis.profiles(3).withRestarts(4),
                ImputedConsensus.of(KPod.of(3).withRestarts(3), 1));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void rows_outside_join_their_group(ClusteringAlgorithm method) {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 14, 2, 8));
        double[] times = new double[data.rows()];
        for (int i = 0; i < times.length; i++) {
            times[i] = i % 6 < 3 ? 1 : 0;
        }
        int[] labels = Refit.of(data, method).labels(times, 4).orElseThrow();
        for (int i = 0; i < labels.length; i++) {
            assertThat(labels[i]).as("row " + i).isNotNegative().isEqualTo(labels[i % 3]);
        }
        assertThat(labels).startsWith(labels[0], labels[1], labels[2]);
        assertThat(new int[] {labels[0], labels[1], labels[2]}).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void too_few_different_rows_have_no_labels(ClusteringAlgorithm method) {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 14, 2, 8));
        double[] times = new double[data.rows()];
        times[0] = 3;
        times[1] = 2;
        assertThat(Refit.of(data, method).labels(times, 4)).isEmpty();
    }
}
