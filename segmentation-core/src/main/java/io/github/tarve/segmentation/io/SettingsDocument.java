package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.ScalarNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import io.github.tarve.segmentation.settings.Suggestion;
import io.github.tarve.segmentation.settings.UnknownNames;
import io.github.tarve.segmentation.settings.ValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of an object: sections with keys, keys outside the sections, and {@code section.key} in one. */
final class SettingsDocument {
    private static final Set<String> OPTIONS_ONLY =
            Set.of("overwrite", "force", "fail-on-warning", "lang", "progress", "messages", "verbose", "quiet");

    private final String file;
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<SettingKey, String> seen = new EnumMap<>(SettingKey.class);
    private Settings settings;

    private SettingsDocument(String file, Path folder, Settings settings) {
        this.file = file;
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * Returns the settings with those of an object on top.
     *
     * @throws Refusal with everything that is wrong in it
     */
    static Settings read(MappingNode root, String file, Path folder, Settings base) {
        SettingsDocument document = new SettingsDocument(file, folder, base);
        for (MappingNode.Entry entry : root.entries()) {
            document.guarded(() -> document.rootEntry(entry));
        }
        if (!document.problems.isEmpty()) {
            throw new Refusal(document.problems);
        }
        return document.settings;
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        }
    }

    private void rootEntry(MappingNode.Entry entry) {
        String key = entry.key().replace('_', '-');
        Location where = ConfigDocument.place(file, entry);
        if (SettingKey.sections().contains(key)) {
            section(key, entry);
            return;
        }
        Optional<SettingKey> found = SettingKey.find(key);
        if (found.isPresent()) {
            value(found.get(), entry);
        } else if (OPTIONS_ONLY.contains(key)) {
            throw Refusal.at(where, ProblemCode.ONLY_ON_COMMAND_LINE, Quoted.of(entry.key()), "--" + key);
        } else {
            throw unknownRoot(entry.key(), where);
        }
    }

    private void section(String section, MappingNode.Entry entry) {
        if (entry.value() instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL) {
            return;
        }
        if (!(entry.value() instanceof MappingNode mapping)) {
            throw Refusal.at(
                    ConfigDocument.place(file, entry.value()), ProblemCode.SECTION_EXPECTED, Quoted.of(section));
        }
        for (MappingNode.Entry inner : mapping.entries()) {
            guarded(() -> {
                if (section.equals("columns") && !inner.key().equals("ignore")) {
                    pair(SettingKey.COLUMNS, inner);
                    return;
                }
                SettingKey key = SettingKey.find(section + "." + inner.key())
                        .orElseThrow(() -> unknownIn(section, inner.key(), ConfigDocument.place(file, inner)));
                value(key, inner);
            });
        }
    }

    private void value(SettingKey key, MappingNode.Entry entry) {
        String before = seen.putIfAbsent(key, entry.key());
        if (before != null) {
            throw Refusal.at(
                    ConfigDocument.place(file, entry),
                    ProblemCode.KEY_SET_TWICE,
                    Quoted.of(entry.key()),
                    Quoted.of(before));
        }
        DocumentNode node = entry.value();
        Origin origin = origin(node);
        if (key.type().arity() == ValueType.Arity.PAIRS && node instanceof MappingNode mapping) {
            mapping.entries().forEach(inner -> guarded(() -> pair(key, inner)));
        } else if (key.type().arity() == ValueType.Arity.LIST && node instanceof SequenceNode sequence) {
            List<String> values = new ArrayList<>();
            sequence.items().forEach(item -> values.add(text(key, item)));
            setList(key, values, origin);
        } else if (key.type().arity() == ValueType.Arity.PAIRS && node instanceof SequenceNode sequence) {
            sequence.items().forEach(item -> settings = settings.with(key, text(key, item), origin(item)));
        } else if (key.type().arity() == ValueType.Arity.LIST && node instanceof MappingNode) {
            throw Refusal.at(origin.where(), ProblemCode.LIST_EXPECTED, key.key());
        } else {
            settings = settings.with(key, text(key, node), origin);
        }
    }

    private void setList(SettingKey key, List<String> values, Origin origin) {
        if (key != SettingKey.COLUMNS_IGNORE) {
            settings = settings.withList(key, values, origin);
            return;
        }
        // Beside a list of headers, a study file may hold HEADER: ignore; both count.
        for (String header : values) {
            settings = settings.withPair(SettingKey.COLUMNS, header, "ignore", origin);
        }
    }

    private void pair(SettingKey key, MappingNode.Entry entry) {
        settings = settings.withPair(key, entry.key(), text(key, entry.value()), origin(entry.value()));
    }

    private String text(SettingKey key, DocumentNode node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw Refusal.at(ConfigDocument.place(file, node), ProblemCode.SINGLE_VALUE_EXPECTED, key.key());
        }
        if (scalar.kind() == ScalarNode.Kind.NULL) {
            throw Refusal.at(ConfigDocument.place(file, node), ProblemCode.VALUE_MISSING, key.key(), key.option());
        }
        return scalar.text();
    }

    private Origin origin(DocumentNode node) {
        return Origin.file(ConfigDocument.place(file, node), folder);
    }

    private static Refusal unknownIn(String section, String key, Location where) {
        List<String> legal = Arrays.stream(SettingKey.values())
                .filter(k -> k.section().equals(section))
                .map(SettingsDocument::last)
                .toList();
        if (Suggestion.nearest(key, legal).isPresent()) {
            return UnknownNames.key(where, key, legal);
        }
        String plain = key.replace('_', '-');
        return Arrays.stream(SettingKey.values())
                .filter(k -> last(k).equals(plain))
                .findFirst()
                .map(k -> Refusal.at(where, ProblemCode.UNKNOWN_KEY_MEANT, Quoted.of(key), k.key()))
                .orElseGet(() -> UnknownNames.key(where, key, legal));
    }

    private static Refusal unknownRoot(String key, Location where) {
        // What people mean by each name, in the order of preference: a section, then a key in whatever section.
        Map<String, String> meant = new LinkedHashMap<>();
        SettingKey.sections().forEach(section -> meant.put(section, section));
        for (SettingKey setting : SettingKey.values()) {
            meant.putIfAbsent(last(setting), setting.key());
        }
        Optional<String> nearest = Suggestion.nearest(key, meant.keySet());
        return nearest.isPresent()
                ? Refusal.at(
                        where,
                        ProblemCode.UNKNOWN_KEY_MEANT,
                        Quoted.of(key),
                        meant.getOrDefault(nearest.get(), nearest.get()))
                : UnknownNames.key(where, key, SettingKey.sections());
    }

    private static String last(SettingKey key) {
        return key.key().substring(key.key().lastIndexOf('.') + 1);
    }
}
