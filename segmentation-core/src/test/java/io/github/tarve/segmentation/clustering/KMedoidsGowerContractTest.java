package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** k-medoids on Gower dissimilarities, which do not change when columns are stretched. */
class KMedoidsGowerContractTest extends ClusteringContract {
    @Override
    ClusteringAlgorithm algorithm(int k, int threads) {
        return KMedoids.of(k, Gower.ranks()).withRestarts(4).withThreads(threads);
    }

    @Override
    double stretched(double criterion, double factor, int cells) {
        return criterion;
    }

    @Override
    FeatureMatrix named(String word) {
        List<Label> levels = List.of(Label.of(word + "-a"), Label.of(word + "-b"), Label.of(word + "-c"));
        List<Feature> features = List.of(
                new NominalFeature(FeatureDescription.plain(word + " 1"), levels),
                new OrdinalFeature(FeatureDescription.plain(word + " 2"), levels),
                new BinaryFeature(FeatureDescription.plain(word + " 3"), levels.get(0), levels.get(1), true));
        double[][] columns = new double[3][45];
        for (int i = 0; i < 45; i++) {
            columns[0][i] = i % 3;
            columns[1][i] = (i % 3 + i % 2) % 3;
            columns[2][i] = i % 3 == 0 ? 1 : i % 2;
        }
        List<String> ids = IntStream.range(0, 45).mapToObj(i -> word + (45 - i)).toList();
        return FeatureMatrix.of(features, ids, columns);
    }

    /** Ranges are over the rows given, whatever their weights, so the row without weight must lie within them. */
    @Override
    @Test
    void a_row_of_weight_zero_changes_nothing() {
        double[][] rows = Planted.groups(3, 15, 2, 5);
        double[][] more = Arrays.copyOf(rows, rows.length + 1);
        more[rows.length] = new double[] {10, 10};
        double[] weights = new double[more.length];
        Arrays.fill(weights, 0, rows.length, 1);
        Clustering without = algorithm(3, 1).fit(Planted.matrix(rows), 4);
        Clustering with = algorithm(3, 1).fit(Planted.matrix(more).withWeights(weights), 4);
        assertThat(Arrays.copyOf(with.partition().labels(), rows.length))
                .containsExactly(without.partition().labels());
        assertThat(with.criterion().value()).isCloseTo(without.criterion().value(), within(1e-9));
    }
}
