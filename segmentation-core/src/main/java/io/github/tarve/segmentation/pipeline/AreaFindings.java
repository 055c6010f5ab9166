package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.areas.AreaCentroids;
import io.github.tarve.segmentation.areas.AreaProfiles;
import io.github.tarve.segmentation.areas.ResidentWeights;
import io.github.tarve.segmentation.areas.SeparateProfiles;
import io.github.tarve.segmentation.areas.WeightedEstimates;
import io.github.tarve.segmentation.areas.WeightedEstimator;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.List;
import java.util.Optional;

/**
 * What is found of areas beyond the shares of profiles: profiles within areas, as the plan wants them, and how many people of
 * the population the profiles have.
 *
 * @param plan the plan
 * @param homes home area of each resident, empty text where unknown
 * @param partition profile of each resident
 * @param measured every feature measured
 */
record AreaFindings(SegmentationPlan plan, List<String> homes, Partition partition, FeatureMatrix measured) {
    private static final int REPLICATES = 200;

    AreaFindings {
        homes = List.copyOf(homes);
    }

    /** Returns what profiles are like within areas, when the plan asks for it and areas are known. */
    Optional<AreaProfiles> profiles(ProfileMethod method) {
        if (homes.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return switch (plan.areaMode()) {
            case JOINT -> Optional.empty();
            case POOLED ->
                Optional.of(new AreaProfiles.Pooled(
                        AreaCentroids.pooled(homes, partition, Indicators.ofContent(measured))));
            case SEPARATE ->
                Optional.of(SeparateProfiles.find(
                        homes,
                        partition,
                        method.data(),
                        Indicators.ofContent(measured),
                        method.algorithm(partition.clusters()),
                        Seeds.derive(plan.seed(), 5)));
        };
    }

    /** Returns how many people of the population each profile has, where residents have weights. */
    Optional<WeightedEstimates> estimates(Optional<ResidentWeights> weights, Clustering clustering) {
        return weights.map(known -> WeightedEstimator.estimate(
                known, homes, partition, clustering.memberships(), REPLICATES, Seeds.derive(plan.seed(), 4)));
    }
}
