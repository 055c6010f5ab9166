package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
    /** R 4: p.adjust(c(0.041, 0.0001, 0.35, 0.0008, 0.041, 0.9, 0.012, 0.6), "BH"). */
    @Test
    void equals_r() {
        double[] adjusted =
                BenjaminiHochberg.adjust(new double[] {0.041, 0.0001, 0.35, 0.0008, 0.041, 0.9, 0.012, 0.6});
        assertThat(adjusted)
                .containsExactly(
                        new double[] {0.0656, 0.0008, 0.466666666666667, 0.0032, 0.0656, 0.9, 0.032, 0.685714285714286},
                        within(1e-14));
    }

    /** R 4: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "BH") is 0.05 five times. */
    @Test
    void evenly_spaced_values_become_equal() {
        assertThat(BenjaminiHochberg.adjust(new double[] {0.01, 0.02, 0.03, 0.04, 0.05}))
                .containsExactly(new double[] {0.05, 0.05, 0.05, 0.05, 0.05}, within(1e-15));
    }

    @Test
    void edge_cases() {
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
        assertThat(BenjaminiHochberg.adjust(new double[] {0.3})).containsExactly(0.3);
        assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {0.3, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {1.01}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
