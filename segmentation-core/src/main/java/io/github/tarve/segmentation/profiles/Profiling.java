package io.github.tarve.segmentation.profiles;

import java.util.List;

/**
 * The description of profiles, everyone and the areas.
 *
 * @param profiles the profiles, the largest first
 * @param needs needs over everyone, the most common first
 * @param areaNeeds needs within each area in the order of {@code needs}, areas by code
 * @param features every feature over everyone and over the profiles
 */
public record Profiling(
        List<CustomerProfile> profiles,
        List<NeedUse> needs,
        List<Segmentation.AreaNeeds> areaNeeds,
        List<FeatureSummary> features) {
    /** Copies the lists. */
    public Profiling {
        profiles = List.copyOf(profiles);
        needs = List.copyOf(needs);
        areaNeeds = List.copyOf(areaNeeds);
        features = List.copyOf(features);
    }
}
