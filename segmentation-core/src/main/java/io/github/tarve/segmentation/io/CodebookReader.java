package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Benchmark;
import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Coordinates;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.ItemMeanings;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.NeedQuestion;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.ShippedList;
import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.UnknownNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads a codebook in YAML or JSON.
 *
 * <p>Sections: {@code areas}, {@code services}, {@code needs}, {@code channels}, {@code reasons}, {@code levers},
 * {@code sectors}, {@code travel-modes} and {@code profiles} hold labels by code, services also {@code need} and {@code tier}, areas and services also
 * {@code latitude} and {@code longitude},
 * channels also {@code digital}, reasons also {@code lever}; {@code items} hold type (likert, ordinal, nominal, multi, number), label, range, reverse,
 * scale, categories, missing and active; {@code scales} hold label, minimum (answered items, by default half of them,
 * rounded up; {@code strict} is four in five and {@code all} every one), resource, ipsatise, instrument and items; an item may
 * say which {@code need} it speaks of, which answers mean that it is {@code needed}, and which diary feature it recalls
 * ({@code recall}), and
 * its {@code role} among the resources (carer, carer-hours, lives-alone, car-access, digital-skill); {@code benchmarks} list published shares with need, indicator, value, source and year; {@code missing} holds
 * the texts that mean "no answer" in items without their own. Ordinal
 * and likert items are active unless they say otherwise, the others are not. Unknown keys are refused.
 */
public final class CodebookReader {
    private static final List<String> SECTIONS = List.of(
            "areas",
            "services",
            "needs",
            "channels",
            "reasons",
            "levers",
            "sectors",
            "travel-modes",
            "profiles",
            "items",
            "scales",
            "missing",
            "benchmarks");
    private static final List<String> TIERS = List.of("local-open", "local-referred", "central");
    private static final List<String> SCALE_KEYS =
            List.of("label", "minimum", "minimum-answered", "resource", "items", "ipsatise", "instrument");

    private final List<Problem> problems = new ArrayList<>();

    private CodebookReader() {}

    /**
     * Reads a codebook.
     *
     * @throws Refusal with everything that is wrong in it
     */
    public static Codebook read(Path file) {
        ConfigDocument document = ConfigDocument.open(file, "items, scales, services");
        CodebookReader reader = new CodebookReader();
        Codebook codebook = reader.codebook(new ConfigSection(document.file(), "", document.root()));
        if (!reader.problems.isEmpty()) {
            throw new Refusal(reader.problems);
        }
        return codebook;
    }

    private Codebook codebook(ConfigSection root) {
        guarded(() -> root.requireKeys(SECTIONS));
        Map<String, String> serviceNeeds = new LinkedHashMap<>();
        guarded(() -> serviceNeeds.putAll(serviceNeeds(root)));
        Map<String, String> listed = new LinkedHashMap<>();
        guarded(() -> listed.putAll(itemsOfScales(root)));
        Set<String> missing = new LinkedHashSet<>();
        guarded(() -> root.texts("missing").ifPresent(missing::addAll));
        List<Item> items = items(root, new CodebookItems(missing, listed));
        List<Scale> scales = new ArrayList<>();
        if (problems.isEmpty()) {
            guarded(() -> scales.addAll(scales(root, items, listed)));
        }
        return new Codebook(
                labels(root, "areas", List.of("label", "latitude", "longitude")),
                labels(root, "services", List.of("label", "need", "tier", "latitude", "longitude")),
                labels(root, "needs", List.of("label")),
                labels(root, "channels", List.of("label", "digital")),
                serviceNeeds,
                labels(root, "profiles", List.of("label")),
                items,
                scales,
                details(root));
    }

