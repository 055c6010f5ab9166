package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.ServiceUse;
import java.util.List;

/**
 * What profiles are described from. Matrix, service use, areas and partition have the residents in the same order.
 *
 * @param matrix every feature, active or not
 * @param use what the diary says of needs, channels and help
 * @param areas home area of each resident, empty text where unknown
 * @param partition profile of each resident; without clusters only everyone and the areas are described
 * @param stability mean bootstrap Jaccard of each profile, empty while none was computed
 * @param codebook vocabulary for names
 * @param seed seed of the bootstrap
 */
public record ProfilingInput(
        FeatureMatrix matrix,
        ServiceUse use,
        List<String> areas,
        Partition partition,
        List<Double> stability,
        Codebook codebook,
        long seed) {
    /**
     * Copies the lists and checks the sizes.
     *
     * @throws IllegalArgumentException when the numbers of residents or profiles differ
     */
    public ProfilingInput {
        areas = List.copyOf(areas);
        stability = List.copyOf(stability);
        int n = partition.rows();
        if (matrix.rows() != n || use.residents() != n || areas.size() != n) {
            throw new IllegalArgumentException("matrix, service use, areas and partition are of " + matrix.rows() + ", "
                    + use.residents() + ", " + areas.size() + " and " + n + " residents");
        }
        if (!stability.isEmpty() && stability.size() != partition.clusters()) {
            throw new IllegalArgumentException(stability.size() + " stabilities for " + partition.clusters());
        }
    }
}
