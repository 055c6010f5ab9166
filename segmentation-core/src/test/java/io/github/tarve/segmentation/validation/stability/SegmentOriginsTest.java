package io.github.tarve.segmentation.validation.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SegmentOriginsTest {
    private static Partition partition(int... labels) {
        double[] ones = new double[labels.length];
        java.util.Arrays.fill(ones, 1);
        return Partition.canonical(labels, ones);
    }

    @Test
    void counts_where_rows_were_before() {
        SegmentOrigins origins =
                SegmentOrigins.of(partition(0, 0, 0, 0, 0, 1, 1, 1, 1), partition(0, 0, 0, 0, 1, 1, 1, 2, 2));
        assertThat(origins.counts()).containsExactly(List.of(4, 0), List.of(1, 2), List.of(0, 2));
        // By hand: -(1/3 ln 1/3 + 2/3 ln 2/3) = 0.6365; 1 - 0.6365 / ln 2 = 0.0817.
        assertThat(origins.stability().get(0)).hasValue(1);
        assertThat(origins.stability().get(1).orElseThrow()).isCloseTo(0.0817, within(5e-5));
        assertThat(origins.stability().get(2)).hasValue(1);
    }

    @Test
    void one_out_of_all_evenly_is_not_stable() {
        assertThat(SegmentOrigins.stability(List.of(3, 3, 3)).orElseThrow()).isCloseTo(0, within(1e-15));
        // By hand: two of three alike, ln 2 / ln 3 = 0.6309.
        assertThat(SegmentOrigins.stability(List.of(5, 0, 5)).orElseThrow()).isCloseTo(1 - 0.6309, within(5e-5));
    }

    @Test
    void out_of_one_cluster_comes_everything() {
        assertThat(SegmentOrigins.of(partition(0, 0, 0), partition(0, 0, 1)).stability())
                .containsOnly(OptionalDouble.empty());
        assertThat(SegmentOrigins.stability(List.of(0, 0))).isEmpty();
        assertThat(SegmentOrigins.unknown().stability()).isEmpty();
    }

    @Test
    void rows_of_other_tables_are_refused() {
        assertThatThrownBy(() -> SegmentOrigins.of(partition(0, 1), partition(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
