package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The exact simplex against going through every whole solution: tables of counts whose corners are whole. */
class ExactSimplexTest {

    /** Cells of a table with known rows and columns, some cells known as well: what every attack on a table looks like. */
    @Property(tries = 200)
    void bounds_of_a_table_are_those_of_all_its_solutions(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int lines) {
        RandomGenerator random = Seeds.generator(seed);
        int columns = 3;
        int[] truth = new int[lines * columns];
        Arrays.setAll(truth, cell -> random.nextInt(4));
        int known = random.nextInt(truth.length);
        int[][] sums = new int[lines + columns + 1][truth.length];
        for (int cell = 0; cell < truth.length; cell++) {
            sums[cell / columns][cell] = 1;
            sums[lines + cell % columns][cell] = 1;
        }
        sums[lines + columns][known] = 1;
        int[] totals = Arrays.stream(sums).mapToInt(sum -> dot(sum, truth)).toArray();
        int[] most = new int[truth.length];
        enumerate(sums, totals, new int[truth.length], 0, most);

        ExactSimplex solutions = new ExactSimplex(sums, totals);

        for (int cell = 0; cell < truth.length; cell++) {
            int[] expression = new int[truth.length];
            expression[cell] = 1;
            assertThat(solutions.largest(expression).doubleValue()).isEqualTo(most[cell]);
        }
    }

    private static void enumerate(int[][] sums, int[] totals, int[] solution, int cell, int[] most) {
        for (int s = 0; s < sums.length; s++) {
            int sum = dot(sums[s], solution);
            if (sum > totals[s] || (cell == solution.length && sum < totals[s])) {
                return;
            }
        }
        if (cell == solution.length) {
            Arrays.setAll(most, c -> Math.max(most[c], solution[c]));
            return;
        }
        for (int value = 0; value <= 9; value++) {
            solution[cell] = value;
            enumerate(sums, totals, solution, cell + 1, most);
        }
        solution[cell] = 0;
    }

    private static int dot(int[] sum, int[] solution) {
        int dot = 0;
        for (int c = 0; c < sum.length; c++) {
            dot += sum[c] * solution[c];
        }
        return dot;
    }

    /** By hand: x + y = 4 and y + 2 z = 5 leave z between 1/2 and 5/2 and x between 0 and 4. */
    @Test
    void corners_between_whole_numbers_are_exact() {
        ExactSimplex solutions = new ExactSimplex(new int[][] {{1, 1, 0}, {0, 1, 2}, {1, 2, 2}}, new int[] {4, 5, 9});

        assertThat(solutions.largest(new int[] {0, 0, 1}).toString()).isEqualTo("5 / 2");
        assertThat(solutions.largest(new int[] {0, 0, -1}).toString()).isEqualTo("-1 / 2");
        assertThat(solutions.largest(new int[] {1, 0, 0}).toString()).isEqualTo("4");
    }

    @Test
    void impossible_sums_and_expressions_without_limit_are_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactSimplex(new int[][] {{1, 1}, {2, 2}}, new int[] {3, 5}));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ExactSimplex(new int[][] {{1, -1}}, new int[] {0}).largest(new int[] {1, 0}));
    }

    /**
     * Four groups of a need, of 24, 15, 19 and 13 residents; 24 need, 28 are silent, 5 of them in the first group. By hand: the
     * other three share 23 silent residents, and the second and third can hold them all.
     */
    @Test
    void the_range_of_a_silent_count_is_the_one_found_by_hand() {
        Attacker attacker = new Attacker();
        int[] residents = {24, 15, 19, 13};
        for (int g = 0; g < 4; g++) {
            attacker.knows(Map.of("w" + g, 1, "u" + g, -1, "m" + g, -1), 0);
            attacker.knows(Map.of("w" + g, 1, "s" + g, 1, "o" + g, 1), residents[g]);
        }
        attacker.knows(Map.of("s0", 1), 5);
        attacker.knows(Map.of("w0", 1, "w1", 1, "w2", 1, "w3", 1), 24);
        attacker.knows(Map.of("s0", 1, "s1", 1, "s2", 1, "s3", 1), 28);

        assertThat(attacker.width("s3")).isEqualTo(13);
    }
}
