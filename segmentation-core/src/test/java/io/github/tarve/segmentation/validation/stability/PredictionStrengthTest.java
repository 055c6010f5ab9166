package io.github.tarve.segmentation.validation.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.validation.BootstrapStability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionStrengthTest {
    private static double strength(FeatureMatrix data, int k, int threads) {
        return new PredictionStrength(10, threads)
                .of(data, KMeans.of(k).withRestarts(5).withThreads(1), SamplingUnits.rows(data.rows()), 1);
    }

    @Test
    void the_weakest_cluster_counts() {
        // By hand: of the 3 pairs of {0,1,2} only {0,1} stays together: 1/3; the pair {3,4} stays: 1.
        assertThat(PredictionStrength.weakest(
                        new int[] {0, 0, 0, 1, 1, 0}, new int[] {0, 0, 1, 1, 1, 1}, new double[] {1, 1, 1, 1, 1, 0}))
                .isEqualTo(1 / 3.0);
    }

    @Test
    void a_cluster_of_one_row_says_nothing_and_a_row_put_nowhere_is_with_none() {
        double[] all = {1, 1, 1, 1};
        // {3} is passed over. Of the 3 pairs of {0,1,2} those with row 2 are lost: 1/3.
        assertThat(PredictionStrength.weakest(new int[] {0, 0, 0, 1}, new int[] {0, 0, -1, 0}, all))
                .isEqualTo(1 / 3.0);
        assertThat(PredictionStrength.weakest(new int[] {0, 0, 0, 1}, new int[] {1, 1, 1, 1}, all))
                .isEqualTo(1);
    }

    @Test
    void one_cluster_and_clear_clusters_are_predicted_and_further_ones_are_not() {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 20, 2, 1));
        assertThat(strength(data, 1, 1)).isEqualTo(1);
        assertThat(strength(data, 3, 1)).isEqualTo(1);
        assertThat(strength(data, 5, 1)).isLessThan(PredictionStrength.ENOUGH);
    }

    @Test
    void threads_change_nothing() {
        FeatureMatrix data = Planted.matrix(Planted.noise(50, 2, 4));
        assertThat(strength(data, 3, 4)).isEqualTo(strength(data, 3, 1));
    }

    @Test
    void halves_without_enough_different_rows_predict_nothing() {
        FeatureMatrix data = Planted.matrix(new double[][] {{0}, {0}, {0}, {0}, {1}, {2}});
        assertThat(strength(data, 3, 1)).isLessThan(0.3);
    }

    @Test
    void any_method_that_labels_rows_without_weight_takes_part() {
        FeatureMatrix data = Planted.matrix(Planted.groups(2, 12, 2, 3));
        assertThat(new PredictionStrength(5, 1)
                        .of(
                                data,
                                Agglomerative.of(2, new Euclidean(), Linkage.AVERAGE),
                                SamplingUnits.rows(data.rows()),
                                1))
                .isEqualTo(1);
    }

    /**
     * Against fpc 2.2-10 (R): prediction.strength(X, 3, 5, M = 25, clustermethod = kmeansCBI, runs = 100) gives 0.887, 0.749 and
     * 0.843 with standard errors of 0.018, 0.007 and 0.020; nselectboot, which counts the pairs that the first resample alone
     * puts together and so half of ours, 0.019, 0.024 and 0.011.
     */
    @Test
    void agrees_with_fpc_on_published_answers() throws IOException {
        String folder = System.getProperty("tarve.reference", "");
        assumeFalse(folder.isEmpty(), "no reference data");
        List<String> lines = Files.readAllLines(Path.of(folder, "data", "mcdonalds.csv"));
        FeatureMatrix data = Planted.matrix(lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .limit(11)
                        .mapToDouble(answer -> answer.equals("Yes") ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new));
        double[] strengths = {0.887, 0.749, 0.843};
        double[] instabilities = {0.038, 0.048, 0.022};
        SamplingUnits units = SamplingUnits.rows(data.rows());
        for (int k = 3; k <= 5; k++) {
            KMeans method = KMeans.of(k).withRestarts(100).withThreads(1);
            assertThat(new PredictionStrength(25, 0).of(data, method, units, 1))
                    .isCloseTo(strengths[k - 3], within(0.08));
            assertThat(new BootstrapStability(40, 0)
                            .recurrence(data, method.fit(data, 1).partition(), method, units, 1, FitProgress.silent())
                            .instability()
                            .orElseThrow())
                    .isCloseTo(instabilities[k - 3], within(0.012));
        }
    }
}
