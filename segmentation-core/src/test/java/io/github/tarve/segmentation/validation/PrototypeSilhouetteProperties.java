package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Categories;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Prototypes;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PrototypeSilhouetteProperties {
    @Property(tries = 40)
    void equals_the_silhouette_of_all_pairs(@ForAll long seed) {
        RandomGenerator random = Seeds.generator(seed, 9);
        double[][] rows = new double[25][4];
        int[] labels = new int[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {
                random.nextGaussian() + 50, random.nextGaussian(), random.nextInt(4), random.nextInt(3)
            };
            rows[i][random.nextInt(4)] = random.nextInt(5) == 0 ? Double.NaN : 1;
            labels[i] = random.nextInt(4);
            weights[i] = random.nextInt(3);
        }
        FeatureMatrix data = Categories.matrix(rows, 2).withWeights(weights);
        Partition partition = Partition.canonical(labels, weights);
        double gamma = 1.3;
        DissimilarityMatrix pairs = DissimilarityMatrix.fill(rows.length, (a, b) -> {
            double sum = 0;
            for (int j = 0; j < 4; j++) {
                double difference = rows[a][j] - rows[b][j];
                sum += Double.isNaN(difference) ? 0 : j < 2 ? difference * difference : difference == 0 ? 0 : gamma;
            }
            return sum;
        });
        Prototypes model = new Prototypes(List.of(0, 1), List.of(2, 3), List.of(), List.of(), gamma);
        Silhouette expected = Silhouette.of(pairs, partition, weights);
        Silhouette found = PrototypeSilhouette.of(data, partition, model);
        assertThat(found.widths()).containsExactly(expected.widths(), within(1e-9));
    }
}