    private CodeDetails details(ConfigSection root) {
        Map<String, Boolean> digital = new LinkedHashMap<>();
        guarded(() -> codes(root, "channels", (code, section) -> {
            if (section.text("digital").isPresent()) {
                digital.put(code, section.flag("digital", false));
            }
        }));
        Map<String, String> tiers = new LinkedHashMap<>();
        guarded(() -> codes(
                root,
                "services",
                (code, section) -> section.text("tier").ifPresent(tier -> {
                    if (!TIERS.contains(tier)) {
                        throw UnknownNames.refusal(section.where("tier"), section.path("tier"), tier, TIERS);
                    }
                    tiers.put(code, tier);
                })));
        return new CodeDetails(
                labels(root, "reasons", List.of("label", "lever")),
                labels(root, "sectors", List.of("label")),
                labels(root, "travel-modes", List.of("label")),
                digital,
                tiers,
                meanings(root),
                levers(root),
                new CodeDetails.Places(places(root, "areas"), places(root, "services")));
    }

    /** Returns the levers, and that of each reason, which must be one of these or of the tool's own. */
    private CodeDetails.Levers levers(ConfigSection root) {
        Map<String, Label> levers = labels(root, "levers", List.of("label"));
        Set<String> known = new LinkedHashSet<>(levers.keySet());
        ShippedList.LEVERS
                .list()
                .codes()
                .forEach(lever -> known.add(lever.label().code()));
        Map<String, String> ofReasons = new LinkedHashMap<>();
        guarded(() -> codes(
                root,
                "reasons",
                (code, section) -> section.text("lever").ifPresent(lever -> {
                    if (!lever.isEmpty() && !known.contains(lever)) {
                        throw UnknownNames.refusal(section.where("lever"), section.path("lever"), lever, known);
                    }
                    ofReasons.put(code, lever);
                })));
        return new CodeDetails.Levers(levers, ofReasons);
    }

    private Map<String, Coordinates> places(ConfigSection root, String key) {
        Map<String, Coordinates> places = new LinkedHashMap<>();
        guarded(() -> codes(
                root,
                key,
                (code, section) -> CodebookPlaces.place(section).ifPresent(place -> places.put(code, place))));
        return places;
    }

    private ItemMeanings meanings(ConfigSection root) {
        CodebookMeanings reader = new CodebookMeanings(root);
        Map<String, NeedQuestion> needs = new LinkedHashMap<>();
        Map<String, String> recalls = new LinkedHashMap<>();
        List<Benchmark> benchmarks = new ArrayList<>();
        Map<String, ItemRole> roles = new LinkedHashMap<>();
        guarded(() -> needs.putAll(reader.needs()));
        guarded(() -> recalls.putAll(reader.recalls()));
        guarded(() -> benchmarks.addAll(reader.benchmarks()));
        guarded(() -> roles.putAll(reader.roles()));
        return new ItemMeanings(needs, recalls, benchmarks, roles);
    }

    /** Hands over each code of a section that has more than a name. */
    private static void codes(ConfigSection root, String key, BiConsumer<String, ConfigSection> each) {
        if (root.node(key).orElse(null) instanceof MappingNode codes) {
            for (MappingNode.Entry entry : codes.entries()) {
                if (entry.value() instanceof MappingNode node) {
                    each.accept(entry.key().strip(), new ConfigSection(root.file(), key + "." + entry.key(), node));
                }
            }
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        }
    }

    private Map<String, Label> labels(ConfigSection root, String key, List<String> others) {
        Map<String, Label> labels = new LinkedHashMap<>();
        guarded(() -> labels.putAll(CodebookLabels.labels(root, key, others)));
        return labels;
    }

    private static Map<String, String> serviceNeeds(ConfigSection root) {
        Map<String, String> needs = new LinkedHashMap<>();
        codes(root, "services", (code, section) -> section.text("need").ifPresent(need -> needs.put(code, need)));
        return needs;
    }

    private List<Item> items(ConfigSection root, CodebookItems reader) {
        List<Item> items = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        DocumentNode node = root.node("items").orElse(null);
        if (node instanceof SequenceNode list) {
            for (DocumentNode entry : list.items()) {
                guarded(() -> {
                    ConfigSection section = root.section("items[]", entry);
                    String id = section.text("id")
                            .orElseThrow(() -> Refusal.at(root.place(entry), ProblemCode.KEY_MISSING, "id", "items[]"));
                    if (!ids.add(id)) {
                        throw Refusal.at(section.where("id"), ProblemCode.CODEBOOK_TWICE, Quoted.of(id));
                    }
                    items.add(reader.item(id, new ConfigSection(root.file(), "items." + id, section.mapping())));
                });
            }
            return items;
        }
        guarded(() -> {
            for (MappingNode.Entry entry : root.section("items").mapping().entries()) {
                String id = entry.key().strip();
                guarded(() -> items.add(reader.item(id, root.section("items." + id, entry.value()))));
            }
        });
        return items;
    }

