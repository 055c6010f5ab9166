package io.github.tarve.segmentation.codebook;

import java.util.Map;
import java.util.Optional;

/**
 * What a codebook says of codes beside the labels of needs, services and channels.
 *
 * @param reasons labels of reasons for unmet needs by code
 * @param sectors labels of providers' sectors by code
 * @param travelModes labels of ways of travelling by code
 * @param digital whether a channel is digital, by code of the channel
 * @param tiers tier of a service by code of the service: {@code local-open}, {@code local-referred}, {@code central}
 * @param meanings what survey items mean for the diary, and benchmarks
 * @param levers what would help where needs go unmet
 * @param places where areas and services are
 */
public record CodeDetails(
        Map<String, Label> reasons,
        Map<String, Label> sectors,
        Map<String, Label> travelModes,
        Map<String, Boolean> digital,
        Map<String, String> tiers,
        ItemMeanings meanings,
        Levers levers,
        Places places) {
    /**
     * Where areas and services are.
     *
     * @param areas the middle of an area, by code of the area
     * @param services the place of a service, by code of the service
     */
    public record Places(Map<String, Coordinates> areas, Map<String, Coordinates> services) {
        /** Copies the maps. */
        public Places {
            areas = Map.copyOf(areas);
            services = Map.copyOf(services);
        }

        /** Returns places of nothing. */
        public static Places none() {
            return new Places(Map.of(), Map.of());
        }
    }

    /**
     * What would help where needs go unmet.
     *
     * @param labels labels of levers by code
     * @param ofReasons code of the lever by code of the reason; an empty code takes a reason out of the tool's own list
     */
    public record Levers(Map<String, Label> labels, Map<String, String> ofReasons) {
        /** Copies the maps. */
        public Levers {
            labels = Map.copyOf(labels);
            ofReasons = Map.copyOf(ofReasons);
        }

        /** Returns levers that say no more than the tool's own lists. */
        public static Levers none() {
            return new Levers(Map.of(), Map.of());
        }

        /** Returns the lever of a reason, empty when neither the codebook nor the tool's list names one. */
        public Optional<String> of(String reason) {
            return Optional.ofNullable(ofReasons.get(reason))
                    .or(() -> ShippedList.REASONS.list().property(reason, "lever"))
                    .filter(lever -> !lever.isEmpty());
        }
    }

    /** Copies the maps. */
    public CodeDetails {
        reasons = Map.copyOf(reasons);
        sectors = Map.copyOf(sectors);
        travelModes = Map.copyOf(travelModes);
        digital = Map.copyOf(digital);
        tiers = Map.copyOf(tiers);
    }

    /** Returns details of nothing. */
    public static CodeDetails none() {
        return new CodeDetails(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), ItemMeanings.none(), Levers.none(), Places.none());
    }

    /** Returns the same details with other meanings of survey items. */
    public CodeDetails withMeanings(ItemMeanings newMeanings) {
        return new CodeDetails(reasons, sectors, travelModes, digital, tiers, newMeanings, levers, places);
    }

    /** Returns the same details with other places. */
    public CodeDetails withPlaces(Places newPlaces) {
        return new CodeDetails(reasons, sectors, travelModes, digital, tiers, meanings, levers, newPlaces);
    }
}
