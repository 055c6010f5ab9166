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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a Frictionless Data Package (versions 1 and 2) as a study: resources by name or by file name, title,
 * {@code synthetic}, delimiter, decimal mark and encoding of the tables, and settings under {@code tarve}.
 *
 * <p>What the reader of tables cannot honour (other quote characters, tables without header, parts) is refused rather
 * than ignored.
 */
final class DataPackage {
    private static final Map<String, SettingKey> TABLES = Map.of(
            "diary", SettingKey.INPUTS_DIARY,
            "diary-days", SettingKey.INPUTS_DIARY_DAYS,
            "residents", SettingKey.INPUTS_RESIDENTS,
            "survey", SettingKey.INPUTS_SURVEY,
            "population", SettingKey.INPUTS_POPULATION,
            "codebook", SettingKey.INPUTS_CODEBOOK);

    /** Properties of a dialect with the only value that the reader of tables knows. */
    private static final Map<String, String> FIXED =
            Map.of("quoteChar", "\"", "doubleQuote", "true", "header", "true", "skipInitialSpace", "false");

    private static final List<String> REFUSED = List.of("escapeChar", "commentChar", "nullSequence", "headerRows");

    private final String file;
    private final Path folder;
    private final List<Problem> notices;
    private Settings settings = Settings.defaults();

    private DataPackage(String file, Path folder, List<Problem> notices) {
        this.file = file;
        this.folder = folder;
        this.notices = notices;
    }

    /**
     * Returns the settings that a data package means.
     *
     * @param notices gets a notice for each resource that is not used
     */
    static Settings read(ConfigDocument document, Path folder, List<Problem> notices) {
        DataPackage reader = new DataPackage(document.file(), folder, notices);
        reader.about(document.root());
        DocumentNode resources = document.root()
                .get("resources")
                .orElseThrow(
                        () -> Refusal.at(Location.file(document.file()), ProblemCode.KEY_MISSING, "resources", "{}"));
        if (!(resources instanceof SequenceNode list)) {
            throw Refusal.at(reader.place(resources), ProblemCode.LIST_EXPECTED, "resources");
        }
        for (DocumentNode resource : list.items()) {
            if (!(resource instanceof MappingNode mapping)) {
                throw Refusal.at(reader.place(resource), ProblemCode.SECTION_EXPECTED, "resources[]");
            }
            reader.resource(mapping);
        }
        Optional<DocumentNode> own = document.root().get("tarve");
        if (own.isEmpty()) {
            return reader.settings;
        }
        if (!(own.get() instanceof MappingNode mapping)) {
            throw Refusal.at(reader.place(own.get()), ProblemCode.SECTION_EXPECTED, Quoted.of("tarve"));
        }
        return SettingsDocument.read(mapping, document.file(), folder, reader.settings);
    }

    /** Returns only what a data package says about the study as a whole. */
    static Settings describe(ConfigDocument document, Path folder) {
        DataPackage reader = new DataPackage(document.file(), folder, List.of());
        reader.about(document.root());
        return reader.settings;
    }

    private void about(MappingNode root) {
        text(root, "title").ifPresent(title -> set(SettingKey.STUDY_TITLE, title));
        text(root, "synthetic").ifPresent(value -> set(SettingKey.STUDY_SYNTHETIC, value));
    }

    private void resource(MappingNode resource) {
        String name = text(resource, "name").map(ScalarNode::text).orElse("");
        ScalarNode path = path(resource, name);
        SettingKey key = table(name).or(() -> table(stem(path.text()))).orElse(null);
        if (key == null) {
            boolean input =
                    text(resource, "input").map(ScalarNode::text).orElse("true").equals("true");
            if (input && !name.equals("study")) {
                notices.add(Problem.at(place(resource), ProblemCode.RESOURCE_UNUSED, Quoted.of(name)));
            }
            return;
        }
        if (settings.isSet(key)) {
            throw Refusal.at(place(resource), ProblemCode.RESOURCE_TWICE, Quoted.of(key.key()));
        }
        set(key, path);
        String plain = path.text().replace('\\', '/');
        if (plain.startsWith("/") || List.of(plain.split("/", -1)).contains("..")) {
            throw Refusal.at(place(path), ProblemCode.RESOURCE_PATH_UNSAFE, Quoted.of(path.text()));
        }
        if (key != SettingKey.INPUTS_CODEBOOK) {
            text(resource, "encoding").ifPresent(value -> agree(SettingKey.READING_ENCODING, value));
            dialect(resource);
            decimals(resource);
        }
    }

