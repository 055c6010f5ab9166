package io.github.tarve.segmentation.dissimilarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowComparisonProperties {
    private static List<Label> levels() {
        return IntStream.range(0, 6).mapToObj(i -> Label.of("l" + i)).toList();
    }

    /** Returns mixed columns with ties and gaps; the first column has no gap, so that every pair has something in common. */
    private static FeatureMatrix mixed(long seed, int rows, boolean numbersOnly) {
        RandomGenerator random = Seeds.generator(seed, 4);
        List<Feature> features = new ArrayList<>();
        double[][] columns = new double[6][rows];
        for (int j = 0; j < 6; j++) {
            FeatureDescription description = FeatureDescription.plain("x" + j).withWeight(1 + j / 3.0);
            int kind = numbersOnly ? 0 : j;
            features.add(
                    switch (kind) {
                        case 1 -> new OrdinalFeature(description, levels());
                        case 2 -> new NominalFeature(description, levels());
                        case 3 -> new BinaryFeature(description, Label.of("no"), Label.of("yes"), true);
                        case 4 -> new BinaryFeature(description, Label.of("no"), Label.of("yes"), false);
                        default -> new NumericFeature(description);
                    });
            for (int i = 0; i < rows; i++) {
                double value = kind == 3 || kind == 4
                        ? random.nextInt(2)
                        : kind == 1 || kind == 2 ? random.nextInt(5) : Math.rint(random.nextGaussian() * 20) / 7;
                columns[j][i] = j > 0 && random.nextInt(5) == 0 ? Double.NaN : value;
            }
        }
        return FeatureMatrix.of(
                features, IntStream.range(0, rows).mapToObj(i -> "r" + i).toList(), columns);
    }

    private static List<List<Double>> values(FeatureMatrix data) {
        return IntStream.range(0, data.rows())
                .mapToObj(i -> IntStream.range(0, data.columns())
                        .mapToObj(j -> data.value(i, j))
                        .toList())
                .toList();
    }

    @Property(tries = 40)
    void rows_of_the_fit_are_compared_bit_for_bit_as_in_the_matrix(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int rows) {
        for (Dissimilarity measure : List.of(
                new Euclidean(),
                new Manhattan(),
                Gower.ranks(),
                new Gower(OrdinalScale.CODES),
                new Jaccard(),
                new Hamming())) {
            boolean lengths = measure instanceof Euclidean || measure instanceof Manhattan;
            FeatureMatrix data = mixed(seed, rows, lengths);
            DissimilarityMatrix matrix = measure.of(data);
            RowComparison comparison = measure.comparison(data).orElseThrow();
            RowComparison.ToReferences to = comparison.to(values(data));
            double[] into = new double[rows];
            for (int i = 0; i < rows; i++) {
                to.of(
                        values(data).get(i).stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        into);
                for (int j = 0; j < rows; j++) {
                    double expected = i == j ? 0 : matrix.between(i, j);
                    assertThat(into[j]).as("%s %d %d", measure.name(), i, j).isEqualTo(expected);
                }
            }
        }
    }

    @Example
    void ranks_of_values_not_seen_count_the_rows_between() {
        // Values 1, 1, 3, 5, 5, 5: strictly between lowest and highest 1 row, so the range is 2.
        ColumnScale scale =
                new ColumnScale(ColumnScale.Type.RANK, 1, 2, List.of(1.0, 3.0, 5.0), List.of(0.0, 2.0, 3.0, 6.0));
        RowComparison gower = new RowComparison(RowComparison.Measure.GOWER, List.of(scale));
        double[] into = new double[4];
        RowComparison.ToReferences to =
                gower.to(List.of(List.of(1.0), List.of(3.0), List.of(5.0), List.of(Double.NaN)));
        to.of(new double[] {4}, into);
        // Between 4 and 1: the row at 3, plus one; to 3 and to 5: none, plus one; at most 1.
        assertThat(into).containsExactly(1, 0.5, 0.5, Double.NaN);
        to.of(new double[] {9}, into);
        // Between 9 and 3 lie the three rows at 5: 4 / 2, at most 1.
        assertThat(into).containsExactly(1, 1, 0.5, Double.NaN);
        to.of(new double[] {0}, into);
        assertThat(into).containsExactly(0.5, 1, 1, Double.NaN);
    }

    @Example
    void differences_beyond_the_range_count_as_the_range() {
        RowComparison gower = new RowComparison(
                RowComparison.Measure.GOWER,
                List.of(ColumnScale.of(ColumnScale.Type.NUMBER, 1, 10), ColumnScale.of(ColumnScale.Type.NUMBER, 3, 0)));
        double[] into = new double[1];
        gower.to(List.of(List.of(0.0, 7.0))).of(new double[] {25, 8}, into);
        assertThat(into).containsExactly(0.25);
    }

    @Example
    void an_embedders_measure_need_not_compare_new_rows() {
        Dissimilarity own = new Dissimilarity() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public DissimilarityMatrix of(FeatureMatrix data) {
                return DissimilarityMatrix.fill(data.rows(), (i, j) -> 1);
            }
        };
        assertThat(own.comparison(mixed(1, 3, true))).isEqualTo(Optional.empty());
    }

    @Example
    void scales_that_cannot_be_are_refused() {
        for (Runnable scale : Arrays.<Runnable>asList(
                () -> ColumnScale.of(ColumnScale.Type.NUMBER, -1, 1),
                () -> ColumnScale.of(ColumnScale.Type.NUMBER, 1, Double.NaN),
                () -> ColumnScale.of(ColumnScale.Type.NUMBER, 1, Double.POSITIVE_INFINITY),
                () -> new ColumnScale(ColumnScale.Type.RANK, 1, 1, List.of(1.0), List.of(0.0)),
                () -> new ColumnScale(ColumnScale.Type.RANK, 1, 1, List.of(2.0, 1.0), List.of(0.0, 1.0, 2.0)),
                () -> new ColumnScale(ColumnScale.Type.RANK, 1, 1, List.of(1.0, 2.0), List.of(0.0, 2.0, 1.0)))) {
            assertThatThrownBy(scale::run).isInstanceOf(IllegalArgumentException.class);
        }
        RowComparison one =
                new RowComparison(RowComparison.Measure.GOWER, List.of(ColumnScale.of(ColumnScale.Type.NUMBER, 1, 1)));
        assertThatThrownBy(() -> one.to(List.of(List.of(1.0, 2.0)))).isInstanceOf(IllegalArgumentException.class);
    }
}
