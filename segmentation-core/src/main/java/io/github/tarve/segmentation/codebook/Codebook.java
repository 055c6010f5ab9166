package io.github.tarve.segmentation.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reference vocabulary of a study. Codes that the codebook does not name are legal in the data; they have the names of
 * the tool's own lists ({@link ShippedList}) where those have the code, and are shown as they stand otherwise.
 *
 * @param areas labels of areas by code
 * @param services labels of services by code
 * @param needs labels of need domains by code
 * @param channels labels of channels by code
 * @param serviceNeeds the need that a service answers, for diaries without a need column
 * @param profileNames names that the analysts gave to profiles, by profile id
 * @param items survey items in display order
 * @param scales survey scales in display order
 * @param details what else it says of codes
 */
public record Codebook(
        Map<String, Label> areas,
        Map<String, Label> services,
        Map<String, Label> needs,
        Map<String, Label> channels,
        Map<String, String> serviceNeeds,
        Map<String, Label> profileNames,
        List<Item> items,
        List<Scale> scales,
        CodeDetails details) {
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

    /** Creates a codebook without further details of codes. */
    public Codebook(
            Map<String, Label> areas,
            Map<String, Label> services,
            Map<String, Label> needs,
            Map<String, Label> channels,
            Map<String, String> serviceNeeds,
            Map<String, Label> profileNames,
            List<Item> items,
            List<Scale> scales) {
        this(areas, services, needs, channels, serviceNeeds, profileNames, items, scales, CodeDetails.none());
    }

    /** Returns a codebook that names nothing. */
    public static Codebook empty() {
        return new Codebook(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    /** Returns the same codebook with other details of codes. */
    public Codebook withDetails(CodeDetails newDetails) {
        return new Codebook(areas, services, needs, channels, serviceNeeds, profileNames, items, scales, newDetails);
    }

    /** Returns the same codebook with other items and scales. */
    public Codebook withSurvey(List<Item> newItems, List<Scale> newScales) {
        return new Codebook(areas, services, needs, channels, serviceNeeds, profileNames, newItems, newScales, details);
    }

    /** Returns the same codebook with other names of profiles, by profile id. */
    public Codebook withProfileNames(Map<String, Label> names) {
        return new Codebook(areas, services, needs, channels, serviceNeeds, names, items, scales, details);
    }

    /** Returns the label of an area, or its code when it has none. */
    public Label area(String code) {
        return areas.getOrDefault(code, Label.of(code));
    }

    /** Returns the label of a service, or its code when it has none. */
    public Label service(String code) {
        return label(services, ShippedList.SERVICES, code);
    }

    /** Returns the label of a need, or its code when it has none. */
    public Label need(String code) {
        return label(needs, ShippedList.NEEDS, code);
    }

    /** Returns the label of a channel, or its code when it has none. */
    public Label channel(String code) {
        return label(channels, ShippedList.CHANNELS, code);
    }

    /** Returns the label of a reason for an unmet need, or its code when it has none. */
    public Label reason(String code) {
        return label(details.reasons(), ShippedList.REASONS, code);
    }

    /** Returns the label of a lever, something that would help, or its code when it has none. */
    public Label lever(String code) {
        return label(details.levers().labels(), ShippedList.LEVERS, code);
    }

    /** Returns the code of what would help where a need goes unmet for a reason, if it is known. */
    public Optional<String> leverOf(String reason) {
        return details.levers().of(reason);
    }

    /** Returns the label of a provider's sector, or its code when it has none. */
    public Label sector(String code) {
        return label(details.sectors(), ShippedList.SECTORS, code);
    }

    /** Returns the label of a way of travelling, or its code when it has none. */
    public Label travelMode(String code) {
        return label(details.travelModes(), ShippedList.TRAVEL_MODES, code);
    }

    private static Label label(Map<String, Label> own, ShippedList shipped, String code) {
        Label label = own.get(code);
        return label != null ? label : shipped.list().label(code).orElse(Label.of(code));
    }

    /** Returns whether a channel is digital; a channel that neither the codebook nor the tool's list knows is not. */
    public boolean digital(String channel) {
        Boolean own = details.digital().get(channel);
        return own != null
                ? own
                : ShippedList.CHANNELS
                        .list()
                        .property(channel, "digital")
                        .map(Boolean::parseBoolean)
                        .orElse(false);
    }

    /** Returns the tier of a service: {@code local-open}, {@code local-referred} or {@code central}, if it is known. */
    public Optional<String> tier(String service) {
        return Optional.ofNullable(details.tiers().get(service))
                .or(() -> ShippedList.SERVICES.list().property(service, "tier"));
    }

    /** Returns the middle of an area, if the codebook says where it is. */
    public Optional<Coordinates> areaPlace(String area) {
        return Optional.ofNullable(details.places().areas().get(area));
    }

    /** Returns where a service is, if the codebook says so. */
    public Optional<Coordinates> servicePlace(String service) {
        return Optional.ofNullable(details.places().services().get(service));
    }

    /** Returns what an item tells of a resident's means: by the codebook, else by its name. */
    public Optional<ItemRole> role(String item) {
        return Optional.ofNullable(details.meanings().roles().get(item)).or(() -> ItemRole.known(item));
    }

    /** Returns the item with the given id. */
    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
