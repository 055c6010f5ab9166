package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProfileMatchingProperties {
    /** Against every assignment there is. */
    @Property(tries = 200)
    void noAssignmentIsCheaper(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns) {
        RandomGenerator random = Seeds.generator(seed);
        double[][] costs = new double[rows][columns];
        for (double[] row : costs) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(8);
            }
        }
        ProfileMatching matching = ProfileMatching.of(costs);
        assertThat(matching.matches()).hasSize(Math.min(rows, columns));
        assertThat(matching.matches().stream()
                        .map(ProfileMatching.Match::column)
                        .distinct())
                .hasSize(Math.min(rows, columns));
        assertThat(matching.matches().stream()
                        .mapToDouble(ProfileMatching.Match::cost)
                        .sum())
                .isEqualTo(matching.cost(), within(1e-9));
        assertThat(matching.cost()).isEqualTo(cheapest(costs, 0, 0, Math.max(0, rows - columns)), within(1e-9));
    }

    private static double cheapest(double[][] costs, int row, int taken, int skips) {
        if (row == costs.length) {
            return 0;
        }
        double best = skips > 0 ? cheapest(costs, row + 1, taken, skips - 1) : Double.POSITIVE_INFINITY;
        for (int j = 0; j < costs[0].length; j++) {
            if ((taken & 1 << j) == 0) {
                best = Math.min(best, costs[row][j] + cheapest(costs, row + 1, taken | 1 << j, skips));
            }
        }
        return best;
    }

    @Example
    void edges() {
        assertThat(ProfileMatching.of(new double[0][0])).isEqualTo(new ProfileMatching(java.util.List.of(), 0));
        assertThatThrownBy(() -> ProfileMatching.of(new double[][] {{Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
