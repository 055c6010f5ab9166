package io.github.tarve.segmentation.codebook;

import java.util.Map;

/**
 * What a codebook says of codes beside the labels of needs, services and channels.
 *
 * @param reasons labels of reasons for unmet needs by code
 * @param sectors labels of providers' sectors by code
 * @param travelModes labels of ways of travelling by code
 * @param digital whether a channel is digital, by code of the channel
 * @param tiers tier of a service by code of the service: {@code local-open}, {@code local-referred}, {@code central}
 * @param meanings what survey items mean for the diary, and benchmarks
 */
public record CodeDetails(
        Map<String, Label> reasons,
        Map<String, Label> sectors,
        Map<String, Label> travelModes,
        Map<String, Boolean> digital,
        Map<String, String> tiers,
        ItemMeanings meanings) {
    /** Copies the maps. */
    public CodeDetails {
        reasons = Map.copyOf(reasons);
        sectors = Map.copyOf(sectors);
        travelModes = Map.copyOf(travelModes);
        digital = Map.copyOf(digital);
        tiers = Map.copyOf(tiers);
    }

    /** Creates details without meanings of survey items. */
    public CodeDetails(
            Map<String, Label> reasons,
            Map<String, Label> sectors,
            Map<String, Label> travelModes,
            Map<String, Boolean> digital,
            Map<String, String> tiers) {
        this(reasons, sectors, travelModes, digital, tiers, ItemMeanings.none());
    }

    /** Returns details of nothing. */
    public static CodeDetails none() {
        return new CodeDetails(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
