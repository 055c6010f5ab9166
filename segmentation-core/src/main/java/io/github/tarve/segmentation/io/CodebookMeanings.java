package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Benchmark;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.NeedQuestion;
import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.UnknownNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a codebook says of survey items beside their type: the need they speak of, what they recall; and benchmarks. */
final class CodebookMeanings {
    private static final List<String> BENCHMARK_KEYS = List.of("need", "indicator", "value", "source", "year");
    private static final List<String> RECALLS = List.of("contacts_wk");
    private static final String NUMBER = "0?[.]\\d{1,10}|0|1([.]0{1,10})?|\\d{1,3}([.]\\d{1,6})?\\s*%";

    private final ConfigSection root;

    CodebookMeanings(ConfigSection root) {
        this.root = root;
    }

    Map<String, NeedQuestion> needs() {
        Map<String, NeedQuestion> needs = new LinkedHashMap<>();
        for (Map.Entry<String, ConfigSection> item : items().entrySet()) {
            ConfigSection section = item.getValue();
            List<String> needed = section.texts("needed").orElse(List.of());
            section.text("need")
                    .ifPresent(need -> needs.put(item.getKey(), new NeedQuestion(need, Set.copyOf(needed))));
            if (!needed.isEmpty() && section.node("need").isEmpty()) {
                throw Refusal.at(section.where("needed"), ProblemCode.KEY_MISSING, "need", section.name());
            }
        }
        return needs;
    }

    Map<String, String> recalls() {
        Map<String, String> recalls = new LinkedHashMap<>();
        items().forEach((id, section) -> section.text("recall").ifPresent(feature -> {
            if (!RECALLS.contains(feature)) {
                throw UnknownNames.refusal(section.where("recall"), section.path("recall"), feature, RECALLS);
            }
            recalls.put(id, feature);
        }));
        return recalls;
    }

    Map<String, ItemRole> roles() {
        List<String> known =
                Arrays.stream(ItemRole.values()).map(ItemRole::code).toList();
        Map<String, ItemRole> roles = new LinkedHashMap<>();
        items().forEach((id, section) -> section.text("role")
                .ifPresent(code -> roles.put(
                        id,
                        ItemRole.of(code)
                                .orElseThrow(() -> UnknownNames.refusal(
                                        section.where("role"), section.path("role"), code, known)))));
        return roles;
    }

    /** Returns the object of each item by id; items that are no objects are refused elsewhere. */
    private Map<String, ConfigSection> items() {
        Map<String, ConfigSection> items = new LinkedHashMap<>();
        DocumentNode node = root.node("items").orElse(null);
        if (node instanceof SequenceNode list) {
            for (DocumentNode entry : list.items()) {
                if (entry instanceof MappingNode mapping) {
                    ConfigSection section = new ConfigSection(root.file(), "items[]", mapping);
                    section.text("id").ifPresent(id -> items.put(id, section));
                }
            }
        } else if (node instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                String id = entry.key().strip();
                if (entry.value() instanceof MappingNode item) {
                    items.put(id, new ConfigSection(root.file(), "items." + id, item));
                }
            }
        }
        return items;
    }

    List<Benchmark> benchmarks() {
        List<Benchmark> benchmarks = new ArrayList<>();
        DocumentNode node = root.node("benchmarks").orElse(null);
        if (node instanceof SequenceNode list) {
            for (DocumentNode entry : list.items()) {
                benchmarks.add(benchmark(root.section("benchmarks[]", entry).requireKeys(BENCHMARK_KEYS)));
            }
        } else if (node != null && !ConfigSection.isNull(node)) {
            benchmarks.add(benchmark(root.section("benchmarks", node).requireKeys(BENCHMARK_KEYS)));
        }
        return benchmarks;
    }

    private static Benchmark benchmark(ConfigSection section) {
        String name = required(section, "indicator");
        List<String> known = Arrays.stream(Benchmark.Indicator.values())
                .map(indicator -> indicator.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(name)) {
            throw UnknownNames.refusal(section.where("indicator"), section.path("indicator"), name, known);
        }
        String value = required(section, "value");
        String year = required(section, "year");
        double share = value.matches(NUMBER) ? share(value) : 2;
        if (share > 1) {
            throw Refusal.at(
                    section.where("value"), ProblemCode.CODEBOOK_SHARE, section.path("value"), Quoted.of(value));
        }
        if (!year.matches("[12]\\d{3}")) {
            throw Refusal.at(
                    section.where("year"),
                    ProblemCode.CODEBOOK_COUNT,
                    section.path("year"),
                    Quoted.of(year),
                    "1000",
                    "2999");
        }
        return new Benchmark(
                section.text("need").orElse(""),
                Benchmark.Indicator.valueOf(name.toUpperCase(Locale.ROOT)),
                share,
                required(section, "source"),
                Integer.parseInt(year));
    }

    private static double share(String value) {
        return value.endsWith("%")
                ? Double.parseDouble(value.substring(0, value.length() - 1).strip()) / 100
                : Double.parseDouble(value);
    }

    private static String required(ConfigSection section, String key) {
        return section.text(key)
                .filter(text -> !text.isBlank())
                .orElseThrow(() ->
                        Refusal.at(section.place(section.mapping()), ProblemCode.KEY_MISSING, key, section.name()));
    }
}
