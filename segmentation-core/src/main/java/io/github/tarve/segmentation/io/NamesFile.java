package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.json.ShortestNumber;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file of names: profiles with the names that analysts give them, and what they are recognised by in a later run. */
public final class NamesFile {
    /** Name of the file. */
    public static final String NAME = "names.yaml";

    private static final String SCHEMA = "tarve/names/1";
    private static final int MOST = 1000;

    private NamesFile() {}

    /**
     * Reads a file of names.
     *
     * @throws Refusal when it does not exist or is not written as it should be
     */
    public static KnownProfiles read(Path file) {
        ConfigDocument document = ConfigDocument.open(file, "schema, scales, profiles");
        ConfigSection root = new ConfigSection(document.file(), "", document.root());
        root.requireKeys(List.of("schema", "scales", "profiles"));
        String schema = root.text("schema").orElse("");
        if (!schema.equals(SCHEMA)) {
            throw Refusal.at(root.where("schema"), ProblemCode.NAMES_OTHER_SCHEMA, Quoted.of(schema), SCHEMA);
        }
        SortedMap<String, KnownProfiles.Scale> scales = new TreeMap<>();
        ConfigSection section = root.section("scales");
        for (MappingNode.Entry entry : section.mapping().entries()) {
            ConfigSection scale =
                    section.section(section.path(entry.key()), entry.value()).requireKeys(List.of("mean", "deviation"));
            scales.put(
                    entry.key(),
                    new KnownProfiles.Scale(
                            SchemeFiles.number(scale, "mean").orElse(0),
                            SchemeFiles.number(scale, "deviation").orElse(0)));
        }
        DocumentNode node = root.node("profiles")
                .orElseThrow(() -> Refusal.at(root.where(""), ProblemCode.KEY_MISSING, "profiles", "{}"));
        List<DocumentNode> items = node instanceof SequenceNode sequence ? sequence.items() : List.of(node);
        if (items.size() > MOST) {
            throw Refusal.at(root.where("profiles"), ProblemCode.SCHEME_SHAPE, "profiles", "0-" + MOST, items.size());
        }
        List<KnownProfiles.Profile> profiles = new ArrayList<>();
        for (DocumentNode item : items) {
            KnownProfiles.Profile profile = profile(root.section("profiles", item));
            if (profiles.stream().anyMatch(other -> other.key().equals(profile.key()))) {
                throw Refusal.at(root.place(item), ProblemCode.CODEBOOK_TWICE, Quoted.of(profile.key()));
            }
            profiles.add(profile);
        }
        return new KnownProfiles(scales, profiles);
    }

    private static KnownProfiles.Profile profile(ConfigSection profile) {
        profile.requireKeys(List.of("key", "id", "name", "centre"));
        String key = profile.text("key")
                .orElseThrow(() -> Refusal.at(profile.where(""), ProblemCode.KEY_MISSING, "key", profile.name()));
        Optional<DocumentNode> name = profile.node("name");
        Label label = name.map(node -> CodebookLabels.label(profile, profile.path("name"), key, node, List.of()))
                .orElse(Label.of(key));
        Map<String, List<Double>> centre = new TreeMap<>();
        ConfigSection centres = profile.section("centre");
        for (MappingNode.Entry entry : centres.mapping().entries()) {
            String path = centres.path(entry.key());
            centre.put(
                    entry.key(),
                    centres.texts(path, entry.value()).stream()
                            .map(text -> SchemeFiles.number(centres, path, text, centres.place(entry.value())))
                            .toList());
        }
        return new KnownProfiles.Profile(key, profile.text("id").orElse(""), label, centre);
    }

    /**
     * Writes a file of names.
     *
     * @param profiles the profiles
     * @param comment lines above everything, for the analyst who edits it
     */
    public static byte[] write(KnownProfiles profiles, List<String> comment) {
        StringBuilder text = new StringBuilder();
        comment.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append("schema: ").append(SCHEMA).append('\n');
        text.append(profiles.profiles().isEmpty() ? "profiles: []\n" : "profiles:\n");
        for (KnownProfiles.Profile profile : profiles.profiles()) {
            text.append("  - key: ").append(quoted(profile.key())).append('\n');
            text.append("    id: ").append(quoted(profile.id())).append('\n');
            text.append("    name:\n");
            for (Language language : Language.values()) {
                text.append("      ")
                        .append(language.tag())
                        .append(": ")
                        .append(quoted(profile.name().in(language)))
                        .append('\n');
            }
            text.append(profile.centre().isEmpty() ? "    centre: {}\n" : "    centre:\n");
            profile.centre()
                    .forEach((feature, values) -> text.append("      ")
                            .append(quoted(feature))
                            .append(": [")
                            .append(String.join(
                                    ", ",
                                    values.stream().map(ShortestNumber::of).toList()))
                            .append("]\n"));
        }
        text.append(profiles.scales().isEmpty() ? "scales: {}\n" : "scales:\n");
        profiles.scales()
                .forEach((feature, scale) -> text.append("  ")
                        .append(quoted(feature))
                        .append(": {mean: ")
                        .append(ShortestNumber.of(scale.mean()))
                        .append(", deviation: ")
                        .append(ShortestNumber.of(scale.deviation()))
                        .append("}\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a double-quoted scalar on one line. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int c : text.codePoints().toArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else {
                quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
