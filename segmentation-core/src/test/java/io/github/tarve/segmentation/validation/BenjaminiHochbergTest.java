package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

    /** At each level the adjusted values reject what the step-up procedure of the paper rejects. */
    @Property(tries = 100)
    void rejects_like_the_step_up_procedure(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int m,
            @ForAll @IntRange(min = 1, max = 60) int level) {
        // Twentieths bring ties.
        double[] p =
                Seeds.generator(seed).ints(m, 0, 21).mapToDouble(i -> i / 20.0).toArray();
        double alpha = level / 61.0;
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double limit = -1;
        for (int i = 1; i <= m; i++) {
            if (sorted[i - 1] * m / i <= alpha) {
                limit = sorted[i - 1];
            }
        }
        double[] adjusted = BenjaminiHochberg.adjust(p);
        for (int i = 0; i < m; i++) {
            assertThat(adjusted[i] <= alpha).isEqualTo(p[i] <= limit);
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
        }
    }
}
