package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Manhattan;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KMedoidsProperties {
    @Property(tries = 60)
    void reaches_the_optimum_of_all_choices(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 9) int n, @ForAll @IntRange(min = 1, max = 3) int k) {
        FeatureMatrix data = Planted.matrix(Planted.noise(n, 2, seed));
        DissimilarityMatrix matrix = new Euclidean().of(data);
        // At most 84 choices of medoids: with 500 random starts the best one is hardly ever not even started from.
        Clustering found = KMedoids.of(k, new Euclidean()).withRestarts(500).fit(data, seed);
        assertThat(found.criterion().value()).isCloseTo(best(matrix, new int[k], 0, 0), within(1e-9));
    }

    private static double best(DissimilarityMatrix matrix, int[] medoids, int chosen, int from) {
        if (chosen == medoids.length) {
            return total(matrix, medoids);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int row = from; row < matrix.rows(); row++) {
            medoids[chosen] = row;
            best = Math.min(best, best(matrix, medoids, chosen + 1, row + 1));
        }
        return best;
    }

    private static double total(DissimilarityMatrix matrix, int[] medoids) {
        double total = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int medoid : medoids) {
                nearest = Math.min(nearest, matrix.between(i, medoid));
            }
            total += nearest;
        }
        return total;
    }

    @Property(tries = 30)
    void no_single_swap_helps_even_with_ties_and_copies(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int k) {
        FeatureMatrix data = Planted.matrix(Planted.grid(40, 3, 4, seed));
        DissimilarityMatrix matrix = new Manhattan().of(data);
        Clustering found =
                KMedoids.of(k, new Manhattan()).withRestarts(2).withThreads(1).fit(data, seed);
        List<Integer> rows = ((Medoids) found.model()).rows();
        int[] medoids = rows.stream().mapToInt(Integer::intValue).toArray();
        double value = found.criterion().value();
        assertThat(value).isCloseTo(total(matrix, medoids), within(1e-9));
        for (int c = 0; c < k; c++) {
            assertThat(found.partition().label(medoids[c])).isEqualTo(c);
            int kept = medoids[c];
            for (int row = 0; row < matrix.rows(); row++) {
                medoids[c] = row;
                assertThat(total(matrix, medoids)).isGreaterThanOrEqualTo(value - 1e-9);
            }
            medoids[c] = kept;
        }
    }

    @Example
    void among_equal_rows_the_first_is_the_medoid() {
        Clustering one = KMedoids.of(1, new Euclidean()).fit(Planted.matrix(new double[][] {{9}, {5}, {5}, {1}}), 1);
        assertThat(((Medoids) one.model()).rows()).containsExactly(1);
        assertThat(one.criterion().value()).isEqualTo(8);
    }
}
