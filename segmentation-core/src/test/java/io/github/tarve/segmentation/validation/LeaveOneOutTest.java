package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LeaveOneOutTest {
    private static final Agglomerative AVERAGE = Agglomerative.of(3, new Euclidean(), Linkage.AVERAGE);

    @Example
    void nobody_is_decisive_in_clear_groups() {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 6, 2, 2));
        assertThat(LeaveOneOut.of(data, AVERAGE.fit(data, 1).partition(), AVERAGE, 1, 1))
                .hasValue(new LeaveOneOut(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0), 0));
    }

    @Example
    void a_lone_row_holds_its_group_open() {
        // By hand, single linkage into two at 0 1 2 | 10: without 10 the rest must part somewhere, at 0 | 1 2; the
        // groups
        // are 0 1 2 and 10, so the first keeps 2 of 3 then, and the second has no row left.
        FeatureMatrix data = Planted.matrix(new double[][] {{0}, {1}, {1.9}, {10}});
        Agglomerative single = Agglomerative.of(2, new Euclidean(), Linkage.SINGLE);
        LeaveOneOut leaving = LeaveOneOut.of(data, single.fit(data, 1).partition(), single, 1, 1)
                .orElseThrow();
        assertThat(leaving.smallest()).containsExactly(2 / 3.0, 1.0);
        assertThat(leaving.mean().get(0)).isCloseTo((1 + 1 + 1 + 2 / 3.0) / 4, within(1e-15));
        assertThat(leaving.mean().get(1)).isEqualTo(1);
        assertThat(leaving.decisive()).isEqualTo(1);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void agrees_with_tables_without_the_row(@ForAll long seed) {
        FeatureMatrix data = Planted.matrix(Planted.noise(14, 2, seed));
        Partition found = AVERAGE.fit(data, 1).partition();
        double[] smallest = {1, 1, 1};
        int decisive = 0;
        for (int left = 0; left < 14; left++) {
            int without = left;
            int[] others = IntStream.range(0, 14).filter(i -> i != without).toArray();
            Partition refit = AVERAGE.fit(data.rows(others), 1).partition();
            boolean same = true;
            for (int c = 0; c < 3; c++) {
                int cluster = c;
                int[] members = IntStream.range(0, 13)
                        .filter(i -> found.label(others[i]) == cluster)
                        .toArray();
                double best = 0;
                for (int b = 0; b < 3; b++) {
                    int other = b;
                    long both = Arrays.stream(members)
                            .filter(i -> refit.label(i) == other)
                            .count();
                    long either = members.length
                            + IntStream.range(0, 13)
                                    .filter(i -> refit.label(i) == other)
                                    .count()
                            - both;
                    best = Math.max(best, (double) both / either);
                }
                smallest[c] = members.length == 0 ? smallest[c] : Math.min(smallest[c], best);
                same &= members.length == 0 || best == 1;
            }
            decisive += same ? 0 : 1;
        }
        LeaveOneOut leaving = LeaveOneOut.of(data, found, AVERAGE, 2, 1).orElseThrow();
        assertThat(leaving.smallest()).containsExactly(smallest[0], smallest[1], smallest[2]);
        assertThat(leaving.decisive()).isEqualTo(decisive);
    }

    @Example
    void many_rows_and_one_cluster_are_passed_over() {
        FeatureMatrix many = Planted.matrix(Planted.groups(2, 25, 2, 2));
        KMeans method = KMeans.of(2);
        assertThat(LeaveOneOut.of(many, method.fit(many, 1).partition(), method, 1, 1))
                .isEmpty();
        FeatureMatrix few = Planted.matrix(Planted.groups(2, 5, 2, 2));
        assertThat(LeaveOneOut.of(few, KMeans.of(1).fit(few, 1).partition(), KMeans.of(1), 1, 1))
                .isEmpty();
    }
}
