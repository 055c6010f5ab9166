package io.github.tarve.segmentation.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reference vocabulary of a study. Codes that the codebook does not name are legal in the data and are shown as they
 * stand.
 *
 * @param areas labels of areas by code
 * @param services labels of services by code
 * @param needs labels of need domains by code
 * @param channels labels of channels by code
 * @param serviceNeeds the need that a service answers, for diaries without a need column
 * @param profileNames names that the analysts gave to profiles, by profile id
 * @param items survey items in display order
 * @param scales survey scales in display order
 */
public record Codebook(
        Map<String, Label> areas,
        Map<String, Label> services,
        Map<String, Label> needs,
        Map<String, Label> channels,
        Map<String, String> serviceNeeds,
        Map<String, Label> profileNames,
        List<Item> items,
        List<Scale> scales) {
    /** Copies every collection. */
    public Codebook {
        areas = Map.copyOf(areas);
        services = Map.copyOf(services);
        needs = Map.copyOf(needs);
        channels = Map.copyOf(channels);
        serviceNeeds = Map.copyOf(serviceNeeds);
        profileNames = Map.copyOf(profileNames);
        items = List.copyOf(items);
        scales = List.copyOf(scales);
    }

    /** Returns a codebook that names nothing. */
    public static Codebook empty() {
        return new Codebook(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    /** Returns the same codebook with other items and scales. */
    public Codebook withSurvey(List<Item> newItems, List<Scale> newScales) {
        return new Codebook(areas, services, needs, channels, serviceNeeds, profileNames, newItems, newScales);
    }

    /** Returns the same codebook with other names of profiles, by profile id. */
    public Codebook withProfileNames(Map<String, Label> names) {
        return new Codebook(areas, services, needs, channels, serviceNeeds, names, items, scales);
    }

    /** Returns the label of an area, or its code when it has none. */
    public Label area(String code) {
        return areas.getOrDefault(code, Label.of(code));
    }

    /** Returns the label of a service, or its code when it has none. */
    public Label service(String code) {
        return services.getOrDefault(code, Label.of(code));
    }

    /** Returns the label of a need, or its code when it has none. */
    public Label need(String code) {
        return needs.getOrDefault(code, Label.of(code));
    }

    /** Returns the label of a channel, or its code when it has none. */
    public Label channel(String code) {
        return channels.getOrDefault(code, Label.of(code));
    }

    /** Returns the item with the given id. */
    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
