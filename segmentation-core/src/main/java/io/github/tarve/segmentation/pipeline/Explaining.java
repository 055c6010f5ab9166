package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.profiles.CustomerProfile;
import io.github.tarve.segmentation.profiles.Explanation;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.explaining.Explainer;
import io.github.tarve.segmentation.profiles.explaining.Recognition;
import java.util.Arrays;
import java.util.List;

/** Names that are kept from an earlier run, before profiles are described, and what explains the profiles, after it. */
final class Explaining {
    private final SegmentationPlan plan;
    private final FeatureMatrix matrix;
    private final Partition partition;
    private final Codebook codebook;
    private final Recognition recognition;

    Explaining(SegmentationPlan plan, FeatureMatrix matrix, Partition partition, Codebook codebook) {
        this.plan = plan;
        this.matrix = matrix;
        this.partition = partition;
        this.codebook = codebook;
        List<Integer> sizes = Arrays.stream(partition.sizes()).boxed().toList();
        this.recognition = Recognition.of(
                FeatureSummary.of(matrix.select(Recognition::tells), partition),
                sizes,
                2 * plan.settings().minCell(),
                plan.known());
    }

    /** Returns the codebook with the names of the profiles that were recognised. */
    Codebook named() {
        return codebook.withProfileNames(recognition.names(codebook.profileNames()));
    }

    Explanation explain(List<CustomerProfile> profiles) {
        if (profiles.isEmpty()) {
            return Explanation.none();
        }
        return new Explainer(matrix, partition, codebook, plan.settings().minCell(), Seeds.derive(plan.seed(), 7))
                .explain(plan.schemes(), recognition.identity(profiles));
    }
}
