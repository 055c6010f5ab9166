package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.imputation.HotDeck;
import io.github.tarve.segmentation.clustering.imputation.ImputedConsensus;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ImputedConsensusProperties {
    private static final double GAP = Double.NaN;

    /** Three groups of 15 rows, a share of cells taken away; every value of a column is there once only. */
    private static FeatureMatrix groups(double gaps, double apart, long seed) {
        RandomGenerator random = Seeds.generator(seed, 3);
        double[][] columns = new double[4][45];
        for (int i = 0; i < 45; i++) {
            for (double[] column : columns) {
                double value = apart * (i % 3) + random.nextGaussian();
                column[i] = random.nextDouble() < gaps ? GAP : value;
            }
        }
        return matrix(columns);
    }

    private static FeatureMatrix matrix(double[]... columns) {
        List<NumericFeature> features = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            features.add(new NumericFeature(FeatureDescription.plain("x" + j)));
        }
        return FeatureMatrix.of(
                features,
                IntStream.range(0, columns[0].length).mapToObj(i -> "r" + i).toList(),
                columns);
    }

    private static ClusteringAlgorithm medoids(int threads) {
        return KMedoids.of(3, Gower.ranks()).withThreads(threads);
    }

    @Property(tries = 20)
    void filled_values_are_values_of_their_column_and_the_others_stay(@ForAll long seed) {
        FeatureMatrix data = groups(0.3, 2, seed);
        FeatureMatrix filled = HotDeck.of(data, 1).filled(seed, 4);
        assertThat(filled.hasMissing()).isFalse();
        for (int j = 0; j < data.columns(); j++) {
            double[] there = Arrays.stream(data.column(j))
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            for (int i = 0; i < data.rows(); i++) {
                if (data.missing(i, j)) {
                    assertThat(Arrays.binarySearch(there, filled.value(i, j))).isNotNegative();
                } else {
                    assertThat(filled.value(i, j)).isEqualTo(data.value(i, j));
                }
            }
        }
    }

    @Property(tries = 10)
    void without_gaps_it_is_the_method_itself(@ForAll long seed) {
        FeatureMatrix data = groups(0, 2, seed);
        ImputedConsensus.Consensus found = ImputedConsensus.of(medoids(1), 1).consensus(data, seed);
        assertThat(found.clustering()).isEqualTo(medoids(1).fit(data, seed));
        assertThat(found.certainty()).containsOnly(1.0);
    }

    @Property(tries = 5)
    void threads_and_the_order_of_rows_change_nothing(@ForAll long seed) {
        FeatureMatrix data = groups(0.2, 3, seed);
        ImputedConsensus.Consensus one = ImputedConsensus.of(medoids(1), 1).consensus(data, 5);
        assertThat(ImputedConsensus.of(medoids(4), 4).consensus(data, 5)).isEqualTo(one);
        int[] reversed =
                IntStream.range(0, data.rows()).map(i -> data.rows() - 1 - i).toArray();
        ImputedConsensus.Consensus other = ImputedConsensus.of(medoids(1), 1).consensus(data.rows(reversed), 5);
        for (int i = 0; i < reversed.length; i++) {
            assertThat(other.certainty().get(i)).isEqualTo(one.certainty().get(reversed[i]));
        }
    }

    @Property(tries = 5)
    void groups_far_apart_are_found_in_spite_of_gaps(@ForAll long seed) {
        FeatureMatrix data = groups(0.15, 12, seed);
        ImputedConsensus.Consensus found = ImputedConsensus.of(medoids(1), 1).consensus(data, seed);
        for (int i = 0; i < data.rows(); i++) {
            int row = i;
            if (IntStream.range(0, data.columns())
                            .filter(j -> !data.missing(row, j))
                            .count()
                    > 1) {
                assertThat(found.certainty().get(i)).isGreaterThan(0.9);
            }
        }
        assertThat(found.clustering().model().assign(data))
                .isEqualTo(found.clustering().partition().labels());
    }

    /** Two groups by x, and a row that has y alone, which says nothing of the group: it is anywhere. */
    @Example
    void row_without_a_telling_value_is_uncertain() {
        double[] x = new double[41];
        double[] y = new double[41];
        for (int i = 0; i < 41; i++) {
            x[i] = i == 40 ? GAP : i % 2 * 100 + i;
            y[i] = i == 40 ? 1 : i / 2;
        }
        ImputedConsensus.Consensus found =
                ImputedConsensus.of(KMedoids.of(2, Gower.ranks()), 1).consensus(matrix(x, y), 1);
        assertThat(found.certainty().subList(0, 40)).containsOnly(1.0);
        assertThat(found.certainty().get(40)).isBetween(0.3, 0.95);
    }

    /** Columns that are missing in the same rows come from one donor, so the pair (x, y) is always one that somebody has. */
    @Example
    void one_donor_gives_what_belongs_together() {
        double[] x = new double[30];
        double[] y = new double[30];
        double[] z = new double[30];
        for (int i = 0; i < 30; i++) {
            x[i] = i < 5 ? GAP : i;
            y[i] = i < 5 ? GAP : 1000 + i;
            z[i] = i;
        }
        HotDeck deck = HotDeck.of(matrix(x, y, z), 1);
        assertThat(deck.rowsWithGaps()).isEqualTo(5);
        for (int m = 0; m < 10; m++) {
            FeatureMatrix filled = deck.filled(1, m);
            for (int i = 0; i < 30; i++) {
                assertThat(filled.value(i, 1)).isEqualTo(1000 + filled.value(i, 0));
            }
            // The five rows nearest to row 0 by z that have x: 5 to 9.
            assertThat(filled.value(0, 0)).isBetween(5.0, 9.0);
        }
    }

    /** Far more rows than their pairs would be compared of; a row is uncertain only by what it misses. */
    @Example
    void many_rows_are_clustered_without_their_pairs() {
        RandomGenerator random = Seeds.generator(8, 3);
        double[][] columns = new double[4][6000];
        for (int i = 0; i < 6000; i++) {
            for (int j = 0; j < 4; j++) {
                double value = 12 * (i % 3) + random.nextGaussian();
                columns[j][i] = random.nextDouble() < 0.1 && j != i % 4 ? GAP : value;
            }
        }
        ImputedConsensus consensus = ImputedConsensus.of(KMeans.of(3).withRestarts(5), 1);
        ImputedConsensus.Consensus found = consensus.consensus(matrix(columns), 1);
        int[] labels = found.clustering().partition().labels();
        for (int i = 3; i < labels.length; i++) {
            assertThat(labels[i]).isEqualTo(labels[i % 3]);
        }
        assertThat(found.certainty()).containsOnly(1.0);
        assertThat(ImputedConsensus.of(KMeans.of(3).withRestarts(5), 2).consensus(matrix(columns), 1))
                .isEqualTo(found);
    }

    /** Of 4000 rows six have y: they give it to all others, though few of them would be among 2000 drawn. */
    @Example
    void rare_values_are_found_among_many_rows() {
        double[] x = IntStream.range(0, 4000).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 4000)
                .mapToDouble(i -> i % 700 == 1 ? 10 + i : GAP)
                .toArray();
        FeatureMatrix filled = HotDeck.of(matrix(x, y), 1).filled(1, 0);
        assertThat(filled.hasMissing()).isFalse();
        assertThat(Arrays.stream(filled.column(1)).distinct().count()).isBetween(2L, 6L);
    }
}
