package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalOutliersTest {
    static FeatureMatrix matrix(double[]... columns) {
        List<Feature> features = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            features.add(new NumericFeature(FeatureDescription.plain("x" + j)));
        }
        return FeatureMatrix.of(
                features,
                IntStream.range(0, columns[0].length).mapToObj(i -> "r" + i).toList(),
                columns);
    }

    /** Forty rows without a tie, the last two apart from the rest. */
    private static FeatureMatrix forty() {
        double[][] columns = new double[3][40];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 3; j++) {
                columns[j][i] = (i * i * 7 + j * 13 * i + 3 * j) % 101 + 0.001 * i;
            }
        }
        double[][] last = {{150, 150, -60}, {400, -250, 380}};
        for (int j = 0; j < 3; j++) {
            columns[j][38] = last[0][j];
            columns[j][39] = last[1][j];
        }
        return matrix(columns);
    }

    /**
     * scikit-learn 1.2.1, LocalOutlierFactor(n_neighbors=k, metric='precomputed') on the mean of |x - y| / range, whose density
     * adds 1e-10 to the mean reachability; -negative_outlier_factor_ of rows 0, 1, 7, 20, 37, 38, 39, and those above 1.5.
     */
    @Test
    void without_ties_it_is_the_factor_of_scikit_learn() {
        assertAgrees(5, 1.454548519, 1.289075382, 1.014121093, 1.039764329, 1.086434421, 4.475998214, 14.190841522);
        assertAgrees(10, 1.250567001, 1.124874992, 0.982540168, 1.033682176, 1.016109373, 3.696761734, 12.065765173);
    }

    private static void assertAgrees(int neighbours, double... expected) {
        LocalOutliers outliers =
                LocalOutliers.of(forty(), neighbours, 2000, 1, 1).orElseThrow();
        int[] rows = {0, 1, 7, 20, 37, 38, 39};
        for (int r = 0; r < rows.length; r++) {
            assertThat(outliers.factors().get(rows[r])).isCloseTo(expected[r], within(1e-7));
        }
        assertThat(outliers.compared()).isEqualTo(40);
        assertThat(outliers.apart()).isEqualTo(2);
        assertThat(outliers.neighbours()).isEqualTo(neighbours);
    }

    /**
     * By hand, k = 2, one column 0 0 0 1 2 8 (its range 8 divides out). k-distance: of 0 it is 2 (to 1 and 2), of 1 it is 1 (to 0
     * and 2), of 2 it is 2 (to 1 and 0), of 8 it is 7 (to 2 and 1). Densities: of 0, whose neighbours are the two alike, 1 and 2,
     * 4 / (2 + 2 + 1 + 2); of 1, 4 / (2 + 2 + 2 + 2); of 2, 4 / (2 + 2 + 2 + 1); of 8, 2 / (6 + 7). Factors: of 0 the mean of 4/7,
     * 4/7, 1/2, 4/7 by 4/7, of 1 the mean of four times 4/7 by 1/2, of 2 that of three times 4/7 and 1/2 by 4/7, of 8 that of 4/7
     * and 1/2 by 2/13.
     */
    @Test
    void rows_alike_have_a_density_by_the_different_rows_beyond() {
        LocalOutliers outliers = LocalOutliers.of(matrix(new double[] {0, 0, 0, 1, 2, 8}), 2, 2000, 1, 1)
                .orElseThrow();

        double[] expected = {31 / 32.0, 31 / 32.0, 31 / 32.0, 8 / 7.0, 31 / 32.0, 195 / 56.0};
        for (int i = 0; i < expected.length; i++) {
            assertThat(outliers.factors().get(i)).isCloseTo(expected[i], within(1e-12));
        }
        assertThat(outliers.apart()).isEqualTo(1);
    }

    @Test
    void nothing_is_told_of_few_different_rows() {
        assertThat(LocalOutliers.of(matrix(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), 1, 1))
                .isEmpty();
        double[] alike = new double[50];
        Arrays.setAll(alike, i -> i % 10);
        assertThat(LocalOutliers.of(matrix(alike), 1, 1)).isEmpty();
        alike[0] = 11;
        assertThat(LocalOutliers.of(matrix(alike), 1, 1)).isPresent();
    }

    @Test
    void a_row_that_shares_no_feature_with_any_other_has_no_factor() {
        double[] first = new double[14];
        double[] second = new double[14];
        Arrays.setAll(first, i -> i == 13 ? Double.NaN : i);
        Arrays.setAll(second, i -> i == 13 ? 1 : Double.NaN);

        LocalOutliers outliers = LocalOutliers.of(matrix(first, second), 1, 1).orElseThrow();

        assertThat(outliers.factors().get(13)).isNaN();
        assertThat(outliers.compared()).isEqualTo(13);
    }

    /** Twice the contacts in twice the time are the same rate. */
    @Test
    void counts_compare_by_exposure() {
        double[] counts = new double[24];
        double[] exposure = new double[24];
        double[] rates = new double[24];
        for (int i = 0; i < 24; i++) {
            rates[i] = i % 12 + (i < 12 ? 0 : 0.25);
            exposure[i] = i % 2 + 1;
            counts[i] = rates[i] * exposure[i];
        }
        FeatureMatrix counted = FeatureMatrix.of(
                List.of(new CountFeature(FeatureDescription.plain("x0"))),
                matrix(rates).rowIds(),
                new double[][] {counts},
                exposure.clone(),
                exposure);

        assertThat(LocalOutliers.of(counted, 1, 1)).isEqualTo(LocalOutliers.of(matrix(rates), 4, 1));
    }
}
