package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.OrdinalScale;
import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GowerSilhouetteProperties {
    private static List<Label> levels(int number) {
        return IntStream.range(0, number).mapToObj(i -> Label.of("l" + i)).toList();
    }

    /** Rows of every type of column, the numbers with ties; weights of columns and rows that differ. */
    private static FeatureMatrix mixed(int n, double gaps, boolean asymmetric, long seed) {
        RandomGenerator random = Seeds.generator(seed, 3);
        List<Feature> features = List.of(
                new NumericFeature(FeatureDescription.plain("n").withWeight(2)),
                new NumericFeature(FeatureDescription.plain("t")),
                new NominalFeature(FeatureDescription.plain("c"), levels(4)),
                new OrdinalFeature(FeatureDescription.plain("o").withWeight(0.5), levels(5)),
                new BinaryFeature(FeatureDescription.plain("b"), Label.of("no"), Label.of("yes"), asymmetric));
        double[][] columns = new double[5][n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double[] row = {
                random.nextGaussian(), random.nextInt(6), random.nextInt(4), random.nextInt(5), random.nextInt(2)
            };
            for (int j = 0; j < 5; j++) {
                columns[j][i] = random.nextDouble() < gaps && j > 0 ? Double.NaN : row[j];
            }
            weights[i] = 1 + random.nextInt(3);
        }
        return FeatureMatrix.of(
                features, IntStream.range(0, n).mapToObj(i -> "r" + i).toList(), columns, weights, weights);
    }

    private static Partition random(FeatureMatrix data, int k, long seed) {
        RandomGenerator random = Seeds.generator(seed, 5);
        int[] labels = new int[data.rows()];
        Arrays.setAll(labels, i -> i < k ? i : random.nextInt(k));
        return Partition.canonical(labels, data.weights());
    }

    @Property(tries = 50)
    void sums_column_by_column_equal_those_over_pairs(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 80) int n,
            @ForAll @IntRange(min = 2, max = 4) int k,
            @ForAll OrdinalScale scale) {
        FeatureMatrix data = mixed(n, 0, false, seed);
        Partition partition = random(data, k, seed);
        Gower gower = new Gower(scale);
        Silhouette pairs = Silhouette.of(gower.of(data), partition, data.weights());
        Silhouette sums = Silhouette.of(gower, data, partition);
        assertThat(sums.widths()).containsExactly(pairs.widths(), within(1e-9));
        assertThat(sums.rows()).isEqualTo(n);
    }

    @Property(tries = 30)
    void squared_distances_need_only_means(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int n, @ForAll @IntRange(min = 2, max = 4) int k) {
        FeatureMatrix data = mixed(n, 0, false, seed).select(feature -> feature instanceof NumericFeature);
        Partition partition = random(data, k, seed);
        DissimilarityMatrix squares = DissimilarityMatrix.fill(n, (i, j) -> {
            double a = data.value(i, 0) - data.value(j, 0);
            double b = data.value(i, 1) - data.value(j, 1);
            return 2 * a * a + b * b;
        });
        assertThat(Silhouette.squaredEuclidean(data, partition).widths())
                .containsExactly(
                        Silhouette.of(squares, partition, data.weights()).widths(), within(1e-9));
    }

    @Example
    void floats_of_many_rows_are_the_definition_to_seven_digits() {
        for (OrdinalScale scale : OrdinalScale.values()) {
            FeatureMatrix data = mixed(2300, 0.1, true, 11);
            Gower gower = new Gower(scale);
            DissimilarityMatrix floats = gower.of(data);
            RowComparison comparison = gower.comparison(data).orElseThrow();
            double[] expected = new double[1];
            for (int t = 0; t < 4000; t++) {
                int i = (int) (t * 7919L % 2300);
                int j = (int) ((t * 104729L + 1) % 2300);
                if (i != j) {
                    comparison.to(List.of(row(data, j))).of(values(data, i), expected);
                    assertThat(floats.between(i, j)).isCloseTo(expected[0], within(1e-6));
                }
            }
        }
    }

    private static double[] values(FeatureMatrix data, int row) {
        return IntStream.range(0, data.columns())
                .mapToDouble(j -> data.value(row, j))
                .toArray();
    }

    private static List<Double> row(FeatureMatrix data, int row) {
        return Arrays.stream(values(data, row)).boxed().toList();
    }

    @Example
    void with_gaps_a_sample_says_how_many_rows_it_has() {
        FeatureMatrix data = mixed(12_000, 0.1, true, 4);
        Partition partition = random(data, 3, 4);
        Silhouette sampled = Silhouette.of(Gower.ranks(), data, partition);
        assertThat(sampled.rows()).isBetween(4000, 5100);
        // Labels at random: widths are near 0, as all clusters are alike.
        assertThat(sampled.mean()).isBetween(-0.05, 0.01);
    }
}
