package io.github.tarve.segmentation.validation.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.validation.BootstrapStability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final double[] ONES = {1, 1, 1, 1, 1};

    @Test
    void rows_return_to_the_cluster_that_is_theirs_whatever_its_label() {
        Partition found = Partition.canonical(new int[] {0, 0, 0, 1, 1}, ONES);
        Recurrence.Gathering gathering = new Recurrence.Gathering(found, 3);
        // The same clusters under other labels; then row 2 goes to the other cluster; then no clustering at all.
        gathering.add(0, Optional.of(new int[] {1, 1, 1, 0, 0}), Optional.of(new int[] {0, 0, 1, 1, 1}));
        gathering.add(1, Optional.empty(), Optional.empty());
        Recurrence recurrence = gathering.finish(List.of(1.0, 1.0));
        assertThat(recurrence.returning()).containsExactly(2 / 3.0, 2 / 3.0, 1 / 3.0, 2 / 3.0, 2 / 3.0);
        // Together in the first alone: 0-2, 1-2; in the second alone: 2-3, 2-4. Twice 4 of 25 ordered pairs.
        assertThat(recurrence.instability().orElseThrow()).isCloseTo(8 / 25.0, within(1e-15));
    }

    @Test
    void a_resample_without_clusters_is_in_no_pair() {
        Recurrence.Gathering gathering =
                new Recurrence.Gathering(Partition.canonical(new int[] {0, 0, 0, 1, 1}, ONES), 2);
        gathering.add(0, Optional.of(new int[] {0, 0, 0, 1, 1}), Optional.empty());
        Recurrence recurrence = gathering.finish(List.of(0.5, 0.5));
        assertThat(recurrence.instability()).isEmpty();
        assertThat(recurrence.returning()).containsOnly(0.5);
    }

    @Test
    void clear_clusters_come_back_row_by_row_and_a_row_between_them_does_not() {
        double[][] rows = Planted.groups(2, 15, 1, 5);
        rows[0][0] = 5;
        FeatureMatrix data = Planted.matrix(rows);
        KMeans method = KMeans.of(2).withRestarts(3).withThreads(1);
        Partition found = method.fit(data, 1).partition();
        Recurrence one = recurrence(data, found, method, 1);
        Recurrence four = recurrence(data, found, method, 4);
        assertThat(one.returning()).isEqualTo(four.returning()).hasSize(30);
        assertThat(one.instability()).isEqualTo(four.instability());
        assertThat(one.jaccard())
                .isEqualTo(four.jaccard())
                .isEqualTo(new BootstrapStability(41, 2).of(data, found, method, 7));
        assertThat(one.returning().get(0)).isBetween(0.2, 0.98);
        assertThat(one.returning().subList(1, 30)).containsOnly(1.0);
    }

    private static Recurrence recurrence(FeatureMatrix data, Partition found, KMeans method, int threads) {
        return new BootstrapStability(41, threads)
                .recurrence(data, found, method, SamplingUnits.rows(data.rows()), 7, FitProgress.silent());
    }

    @Test
    void one_cluster_has_nothing_to_return_to() {
        assertThat(Recurrence.none().returning()).isEmpty();
        assertThat(Recurrence.none().instability()).isEmpty();
    }
}
