package io.github.tarve.segmentation.pipeline.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructurePowerTest {
    private static StudyShape numbers(int rows, int columns) {
        return new StudyShape(rows, Collections.nCopies(columns, StudyShape.Type.NUMERIC), 3);
    }

    @Test
    void groups_lie_as_far_apart_as_asked() {
        FeatureMatrix data = numbers(3000, 5).draw(6, 1);
        double[][] means = new double[3][5];
        for (int i = 0; i < 3000; i++) {
            for (int j = 0; j < 5; j++) {
                means[i % 3][j] += data.value(i, j) / 1000;
            }
        }
        double sum = 0;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < a; b++) {
                double squares = 0;
                for (int j = 0; j < 5; j++) {
                    squares += (means[a][j] - means[b][j]) * (means[a][j] - means[b][j]);
                }
                sum += Math.sqrt(squares) / 3;
            }
        }
        assertThat(sum).isCloseTo(6, within(0.15));
    }

    @Test
    void each_type_is_cut_into_its_levels() {
        FeatureMatrix data = new StudyShape(500, List.of(StudyShape.Type.values()), 2).draw(2, 1);
        assertThat(Arrays.stream(data.column(1)).average().orElseThrow()).isCloseTo(2, within(0.4));
        assertThat(Arrays.stream(data.column(1)).allMatch(count -> count >= 0 && count == Math.rint(count)))
                .isTrue();
        assertThat(Arrays.stream(data.column(2)).distinct().count()).isEqualTo(5);
        assertThat(Arrays.stream(data.column(3)).distinct().count()).isEqualTo(3);
        assertThat(Arrays.stream(data.column(4)).average().orElseThrow()).isCloseTo(0.5, within(0.08));
    }

    @Test
    void wide_separations_are_found_and_none_is_not() {
        StructurePower power = new StructurePower(10, 0);
        assertThat(power.of(numbers(40, 4), 9, 1)).isGreaterThanOrEqualTo(0.8);
        assertThat(power.of(numbers(40, 4), 0, 1)).isLessThanOrEqualTo(0.2);
        assertThat(new StructurePower(10, 1).of(numbers(40, 4), 4, 2)).isEqualTo(power.of(numbers(40, 4), 4, 2));
    }

    @Test
    void shapes_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StudyShape(1, List.of(StudyShape.Type.COUNT), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new StudyShape(9, List.of(), 2));
    }
}