    /** Returns the scale by item, from the scales that list their items. */
    private static Map<String, String> itemsOfScales(ConfigSection root) {
        Map<String, String> scaleOf = new LinkedHashMap<>();
        for (MappingNode.Entry entry : root.section("scales").mapping().entries()) {
            if (ConfigSection.isNull(entry.value())) {
                continue;
            }
            ConfigSection scale = root.section("scales." + entry.key(), entry.value());
            for (String item : scale.texts("items").orElse(List.of())) {
                if (scaleOf.putIfAbsent(item, entry.key()) != null) {
                    throw Refusal.at(
                            scale.where("items"), ProblemCode.CODEBOOK_SCALE_ITEM, entry.key(), Quoted.of(item));
                }
            }
        }
        return scaleOf;
    }

    private static List<Scale> scales(ConfigSection root, List<Item> items, Map<String, String> listed) {
        ConfigSection section = root.section("scales");
        Map<String, List<String>> members = new LinkedHashMap<>();
        section.mapping().entries().forEach(entry -> members.put(entry.key(), new ArrayList<>()));
        boolean described = !members.isEmpty();
        for (Item item : items) {
            if (!(item instanceof OrdinalItem ordinal) || ordinal.scale().isEmpty()) {
                continue;
            }
            String scale = ordinal.scale().get();
            ConfigSection own = itemSection(root, item.id());
            if (described && !members.containsKey(scale)) {
                throw UnknownNames.refusal(
                        own.where("scale"), "items." + item.id() + ".scale", scale, members.keySet());
            }
            if (!listed.getOrDefault(item.id(), scale).equals(scale)) {
                throw Refusal.at(own.where("scale"), ProblemCode.CODEBOOK_SCALE_ITEM, scale, Quoted.of(item.id()));
            }
            members.computeIfAbsent(scale, id -> new ArrayList<>()).add(item.id());
        }
        List<Scale> scales = new ArrayList<>();
        members.forEach((id, ids) -> scales.add(scale(section, id, ids, items)));
        return scales;
    }

    private static ConfigSection itemSection(ConfigSection root, String id) {
        ConfigSection none = new ConfigSection(root.file(), "items." + id, root.mapping());
        return root.node("items").orElse(null) instanceof MappingNode items
                        && items.get(id).orElse(null) instanceof MappingNode item
                ? new ConfigSection(root.file(), "items." + id, item)
                : none;
    }

    private static Scale scale(ConfigSection scales, String id, List<String> members, List<Item> items) {
        ConfigSection section = scales.mapping()
                .get(id)
                .filter(node -> !ConfigSection.isNull(node))
                .map(node -> scales.section(scales.path(id), node))
                .orElse(new ConfigSection(scales.file(), scales.path(id), new MappingNode(1, 1, List.of())))
                .requireKeys(SCALE_KEYS);
        for (String item : section.texts("items").orElse(List.of())) {
            if (!members.contains(item)) {
                List<String> known = items.stream().map(Item::id).toList();
                throw known.contains(item)
                        ? Refusal.at(section.where("items"), ProblemCode.CODEBOOK_SCALE_ITEM, id, Quoted.of(item))
                        : UnknownNames.refusal(section.where("items"), section.path("items"), item, known);
            }
        }
        if (members.isEmpty()) {
            throw Refusal.at(section.place(section.mapping()), ProblemCode.CODEBOOK_SCALE_EMPTY, id);
        }
        Label label = section.node("label")
                .map(node -> CodebookLabels.label(section, section.path("label"), id, node, List.of()))
                .orElse(Label.of(id));
        return new CodebookScoring(section, id, members, items).scale(label);
    }
}
