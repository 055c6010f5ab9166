package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.validation.StructureVerdict.Found;
import io.github.tarve.segmentation.validation.StructureVerdict.Kind;
import io.github.tarve.segmentation.validation.structure.NullModel;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StructureVerdictTest {
    private static Kind kind(int rows, int clusters, double stability, double p, double chance, double detectable) {
        return StructureVerdict.of(
                        new Found(rows, clusters, stability),
                        Optional.of(new StructureEvidence(
                                NullModel.COPULA, StructureEvidence.Measure.SILHOUETTE, rows, 99, p, List.of())),
                        () -> chance,
                        OptionalDouble.of(detectable))
                .kind();
    }

    @Test
    void clear_and_stable_groups_are_natural() {
        assertThat(kind(32, 3, 0.8, 0.05, 0.7, 9)).isEqualTo(Kind.NATURAL);
    }

    @Test
    void clear_groups_that_do_not_come_back_more_than_by_chance_are_a_construction() {
        assertThat(kind(32, 3, 0.74, 0.01, 0.5, 9)).isEqualTo(Kind.CONSTRUCTIVE);
        assertThat(kind(32, 3, 0.8, 0.01, 0.81, 9)).isEqualTo(Kind.CONSTRUCTIVE);
    }

    @Test
    void without_power_nothing_can_be_told() {
        assertThat(kind(99, 3, 0.9, 0.051, 0, 3)).isEqualTo(Kind.CANNOT_TELL);
        assertThat(kind(500, 3, 0.9, 0.3, 0, 5.1)).isEqualTo(Kind.CANNOT_TELL);
        assertThat(StructureVerdict.of(new Found(500, 3, 0.9), Optional.empty(), () -> 0, OptionalDouble.empty())
                        .kind())
                .isEqualTo(Kind.CANNOT_TELL);
    }

    @Test
    void with_power_and_without_groups_stability_decides() {
        assertThat(kind(100, 3, 0.9, 0.051, 0, 5)).isEqualTo(Kind.REPRODUCIBLE);
        assertThat(kind(100, 3, 0.7, 0.051, 0, 5)).isEqualTo(Kind.CONSTRUCTIVE);
        assertThat(kind(100, 1, 1, 0.3, 0, 5)).isEqualTo(Kind.CONSTRUCTIVE);
    }

    @Test
    void fewer_than_twenty_rows_are_too_few() {
        assertThat(kind(19, 3, 1, 0.01, 0, 3)).isEqualTo(Kind.TOO_FEW);
    }

    @Test
    void more_rows_detect_smaller_separations() {
        double few = DetectableSeparation.of(32, 6).getAsDouble();
        double more = DetectableSeparation.of(300, 6).getAsDouble();
        assertThat(few).isGreaterThan(more);
        assertThat(DetectableSeparation.of(1_000_000, 6).getAsDouble()).isLessThanOrEqualTo(more);
        assertThat(DetectableSeparation.of(10, 6)).isEmpty();
        double below = DetectableSeparation.of(50, 12).getAsDouble();
        double above = DetectableSeparation.of(100, 12).getAsDouble();
        assertThat(DetectableSeparation.of(70, 12).getAsDouble())
                .isBetween(Math.min(below, above), Math.max(below, above))
                .isCloseTo((below + above) / 2, within(0.5));
    }
}
