package io.github.tarve.segmentation.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LogSumProperties {
    /** One logarithm for each number. */
    @Property(tries = 300)
    void it_is_the_sum_of_the_logarithms(@ForAll long seed, @ForAll @IntRange(min = 0, max = 320) int widest) {
        Random random = new Random(seed);
        double[] weights = {1, 1, 1, 2, 3, 0, 4, 0.25};
        LogSum logs = new LogSum();
        double sum = 0;
        double size = 0;
        for (int i = 0; i < 500; i++) {
            double value = Math.pow(10, widest * (2 * random.nextDouble() - 1) * 0.96) * (1 + random.nextDouble());
            double weight = weights[random.nextInt(weights.length)];
            double shift = i % 7 == 0 ? 100 * random.nextDouble() : 0;
            logs.add(weight, value);
            logs.plus(shift);
            sum += weight * Math.log(value) + shift;
            size += Math.abs(weight * Math.log(value)) + shift;
            assertThat(logs.total()).isCloseTo(sum, within(1e-13 * (1 + size)));
        }
    }

    @Example
    void nothing_is_zero_and_zero_has_no_logarithm() {
        LogSum logs = new LogSum();
        assertThat(logs.total()).isZero();
        logs.add(1, 1);
        assertThat(logs.total()).isZero();
        logs.add(0, 1e-300);
        assertThat(logs.total()).isZero();
        logs.add(1, Double.MIN_VALUE);
        assertThat(logs.total()).isEqualTo(StrictMath.log(Double.MIN_VALUE));
        for (double value : new double[] {0, -0.5, Double.POSITIVE_INFINITY, Double.NaN}) {
            for (double weight : new double[] {1, 2, 3, 0.5}) {
                LogSum without = new LogSum();
                without.add(weight, value);
                assertThat(without.total()).isNotFinite();
            }
        }
    }

    /** A large number and many small ones, which plain addition would lose. */
    @Example
    void digits_that_sums_lose_are_kept() {
        LogSum logs = new LogSum();
        logs.plus(1e16);
        for (int i = 0; i < 1000; i++) {
            logs.plus(0.5);
        }
        logs.plus(-1e16);
        assertThat(logs.total()).isEqualTo(500);
    }
}
