package io.github.tarve.segmentation.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    private static final int N = 40_000;

    private static double[] moments(DoubleSupplier draw) {
        double[] values = new double[N];
        double mean = 0;
        for (int i = 0; i < N; i++) {
            values[i] = draw.getAsDouble();
            mean += values[i] / N;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / (N - 1);
        }
        return new double[] {mean, variance};
    }

    /** The gamma distribution of shape a and scale 1 has mean a and variance a. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2.5, 20})
    void gammaHasItsMoments(double shape) {
        Draws draws = Draws.at(1, 7);
        double[] moments = moments(() -> draws.gamma(shape));
        assertThat(moments[0]).isCloseTo(shape, within(5 * Math.sqrt(shape / N)));
        assertThat(moments[1]).isCloseTo(shape, within(0.1 * shape));
    }

    /** The Poisson distribution of mean m has variance m. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 3, 12})
    void poissonHasItsMoments(double mean) {
        Draws draws = Draws.at(2, 7);
        double[] moments = moments(() -> draws.poisson(mean));
        assertThat(moments[0]).isCloseTo(mean, within(5 * Math.sqrt((mean + 1e-9) / N)));
        assertThat(moments[1]).isCloseTo(mean, within(0.05 * mean + 1e-9));
    }

    @Test
    void normalHasItsMoments() {
        Draws draws = Draws.at(3);
        double[] moments = moments(draws::normal);
        assertThat(moments[0]).isCloseTo(0, within(0.025));
        assertThat(moments[1]).isCloseTo(1, within(0.04));
    }

    @Test
    void picksInProportion() {
        Draws draws = Draws.at(4);
        List<Weighted> options = Weighted.list("a 3, b 0, c 1");
        int[] counts = new int[3];
        for (int i = 0; i < N; i++) {
            counts[draws.pick(options)]++;
        }
        assertThat(counts[1]).isZero();
        assertThat((double) counts[0] / N).isCloseTo(0.75, within(0.012));
    }

    @Test
    void weightedListsAreReadInOrderAndRefuseNonsense() {
        assertThat(Weighted.list("b 2, a 0.5")).containsExactly(new Weighted("b", 2), new Weighted("a", 0.5));
        assertThat(Weighted.of(Weighted.list("b 2"), "c")).isZero();
        assertThatThrownBy(() -> Weighted.list("alone")).isInstanceOf(IllegalArgumentException.class);
    }
}
