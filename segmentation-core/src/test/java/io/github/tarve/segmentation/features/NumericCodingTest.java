package io.github.tarve.segmentation.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumericCodingTest {
    private static double squared(NumericCoding coding, int a, int b) {
        double sum = 0;
        for (int j = 0; j < coding.columns(); j++) {
            double difference = coding.value(a, j) - coding.value(b, j);
            sum += difference * difference;
        }
        return sum;
    }

    @Test
    void category_is_one_variable_whose_mismatch_is_its_weight() {
        NominalFeature feature = new NominalFeature(
                FeatureDescription.plain("c").withWeight(3), List.of(Label.of("a"), Label.of("b"), Label.of("d")));
        NumericCoding coding = NumericCoding.of(
                FeatureMatrix.of(List.of(feature), List.of("1", "2", "3", "4"), new double[][] {{0, 1, 0, Double.NaN}}),
                Scaling.STANDARD);
        assertThat(squared(coding, 0, 1)).isCloseTo(3, within(1e-12));
        assertThat(squared(coding, 0, 2)).isZero();
        assertThat(coding.value(3, 2)).isNaN();
    }

    /** By hand: square roots 1, 2, 3 have the mean 2 and the standard deviation 1 (n - 1). */
    @Test
    void number_is_transformed_then_scaled_then_weighted() {
        NumericFeature feature = new NumericFeature(
                FeatureDescription.plain("x").withTransform(Transform.SQRT).withWeight(4));
        NumericCoding coding = NumericCoding.of(
                FeatureMatrix.of(List.of(feature), List.of("1", "2", "3"), new double[][] {{1, 4, 9}}),
                Scaling.STANDARD);
        assertThat(coding.column(0)).usingComparatorWithPrecision(1e-12).containsExactly(-2, 0, 2);
    }

    @Test
    void ranges_and_constants() {
        assertThat(Scaling.RANGE.apply(new double[] {2, 6, Double.NaN, 4})).containsExactly(0, 1, Double.NaN, 0.5);
        assertThat(Scaling.STANDARD.apply(new double[] {0.1, 0.1, 0.1})).containsExactly(0, 0, 0);
        assertThat(Scaling.RANGE.apply(new double[] {5})).containsExactly(0);
        assertThat(Scaling.NONE.apply(new double[] {5, 7})).containsExactly(5, 7);
    }
}
