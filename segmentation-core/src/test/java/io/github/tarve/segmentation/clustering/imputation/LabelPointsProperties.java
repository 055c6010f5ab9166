package io.github.tarve.segmentation.clustering.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.Dendrogram;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.Hamming;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Points of rows that are always together, against all pairs of rows. */
class LabelPointsProperties {
    private static final int FILLINGS = 6;

    private static FeatureMatrix rows(int n) {
        return FeatureMatrix.of(
                List.of(new NumericFeature(FeatureDescription.plain("x"))),
                IntStream.range(0, n).mapToObj(i -> "r" + i).toList(),
                new double[][] {
                    IntStream.range(0, n).mapToDouble(i -> i * 7 % n).toArray()
                });
    }

    private static List<Partition> fillings(int n, RandomGenerator random) {
        List<Partition> fillings = new ArrayList<>();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        for (int m = 0; m < FILLINGS; m++) {
            int[] labels = IntStream.range(0, n)
                    .map(i -> random.nextInt(4) > 0 ? i % 3 : random.nextInt(3))
                    .toArray();
            fillings.add(Partition.canonical(labels, ones));
        }
        return fillings;
    }

    private static double apart(List<Partition> fillings, int i, int j) {
        return fillings.stream().filter(one -> one.label(i) != one.label(j)).count() / (double) FILLINGS;
    }

    @Property(tries = 50)
    void differences_of_points_are_the_shares_in_which_rows_are_apart(
            @ForAll @IntRange(min = 4, max = 30) int n, @ForAll long seed) {
        List<Partition> fillings = fillings(n, Seeds.generator(seed));
        LabelPoints points = LabelPoints.of(fillings, rows(n));
        DissimilarityMatrix matrix = new Hamming().of(points.matrix());
        double[] ones = new double[matrix.rows()];
        Arrays.fill(ones, 1);
        int[] pointOf = points.expand(
                Partition.canonical(IntStream.range(0, matrix.rows()).toArray(), ones));
        // Canonical labels of equal points are their numbers.
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(matrix.between(pointOf[i], pointOf[j])).isCloseTo(apart(fillings, i, j), within(1e-12));
            }
        }
        assertThat(Arrays.stream(points.matrix().weights()).sum()).isEqualTo(n);
    }

    @Property(tries = 50)
    void merges_of_rows_have_the_heights_of_all_pairs(@ForAll @IntRange(min = 4, max = 30) int n, @ForAll long seed) {
        List<Partition> fillings = fillings(n, Seeds.generator(seed));
        LabelPoints points = LabelPoints.of(fillings, rows(n));
        Dendrogram ofPoints = (Dendrogram) Agglomerative.of(1, new Hamming(), Linkage.SINGLE)
                .fit(points.matrix(), 0)
                .model();
        List<Dendrogram.Merge> merges = points.expand(ofPoints.merges());
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        Dendrogram ofRows = (Dendrogram) Agglomerative.of(1, Gower.ranks(), Linkage.SINGLE)
                .fit(DissimilarityMatrix.fill(n, (i, j) -> apart(fillings, i, j)), weights, 0)
                .model();
        assertThat(merges.stream().mapToDouble(Dendrogram.Merge::height).toArray())
                .containsExactly(
                        ofRows.merges().stream()
                                .mapToDouble(Dendrogram.Merge::height)
                                .toArray(),
                        within(1e-12));
        int[] parts = merges.stream()
                .flatMapToInt(m -> IntStream.of(m.left(), m.right()))
                .sorted()
                .toArray();
        int[] expected = IntStream.concat(IntStream.rangeClosed(-n, -1), IntStream.rangeClosed(1, n - 2))
                .toArray();
        assertThat(parts).isEqualTo(expected);
    }
}
