package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CentreSearchProperties {
    /** Lloyd's iterations by their definition: every distance of every round, means point after point. */
    private static int[] lloyd(DistinctRows rows, double[] centres, int k) {
        int[] labels = new int[rows.count];
        int[] before = null;
        while (!Arrays.equals(labels, before)) {
            before = labels.clone();
            for (int i = 0; i < rows.count; i++) {
                for (int c = 0; c < k; c++) {
                    if (rows.squared(i, centres, c) < rows.squared(i, centres, labels[i])) {
                        labels[i] = c;
                    }
                }
            }
            double[] masses = new double[k];
            Arrays.fill(centres, 0);
            for (int i = 0; i < rows.count; i++) {
                masses[labels[i]] += rows.weights[i];
                for (int j = 0; j < rows.dimension; j++) {
                    centres[labels[i] * rows.dimension + j] += rows.weights[i] * rows.points[i * rows.dimension + j];
                }
            }
            for (int c = 0; c < k; c++) {
                // Lloyd leaves open what becomes of an empty cluster.
                Assume.that(masses[c] > 0);
                for (int j = 0; j < rows.dimension; j++) {
                    centres[c * rows.dimension + j] /= masses[c];
                }
            }
        }
        return labels;
    }

    private static double[] start(DistinctRows rows, int k, long seed) {
        RandomGenerator random = Seeds.generator(seed, 4);
        double[] centres = new double[k * rows.dimension];
        for (int c = 0; c < k; c++) {
            int point = (int) ((c + random.nextDouble()) * rows.count / k);
            System.arraycopy(rows.points, point * rows.dimension, centres, c * rows.dimension, rows.dimension);
        }
        return centres;
    }

    private static void equalsLloyd(DistinctRows rows, boolean inBlocks, int k, long seed) {
        double[] start = start(rows, k, seed);
        double[] expected = start.clone();
        int[] labels = lloyd(rows, expected, k);
        KMeansDescent descent = new KMeansDescent(rows, inBlocks ? PointBlocks.of(rows) : null, k, 10_000);
        descent.draft(start, 10_000);
        assertThat(descent.converged()).isTrue();
        assertThat(descent.labels()).isEqualTo(labels);
        assertThat(descent.centres()).containsExactly(expected, within(1e-9));
    }

    @Property(tries = 25)
    void bounds_and_blocks_change_nothing_of_lloyds_iterations(
            @ForAll long seed,
            @ForAll @IntRange(min = 30, max = 1500) int n,
            @ForAll @IntRange(min = 1, max = 7) int p,
            @ForAll @IntRange(min = 1, max = 9) int k,
            @ForAll boolean inBlocks) {
        equalsLloyd(DistinctRows.of(Planted.matrix(Planted.noise(n, p, seed)), "kmeans"), inBlocks, k, seed);
    }

    @Property(tries = 15)
    void nor_with_ties_copies_and_weights(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int k, @ForAll boolean inBlocks) {
        DistinctRows rows = DistinctRows.of(Planted.matrix(Planted.grid(2000, 4, 5, seed)), "kmeans");
        assertThat(rows.count).isLessThanOrEqualTo(625);
        equalsLloyd(rows, inBlocks, k, seed);
    }

    @Property(tries = 10)
    void nor_far_from_the_origin_or_with_an_outlier(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int k) {
        double[][] rows = Planted.noise(700, 3, seed);
        for (double[] row : rows) {
            row[0] += 1e7;
        }
        rows[17][1] = 1e9;
        DistinctRows points = DistinctRows.of(Planted.matrix(rows), "kmeans");
        double[] start = start(points, k, seed);
        double[] expected = start.clone();
        int[] labels = lloyd(points, expected, k);
        KMeansDescent descent = new KMeansDescent(points, PointBlocks.of(points), k, 10_000);
        descent.draft(start, 10_000);
        assertThat(descent.labels()).isEqualTo(labels);
    }

    /** From groups that are wide to groups of which sums keep no digit, and values whose squares overflow or vanish. */
    @Property(tries = 40)
    void a_draft_tells_its_inertia(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int k,
            @ForAll @IntRange(min = 1, max = 9) int iterations,
            @ForAll @IntRange(min = 0, max = 11) int tightness,
            @ForAll @IntRange(min = -1, max = 1) int size) {
        double[][] rows = Planted.noise(600, 3, seed);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 3; j++) {
                // Values as tight as can be are not small or large as well: their exact squares would be neither.
                double value = size == 0 ? i % 3 + Math.pow(10, -tightness) * rows[i][j] : i % 3 + rows[i][j];
                rows[i][j] = Math.scalb(value, 560 * size);
            }
        }
        DistinctRows points = DistinctRows.of(Planted.matrix(rows), "kmeans");
        KMeansDescent descent = new KMeansDescent(points, PointBlocks.of(points), k, 10_000);
        descent.draft(start(points, k, seed), iterations);
        double expected = 0;
        for (int i = 0; i < points.count; i++) {
            for (int j = 0; j < 3; j++) {
                double centre = descent.centres()[descent.labels()[i] * 3 + j];
                double way = (points.points[i * 3 + j] - centre) * points.unit;
                expected += points.weights[i] * way * way;
            }
        }
        assertThat(descent.drafted()).isCloseTo(expected, within(1e-7 * expected));
    }

    @Example
    void values_too_large_and_too_small_for_floats_are_scaled() {
        double[][] rows = Planted.groups(3, 300, 2, 9);
        for (double scale : new double[] {1e60, 1e-60}) {
            double[][] scaled = Arrays.stream(rows)
                    .map(row -> new double[] {row[0] * scale, row[1] * scale})
                    .toArray(double[][]::new);
            equalsLloyd(DistinctRows.of(Planted.matrix(scaled), "kmeans"), true, 3, 5);
        }
    }
}