    private ScalarNode path(MappingNode resource, String name) {
        DocumentNode node = resource.get("path")
                .orElseThrow(() -> Refusal.at(place(resource), ProblemCode.KEY_MISSING, "path", Quoted.of(name)));
        if (node instanceof SequenceNode parts) {
            if (parts.items().size() != 1) {
                throw Refusal.at(place(node), ProblemCode.RESOURCE_IN_PARTS, Quoted.of(name));
            }
            node = parts.items().get(0);
        }
        if (node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.TEXT) {
            return scalar;
        }
        throw Refusal.at(place(node), ProblemCode.SINGLE_VALUE_EXPECTED, "path");
    }

    private void dialect(MappingNode resource) {
        DocumentNode node = resource.get("dialect").orElse(null);
        if (node == null) {
            return;
        }
        if (!(node instanceof MappingNode dialect)) {
            throw Refusal.at(place(node), ProblemCode.SECTION_EXPECTED, Quoted.of("dialect"));
        }
        text(dialect, "delimiter").ifPresent(value -> agree(SettingKey.READING_DELIMITER, value));
        text(dialect, "decimalChar").ifPresent(value -> agree(SettingKey.READING_DECIMAL, value));
        for (MappingNode.Entry entry : dialect.entries()) {
            String only = FIXED.get(entry.key());
            boolean fits = only == null
                    ? !REFUSED.contains(entry.key()) || isNull(entry.value())
                    : entry.value() instanceof ScalarNode scalar
                            && scalar.text().equals(only);
            if (!fits && !isFirstRow(entry)) {
                throw Refusal.at(
                        place(entry.value()),
                        ProblemCode.PROPERTY_UNSUPPORTED,
                        "dialect." + entry.key(),
                        Quoted.of(entry.value() instanceof ScalarNode scalar ? scalar.text() : "[]"));
            }
        }
    }

    private static boolean isFirstRow(MappingNode.Entry entry) {
        return entry.key().equals("headerRows")
                && entry.value() instanceof SequenceNode rows
                && rows.items().size() == 1
                && rows.items().get(0) instanceof ScalarNode row
                && row.text().equals("1");
    }

    private void decimals(MappingNode resource) {
        if (resource.get("schema").orElse(null) instanceof MappingNode schema
                && schema.get("fields").orElse(null) instanceof SequenceNode fields) {
            for (DocumentNode field : fields.items()) {
                if (field instanceof MappingNode mapping) {
                    text(mapping, "decimalChar").ifPresent(value -> agree(SettingKey.READING_DECIMAL, value));
                }
            }
        }
    }

    /** Sets how tables are written, which must be the same for all of them. */
    private void agree(SettingKey key, ScalarNode value) {
        Settings before = settings;
        set(key, value);
        if (before.isSet(key) && !before.text(key).equals(settings.text(key))) {
            throw Refusal.at(
                    place(value),
                    ProblemCode.RESOURCE_DIALECTS_DIFFER,
                    key.key(),
                    before.text(key),
                    settings.text(key));
        }
    }

    private void set(SettingKey key, ScalarNode value) {
        // A tab or a space is a legal delimiter, but blank as a setting.
        String text = value.text().equals("\t") ? "tab" : value.text().equals(" ") ? "space" : value.text();
        settings = settings.with(key, text, Origin.file(place(value), folder));
    }

    private Optional<ScalarNode> text(MappingNode node, String key) {
        Optional<DocumentNode> value = node.get(key);
        if (value.isEmpty() || isNull(value.get())) {
            return Optional.empty();
        }
        if (value.get() instanceof ScalarNode scalar) {
            return Optional.of(scalar);
        }
        throw Refusal.at(place(value.get()), ProblemCode.SINGLE_VALUE_EXPECTED, key);
    }

    private static boolean isNull(DocumentNode node) {
        return node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL;
    }

    private static Optional<SettingKey> table(String name) {
        return Optional.ofNullable(TABLES.get(name.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static String stem(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private Location place(DocumentNode node) {
        return ConfigDocument.place(file, node);
    }
}
