package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaCentroidsTest {
    /**
     * By hand, one profile: a 1, 3; b 5, 7. Means 2 and 6, mu 4; within (2 + 2) / 2 = 2, SSB 16, n0 = 4 - 8/4 = 2, between
     * (16 - 2) / 2 = 7, kappa 2/7, evidence 2 / (2 + 2/7) = 0.875, pooled 0.875 x 2 + 0.125 x 4 = 2.25.
     */
    @Test
    void pooledMeansByHand() {
        List<AreaCentroid> centroids = pooled(1, 3, 5, 7);
        AreaCentroid.Value value = centroids.get(0).values().get(0);
        assertThat(centroids).extracting(AreaCentroid::area).containsExactly("a", "b");
        assertThat(value.mean()).isEqualTo(2, within(1e-12));
        assertThat(value.evidence()).isEqualTo(0.875, within(1e-12));
        assertThat(value.pooled()).isEqualTo(2.25, within(1e-12));
        assertThat(value.difference()).isEqualTo(-1.75, within(1e-12));
    }

    @Test
    void areasThatDifferByChanceAreTheProfile() {
        AreaCentroid.Value value = pooled(1, 7, 2, 6).get(1).values().get(0);
        assertThat(value.evidence()).isZero();
        assertThat(value.pooled()).isEqualTo(4, within(1e-12));
    }

    @Test
    void meansWithoutSpreadStay() {
        AreaCentroid.Value value = pooled(1, 1, 2, 2).get(1).values().get(0);
        assertThat(value.evidence()).isEqualTo(1);
        assertThat(value.pooled()).isEqualTo(2, within(1e-12));
    }

    @Test
    void nobodyIsLikeTheProfile() {
        AreaCentroid.Value value =
                pooled(Double.NaN, Double.NaN, 2, 4).get(0).values().get(0);
        assertThat(value.mean()).isNaN();
        assertThat(value.pooled()).isEqualTo(3, within(1e-12));
        assertThat(value.evidence()).isZero();
    }

    private static List<AreaCentroid> pooled(double... values) {
        FeatureMatrix matrix = FeatureMatrix.of(
                List.of(new NumericFeature(FeatureDescription.plain("x"))),
                AreaMixEstimatorTest.ids(4),
                new double[][] {values});
        return AreaCentroids.pooled(
                List.of("a", "a", "b", "b"),
                Partition.canonical(new int[] {0, 0, 0, 0}, AreaMixEstimatorTest.ones(4)),
                matrix);
    }
}
