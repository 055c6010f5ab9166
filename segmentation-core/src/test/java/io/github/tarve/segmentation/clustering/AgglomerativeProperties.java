package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AgglomerativeProperties {
    @Property(tries = 60)
    void heights_and_cuts_equal_those_by_definition(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int n, @ForAll NaiveLinkage naive) {
        double[][] rows = Planted.noise(n, 2, seed);
        FeatureMatrix data = Planted.matrix(rows);
        DissimilarityMatrix matrix = new Euclidean().of(data);
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
        }
        Dendrogram tree = (Dendrogram)
                Agglomerative.of(1, new Euclidean(), naive.linkage).fit(data, 1).model();
        for (int step = 0; step < n - 1; step++) {
            int a = 0;
            int b = 1;
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = i + 1; j < clusters.size(); j++) {
                    if (naive.height(rows, matrix, clusters.get(i), clusters.get(j))
                            < naive.height(rows, matrix, clusters.get(a), clusters.get(b))) {
                        a = i;
                        b = j;
                    }
                }
            }
            assertThat(tree.merges().get(step).height())
                    .isCloseTo(naive.height(rows, matrix, clusters.get(a), clusters.get(b)), within(1e-9));
            clusters.get(a).addAll(clusters.remove(b));
            Partition cut = Agglomerative.of(clusters.size(), new Euclidean(), naive.linkage)
                    .fit(data, 1)
                    .partition();
            for (List<Integer> cluster : clusters) {
                assertThat(cluster.stream().map(cut::label).distinct()).hasSize(1);
            }
        }
        assertThat(tree.ties()).isZero();
    }

    /** Heights from the rows themselves, without the update formula. */
    enum NaiveLinkage {
        WARD(Linkage.WARD) {
            @Override
            double height(double[][] rows, DissimilarityMatrix matrix, List<Integer> a, List<Integer> b) {
                // ward.D2: the square root of twice the growth of the inertia.
                double squared = 0;
                for (int j = 0; j < rows[0].length; j++) {
                    int column = j;
                    double means = a.stream()
                                    .mapToDouble(i -> rows[i][column])
                                    .average()
                                    .orElseThrow()
                            - b.stream()
                                    .mapToDouble(i -> rows[i][column])
                                    .average()
                                    .orElseThrow();
                    squared += means * means;
                }
                return Math.sqrt(2.0 * a.size() * b.size() / (a.size() + b.size()) * squared);
            }
        },
        AVERAGE(Linkage.AVERAGE) {
            @Override
            double height(double[][] rows, DissimilarityMatrix matrix, List<Integer> a, List<Integer> b) {
                return pairs(matrix, a, b).stream()
                        .mapToDouble(d -> d)
                        .average()
                        .orElseThrow();
            }
        },
        COMPLETE(Linkage.COMPLETE) {
            @Override
            double height(double[][] rows, DissimilarityMatrix matrix, List<Integer> a, List<Integer> b) {
                return pairs(matrix, a, b).stream().mapToDouble(d -> d).max().orElseThrow();
            }
        },
        SINGLE(Linkage.SINGLE) {
            @Override
            double height(double[][] rows, DissimilarityMatrix matrix, List<Integer> a, List<Integer> b) {
                return pairs(matrix, a, b).stream().mapToDouble(d -> d).min().orElseThrow();
            }
        };

        private final Linkage linkage;

        NaiveLinkage(Linkage linkage) {
            this.linkage = linkage;
        }

        abstract double height(double[][] rows, DissimilarityMatrix matrix, List<Integer> a, List<Integer> b);

        private static List<Double> pairs(DissimilarityMatrix matrix, List<Integer> a, List<Integer> b) {
            List<Double> pairs = new ArrayList<>();
            a.forEach(i -> b.forEach(j -> pairs.add(matrix.between(i, j))));
            return pairs;
        }
    }

    @Example
    void ties_merge_the_smallest_rows_first_and_are_counted() {
        // Four points on a line, one apart: 0-1 wins over 1-2 and 2-3; then 2-3 at the same height has no rival left
        // but {0,1}-2, also at 1 under single linkage.
        Clustering found = Agglomerative.of(2, new Euclidean(), Linkage.SINGLE)
                .fit(Planted.matrix(new double[][] {{0}, {1}, {2}, {3}}), 1);
        Dendrogram tree = (Dendrogram) found.model();
        assertThat(tree.merges())
                .containsExactly(
                        new Dendrogram.Merge(-1, -2, 1),
                        new Dendrogram.Merge(-3, 1, 1),
                        new Dendrogram.Merge(-4, 2, 1));
        assertThat(tree.ties()).isEqualTo(2);
        assertThat(found.partition().labels()).containsExactly(0, 0, 0, 1);
    }

    @Example
    void ward_d_works_on_the_dissimilarities_as_they_are() {
        // By hand: 0 and 1 merge at 1; then (2 * 5 + 2 * 4 - 1 * 1) / 3 for the point at 5.
        Dendrogram tree = (Dendrogram) Agglomerative.of(1, new Euclidean(), Linkage.WARD_D)
                .fit(Planted.matrix(new double[][] {{0}, {1}, {5}}), 1)
                .model();
        assertThat(tree.merges().get(1).height()).isCloseTo(17.0 / 3, within(1e-12));
    }
}
