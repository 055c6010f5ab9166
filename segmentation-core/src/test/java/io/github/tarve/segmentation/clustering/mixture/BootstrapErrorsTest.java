package io.github.tarve.segmentation.clustering.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.tarve.segmentation.clustering.Categories;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.clustering.StandardErrors;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BootstrapErrorsTest {
    private static StandardErrors errors(LatentProfileAnalysis method, FeatureMatrix data, int resamples) {
        Clustering found = method.fit(data, 1);
        return BootstrapErrors.of(method, data, found, resamples, 5, done -> {});
    }

    private static double first(StandardErrors errors, int item, int figure, int row, int level) {
        return errors.items().get(item).figures().get(figure).values().get(row).get(level);
    }

    /** One class is a plain sample: the error of a share is sqrt(p (1 - p) / n), of a mean sd / sqrt(n). */
    @Test
    void one_class_has_the_errors_of_a_plain_sample() {
        double[][] rows = new double[100][2];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i % 10;
            rows[i][1] = i < 20 ? 0 : 1;
        }
        FeatureMatrix data = Categories.matrix(rows, 1);
        StandardErrors errors = errors(LatentProfileAnalysis.profiles(1), data, 600);
        assertThat(errors.used()).isEqualTo(600);
        assertThat(errors.shares()).containsExactly(0.0);
        assertThat(first(errors, 0, 0, 0, 0)).isCloseTo(Math.sqrt(8.25 / 100), withinPercentage(10));
        assertThat(first(errors, 1, 0, 0, 0)).isCloseTo(Math.sqrt(0.2 * 0.8 / 100), withinPercentage(10));
        assertThat(first(errors, 1, 0, 0, 5)).isZero();
    }

    /** With classes that nothing confuses the error of a share is that of a plain sample as well. */
    @Test
    void clear_classes_have_the_errors_of_plain_samples() {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 20, 2, 5));
        StandardErrors errors = errors(LatentProfileAnalysis.profiles(3).withRestarts(5), data, 300);
        for (int c = 0; c < 3; c++) {
            assertThat(errors.shares().get(c)).isCloseTo(Math.sqrt(2.0 / 9 / 60), withinPercentage(15));
            assertThat(first(errors, 0, 0, 0, c)).isCloseTo(0.5 / Math.sqrt(20), withinPercentage(40));
        }
    }

    @Test
    void four_times_the_rows_have_half_the_errors() {
        FeatureMatrix data = mixed();
        LatentProfileAnalysis method = LatentProfileAnalysis.classes(2).withRestarts(5);
        double[] four = new double[data.rows()];
        Arrays.fill(four, 4);
        StandardErrors one = errors(method, data, 300);
        StandardErrors weighted = errors(method, data.withWeights(four), 300);
        assertThat(weighted.shares().get(0) / one.shares().get(0)).isCloseTo(0.5, within(0.1));
        for (int j = 0; j < data.columns(); j++) {
            assertThat(first(weighted, j, 0, 0, 0) / first(one, j, 0, 0, 0)).isCloseTo(0.5, within(0.12));
        }
        int[] copies = new int[4 * data.rows()];
        Arrays.setAll(copies, i -> i / 4);
        // Weights are copies: the same samples are drawn.
        assertThat(errors(method, data.rows(copies), 300).shares().get(0))
                .isCloseTo(weighted.shares().get(0), within(1e-6));
    }

    @Test
    void threads_change_nothing_and_every_sample_is_heard_of() {
        FeatureMatrix data = mixed();
        LatentProfileAnalysis method = LatentProfileAnalysis.classes(2).withRestarts(5);
        Clustering found = method.fit(data, 1);
        AtomicInteger heard = new AtomicInteger();
        StandardErrors one = BootstrapErrors.of(method.withThreads(1), data, found, 40, 5, heard::set);
        assertThat(heard).hasValue(40);
        assertThat(BootstrapErrors.of(method.withThreads(4), data, found, 40, 5, done -> {}))
                .isEqualTo(one);
    }

    @Test
    void samples_with_too_few_different_rows_are_counted_out() {
        FeatureMatrix data = Categories.matrix(new double[][] {{0, 0}, {1, 1}, {2, 2}}, 0);
        StandardErrors errors = errors(LatentProfileAnalysis.classes(3), data, 60);
        // All three rows are drawn in 3!/3^3 = 22 % of the samples.
        assertThat(errors.used()).isBetween(5, 25);
        assertThat(errors.resamples()).isEqualTo(60);
        FeatureMatrix many = Categories.matrix(Planted.grid(12, 3, 20, 4), 0);
        assertThatThrownBy(() -> errors(LatentProfileAnalysis.classes(12), many, 3))
                .isInstanceOf(Refusal.class);
    }

    private static FeatureMatrix mixed() {
        RandomGenerator random = Seeds.generator(3, 3);
        double[][] rows = new double[160][5];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 5; j++) {
                rows[i][j] = random.nextDouble() < (i % 2 == 0 ? 0.8 : 0.2) ? 1 : 0;
            }
        }
        return Categories.matrix(rows, 0);
    }
}
