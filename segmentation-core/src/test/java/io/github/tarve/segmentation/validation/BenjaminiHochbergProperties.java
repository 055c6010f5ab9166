package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BenjaminiHochbergProperties {
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
