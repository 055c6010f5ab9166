package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaPoissonTest {
    /** By hand: m = 2, sum (y - m)^2 = 8, t = (8 - 6) / 3 = 2/3, a = 4 / t = 6, b = 2 / t = 3. */
    @Test
    void moments_by_hand() {
        GammaPoisson people = GammaPoisson.of(new int[] {0, 2, 4}, new double[] {1, 1, 1});
        assertThat(people.shape()).isCloseTo(6, within(1e-12));
        assertThat(people.rate()).isCloseTo(3, within(1e-12));
        assertThat(people.shrunk(4, 1)).isCloseTo(2.5, within(1e-12));
        assertThat(people.shrunk(0, 1)).isCloseTo(1.5, within(1e-12));
        assertThat(people.reliability(1)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void no_more_variance_than_chance_gives_everyone_the_mean() {
        GammaPoisson people = GammaPoisson.of(new int[] {1, 1, 1}, new double[] {7, 7, 7});
        assertThat(people.shrunk(1, 7)).isCloseTo(1 / 7.0, within(1e-12));
        assertThat(people.reliability(7)).isZero();
    }

    @Test
    void residents_without_exposure_do_not_count() {
        GammaPoisson people = GammaPoisson.of(new int[] {0, 2, 4, 99}, new double[] {1, 1, 1, Double.NaN});
        assertThat(people.mean()).isCloseTo(2, within(1e-12));
        assertThat(GammaPoisson.of(new int[0], new double[0]).mean()).isZero();
    }
}
