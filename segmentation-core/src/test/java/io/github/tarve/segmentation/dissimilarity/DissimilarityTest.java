package io.github.tarve.segmentation.dissimilarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DissimilarityTest {
    private static final double NONE = Double.NaN;

    private static List<Label> levels(int number) {
        return IntStream.range(0, number).mapToObj(i -> Label.of("l" + i)).toList();
    }

    private static Feature number(String id) {
        return new NumericFeature(FeatureDescription.plain(id));
    }

    private static Feature binary(String id, boolean asymmetric) {
        return new BinaryFeature(FeatureDescription.plain(id), Label.of("no"), Label.of("yes"), asymmetric);
    }

    private static FeatureMatrix matrix(List<Feature> features, double[][] columns) {
        return FeatureMatrix.of(
                features,
                IntStream.range(0, columns[0].length).mapToObj(i -> "r" + i).toList(),
                columns);
    }

    @Test
    void gower_averages_the_usable_columns() {
        // By hand: number |1-4|/4, nominal differs, symmetric absence alike, asymmetric absence skipped, constant 0.
        FeatureMatrix data = matrix(
                List.of(
                        number("n"),
                        new NominalFeature(FeatureDescription.plain("c"), levels(3)),
                        binary("s", false),
                        binary("a", true),
                        number("constant")),
                new double[][] {{1, 4, 5}, {0, 2, 2}, {0, 0, 1}, {0, 0, 1}, {7, 7, 7}});
        DissimilarityMatrix gower = Gower.ranks().of(data);
        assertThat(gower.between(0, 1)).isCloseTo((0.75 + 1 + 0 + 0) / 4, within(1e-15));
        assertThat(gower.between(1, 2)).isCloseTo((0.25 + 0 + 1 + 1 + 0) / 5, within(1e-15));
        assertThat(gower.between(2, 0)).isCloseTo((1.0 + 1 + 1 + 1 + 0) / 5, within(1e-15));
    }

    @Test
    void gower_weighs_columns_and_skips_missing_cells() {
        FeatureMatrix data = matrix(
                List.of(
                        new NumericFeature(FeatureDescription.plain("n").withWeight(3)),
                        new NominalFeature(FeatureDescription.plain("c"), levels(2))),
                new double[][] {{0, 10, 5, NONE}, {0, 1, 0, 1}});
        DissimilarityMatrix gower = Gower.ranks().of(data);
        assertThat(gower.between(0, 2)).isCloseTo(3 * 0.5 / 4, within(1e-15));
        assertThat(gower.between(0, 3)).isEqualTo(1);
        assertThat(gower.between(1, 3)).isEqualTo(0);
    }

    @Test
    void ordinal_columns_go_by_ranks_or_codes() {
        // Levels of 5 rows: 0 0 1 1 2. Mid-ranks 1.5 1.5 3.5 3.5 5, ties 2 2 1. Podani 1999, equation 2b:
        // (|r_i - r_j| - (t_i - 1)/2 - (t_j - 1)/2) / (r_max - r_min - (t_max - 1)/2 - (t_min - 1)/2).
        FeatureMatrix data = matrix(
                List.of(new OrdinalFeature(FeatureDescription.plain("o"), levels(3))),
                new double[][] {{0, 0, 1, 1, 2}});
        DissimilarityMatrix ranks = Gower.ranks().of(data);
        assertThat(ranks.between(0, 1)).isZero();
        assertThat(ranks.between(0, 2)).isCloseTo((2.0 - 0.5 - 0.5) / (3.5 - 0 - 0.5), within(1e-15));
        assertThat(ranks.between(2, 4)).isCloseTo((1.5 - 0.5 - 0) / 3, within(1e-15));
        assertThat(ranks.between(0, 4)).isEqualTo(1);
        DissimilarityMatrix codes = new Gower(OrdinalScale.CODES).of(data);
        assertThat(codes.between(0, 2)).isEqualTo(0.5);
        assertThat(codes.between(0, 4)).isEqualTo(1);
    }

    @Test
    void rows_with_nothing_in_common_are_named() {
        FeatureMatrix data = matrix(List.of(number("a"), number("b")), new double[][] {{1, NONE, 2}, {NONE, 3, 4}});
        for (Dissimilarity one :
                List.of(Gower.ranks(), new Euclidean(), new Manhattan(), new Jaccard(), new Hamming())) {
            assertThatThrownBy(() -> one.of(data)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.problems().get(0).code()).isEqualTo(ProblemCode.NOTHING_IN_COMMON);
                assertThat(refusal.problems().get(0).arguments()).containsExactly("r0", "r1");
            });
        }
    }

    @Test
    void lengths_are_rescaled_to_the_columns_there_should_be() {
        // By hand: 3 of 4 columns shared, differences 1, 2, 2.
        FeatureMatrix data = matrix(
                List.of(number("a"), number("b"), number("c"), number("d")),
                new double[][] {{0, 1}, {0, 2}, {0, 2}, {0, NONE}});
        assertThat(new Euclidean().of(data).between(0, 1)).isCloseTo(Math.sqrt(9 * 4.0 / 3), within(1e-15));
        assertThat(new Manhattan().of(data).between(0, 1)).isCloseTo(5 * 4.0 / 3, within(1e-15));
    }

    @Test
    void jaccard_and_hamming_are_shares_of_columns() {
        // By hand: 1100 against 1010: differ in 2 of 4, of 3 where either has something.
        FeatureMatrix data = matrix(
                List.of(binary("a", false), binary("b", false), binary("c", false), binary("d", false)),
                new double[][] {{1, 1, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}});
        assertThat(new Hamming().of(data).between(0, 1)).isEqualTo(0.5);
        assertThat(new Jaccard().of(data).between(0, 1)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(new Jaccard().of(data).between(2, 3)).isZero();
    }

    @Test
    void a_matrix_keeps_each_pair_once() {
        DissimilarityMatrix matrix = DissimilarityMatrix.fill(5, (i, j) -> 10 * i + j);
        double[] row = new double[5];
        matrix.copyRow(2, row);
        assertThat(row).containsExactly(2, 12, 0, 23, 24);
        assertThat(matrix.between(4, 3)).isEqualTo(34);
        assertThat(matrix.between(3, 3)).isZero();
        assertThat(matrix.range().min()).isEqualTo(1);
        assertThat(matrix.range().max()).isEqualTo(34);
        assertThat(matrix.range().mean())
                .isCloseTo((1 + 2 + 3 + 4 + 12 + 13 + 14 + 23 + 24 + 34) / 10.0, within(1e-12));
        assertThat(matrix.rows(new int[] {4, 0, 4}).pairs()).containsExactly(4, 0, 4);
    }

    @Test
    void too_many_rows_are_refused_before_memory_runs_out() {
        assertThatThrownBy(() -> DissimilarityMatrix.fill(200_000, (i, j) -> 0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).code())
                                .isEqualTo(ProblemCode.TOO_MANY_ROWS_FOR_PAIRS));
    }

    /** Doubles, whole rows of floats and each pair once: numbers that a float holds exactly come out of all of them. */
    @ParameterizedTest
    @ValueSource(ints = {40, 2_048, 2_100, 10_001})
    void however_pairs_are_kept_they_are_the_same(int n) {
        DissimilarityMatrix matrix = DissimilarityMatrix.fill(n, DissimilarityTest::pair);
        int[] labels = new int[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 4 - 1;
            weights[i] = i % 3;
        }
        double[][] sums = new double[n][3];
        matrix.addByCluster(labels, weights, sums);
        double[] row = new double[n];
        double[] tail = new double[n];
        DissimilarityMatrix.Range range = matrix.range();
        float[][] square = matrix.square();
        double total = 0;
        for (int i = 0; i < n; i++) {
            double[] expected = new double[3];
            for (int j = 0; j < n; j++) {
                double pair = i == j ? 0 : pair(Math.min(i, j), Math.max(i, j));
                total += pair;
                if (labels[j] >= 0) {
                    expected[labels[j]] += weights[j] * pair;
                }
                if (square[i][j] != pair || (i != j && (pair < range.min() || pair > range.max()))) {
                    throw new AssertionError("rows " + i + " and " + j);
                }
            }
            assertThat(sums[i]).containsExactly(expected, within(1e-6));
            if (i % 499 == 0) {
                matrix.copyRow(i, row);
                matrix.copyTail(i, tail);
                for (int j = 0; j < n; j++) {
                    assertThat(row[j]).isEqualTo(square[i][j]).isEqualTo(matrix.between(i, j));
                }
                assertThat(Arrays.copyOf(tail, n - i - 1)).isEqualTo(Arrays.copyOfRange(row, i + 1, n));
            }
        }
        assertThat(range.mean()).isCloseTo(total / n / (n - 1.0), within(1e-9));
    }

    private static double pair(int first, int second) {
        return (first * 31L + second * 17L) % 1000 / 8.0;
    }
}
