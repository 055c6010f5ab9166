package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** On numbers alone k-prototypes is k-means. */
class KPrototypesContractTest extends ClusteringContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return KPrototypes.of(k).withRestarts(8).withThreads(threads);
    }

    @Override
    double stretched(double criterion, double factor, int cells) {
        return criterion * factor * factor;
    }

    /** Missing cells count nothing, so a row of nothing is as near to every cluster; it moves none of the others. */
    @Override
    @Test
    void a_row_of_nothing_is_refused() {
        double[][] rows = Planted.groups(3, 15, 2, 5);
        double[][] more = Arrays.copyOf(rows, rows.length + 1);
        more[rows.length] = new double[] {Double.NaN, Double.NaN};
        int[] labels = algorithm(3, 1).fit(Planted.matrix(more), 2).partition().labels();
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        assertThat(Partition.canonical(Arrays.copyOf(labels, rows.length), ones))
                .isEqualTo(algorithm(3, 1).fit(Planted.matrix(rows), 2).partition());
    }
}
