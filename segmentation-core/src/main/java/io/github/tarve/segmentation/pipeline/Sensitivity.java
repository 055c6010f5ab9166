package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.pipeline.multiverse.StudyMultiverse;
import io.github.tarve.segmentation.pipeline.multiverse.Way;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.validation.multiverse.Multiverse;
import java.util.Optional;

/** Whether other reasonable choices give the same profiles, where the plan wants to know. */
final class Sensitivity {
    private static final long PATH = 8;

    private Sensitivity() {}

    /** Returns the comparison; empty when the plan does without it, or with fewer than two profiles to compare. */
    static Optional<Multiverse> of(SegmentationPlan plan, Study study, MeasuredFeatures measured, Partition partition) {
        if (!plan.sensitivity() || partition.clusters() < 2) {
            return Optional.empty();
        }
        SegmentationPlan mixed = plan.withMethod(MethodChoice.MIXTURE).withThreads(1);
        StudyMultiverse ways = new StudyMultiverse(
                study,
                FeatureWishes.of(plan.settings()),
                (features, k) -> ProfileMethod.of(mixed, features).onResample(k),
                Seeds.derive(plan.seed(), PATH),
                plan.threads());
        return Optional.of(ways.around(new StudyMultiverse.Main(
                Way.of(ProfileMethod.settled(plan.method())), plan.imputes(), measured, partition)));
    }
}
