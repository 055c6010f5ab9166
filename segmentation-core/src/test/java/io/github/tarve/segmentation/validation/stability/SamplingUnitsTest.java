package io.github.tarve.segmentation.validation.stability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SamplingUnitsTest {
    @Test
    void rows_are_drawn_with_replacement() {
        double[] expected = new double[7];
        RandomGenerator random = Seeds.generator(3, 0);
        for (int draw = 0; draw < 7; draw++) {
            expected[random.nextInt(7)]++;
        }
        assertThat(SamplingUnits.rows(7).resample(Seeds.generator(3, 0))).containsExactly(expected);
    }

    @Test
    void members_of_a_household_are_drawn_together_and_those_without_one_alone() {
        SamplingUnits units = SamplingUnits.of(List.of("a", "", "b", "a", "", "b", "b"));
        assertThat(units.count()).isEqualTo(4);
        for (int seed = 0; seed < 20; seed++) {
            double[] times = units.resample(Seeds.generator(seed, 0));
            assertThat(times[3]).isEqualTo(times[0]);
            assertThat(times[5]).isEqualTo(times[2]).isEqualTo(times[6]);
            assertThat(times[0] + times[1] + times[2] + times[4]).isEqualTo(4);
            double[] half = units.half(Seeds.generator(seed, 1));
            assertThat(half[3]).isEqualTo(half[0]);
            assertThat(half[0] + half[1] + half[2] + half[4]).isEqualTo(2);
        }
    }

    @Test
    void some_rows_keep_their_units() {
        SamplingUnits some =
                SamplingUnits.of(List.of("a", "", "b", "a", "", "b", "b")).among(new int[] {6, 3, 1, 2});
        assertThat(some.rows()).isEqualTo(4);
        assertThat(some.count()).isEqualTo(3);
        for (int seed = 0; seed < 20; seed++) {
            double[] times = some.resample(Seeds.generator(seed, 0));
            assertThat(times[0]).isEqualTo(times[3]);
            assertThat(times[0] + times[1] + times[2]).isEqualTo(3);
        }
    }

    @Test
    void a_half_holds_every_row_as_often() {
        double[] times = new double[5];
        for (int seed = 0; seed < 4000; seed++) {
            double[] half = SamplingUnits.rows(5).half(Seeds.generator(seed, 0));
            assertThat(Arrays.stream(half).sum()).isEqualTo(2);
            for (int i = 0; i < 5; i++) {
                times[i] += half[i];
            }
        }
        // 1600 expected, with a standard deviation of 31.
        assertThat(Arrays.stream(times).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(1480.0, 1720.0));
    }
}
