package io.github.tarve.segmentation.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureMatrixTest {
    private static final List<Feature> FEATURES = List.of(new NumericFeature(FeatureDescription.plain("a")));
    private static final List<String> IDS = List.of("r1", "r2");

    @Test
    void a_copy_does_not_change_with_its_source_and_a_wrapped_one_holds_the_same_cells() {
        double[][] columns = {{1, Double.NaN}};
        double[] ones = {1, 1};
        FeatureMatrix copied = FeatureMatrix.of(FEATURES, IDS, columns, ones, ones);
        FeatureMatrix wrapped = FeatureMatrix.wrap(FEATURES, IDS, new double[][] {{1, Double.NaN}}, ones, ones);

        columns[0][0] = 7;
        ones[0] = 9;

        assertThat(copied.column(0)).isEqualTo(wrapped.column(0)).containsExactly(1, Double.NaN);
        assertThat(copied.weights()).containsExactly(1, 1);
        assertThat(wrapped.hasMissing()).isTrue();
    }

    @Test
    void wrapped_arrays_are_checked_as_copied_ones_are() {
        double[] ones = {1, 1};
        for (double[] column : new double[][] {{1}, {1, Double.POSITIVE_INFINITY}}) {
            double[][] columns = {column};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FeatureMatrix.wrap(FEATURES, IDS, columns, ones, ones));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FeatureMatrix.wrap(FEATURES, IDS, new double[][] {{1, 2}}, new double[] {1, -1}, ones));
    }
}
