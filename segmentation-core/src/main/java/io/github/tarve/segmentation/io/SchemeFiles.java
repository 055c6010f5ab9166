package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.DocumentReader;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import io.github.tarve.segmentation.settings.UnknownNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reads schemes: those that are shipped, by name, and those of analysts, from their files. */
public final class SchemeFiles {
    /** Names of the schemes that are shipped. */
    public static final List<String> SHIPPED = List.of("suuntima", "koivuniemi", "need-support");

    private static final String NONE = "none";
    private static final String TYPES = "name, axes, segments";
    private static final int MOST_TERMS = 100;

    private final ConfigSection root;

    private SchemeFiles(ConfigSection root) {
        this.root = root;
    }

    /**
     * Reads the schemes that the settings name.
     *
     * @throws Refusal when one does not exist or is not written as it should be
     */
    public static List<Scheme> read(Settings settings) {
        List<Scheme> schemes = new ArrayList<>();
        for (String name : settings.list(SettingKey.REPORT_SCHEMES)) {
            if (file(name)) {
                schemes.add(read(path(settings, name)));
            } else if (!name.equals(NONE)) {
                schemes.add(
                        shipped(name, settings.origin(SettingKey.REPORT_SCHEMES).where()));
            }
        }
        return schemes;
    }

    /** Returns the files among the schemes that the settings name, in their order. */
    public static List<Path> files(Settings settings) {
        return settings.list(SettingKey.REPORT_SCHEMES).stream()
                .filter(SchemeFiles::file)
                .map(name -> path(settings, name))
                .toList();
    }

    /** Returns whether a name of the settings is that of a file: one with an ending or a folder. */
    public static boolean file(String name) {
        return name.contains(".") || name.contains("/") || name.contains("\\");
    }

    private static Path path(Settings settings, String name) {
        return settings.origin(SettingKey.REPORT_SCHEMES).folder().resolve(name);
    }

    /** Returns the text of a shipped scheme, for analysts to edit. */
    public static byte[] text(String name) {
        String resource = "schemes/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(SchemeFiles.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scheme shipped(String name, Location where) {
        if (!SHIPPED.contains(name)) {
            throw UnknownNames.refusal(where, SettingKey.REPORT_SCHEMES.key(), name, SHIPPED);
        }
        String file = name + ".yaml";
        DocumentNode node = DocumentReader.read(text(name), DocumentReader.Format.YAML);
        return new SchemeFiles(new ConfigSection(file, "", (MappingNode) node)).scheme();
    }

    /**
     * Reads a scheme from its file.
     *
     * @throws Refusal when it does not exist or is not written as it should be
     */
    public static Scheme read(Path file) {
        if (Files.isDirectory(file)) {
            throw Refusal.of(ProblemCode.NO_SUCH_FILE, file, "");
        }
        ConfigDocument document = ConfigDocument.open(file, TYPES);
        return new SchemeFiles(new ConfigSection(document.file(), "", document.root())).scheme();
    }

    private Scheme scheme() {
        root.requireKeys(List.of("name", "label", "source", "axes", "segments"));
        String name = required(root, "name");
        MappingNode axes = root.section("axes").mapping();
        if (axes.entries().size() != 2) {
            throw Refusal.at(
                    root.where("axes"),
                    ProblemCode.SCHEME_SHAPE,
                    "axes",
                    2,
                    axes.entries().size());
        }
        Scheme.Axis first = axis(root.section("axes"), axes.entries().get(0));
        Scheme.Axis second = axis(root.section("axes"), axes.entries().get(1));
        return new Scheme(
                name,
                label(root, "label", name),
                root.text("source").orElse(""),
                first,
                second,
                segments(first, second));
    }

    private Scheme.Axis axis(ConfigSection axes, MappingNode.Entry entry) {
        ConfigSection axis = axes.section(axes.path(entry.key()), entry.value())
                .requireKeys(List.of("label", "low", "high", "cut", "at", "terms"));
        Scheme.Cut cut = cut(axis);
        OptionalDouble at = number(axis, "at");
        if ((cut == Scheme.Cut.FIXED) != at.isPresent()) {
            throw Refusal.at(axis.where(""), ProblemCode.SCHEME_CUT, axis.name(), "at", "cut: fixed");
        }
        List<Scheme.Term> terms = new ArrayList<>();
        DocumentNode node = axis.node("terms")
                .orElseThrow(() -> Refusal.at(axis.where(""), ProblemCode.KEY_MISSING, "terms", axis.name()));
        List<DocumentNode> items = node instanceof SequenceNode sequence ? sequence.items() : List.of(node);
        if (items.isEmpty() || items.size() > MOST_TERMS) {
            throw Refusal.at(
                    axis.where("terms"), ProblemCode.SCHEME_SHAPE, axis.path("terms"), "1-" + MOST_TERMS, items.size());
        }
        for (DocumentNode item : items) {
            terms.add(term(axis.section(axis.path("terms"), item), cut));
        }
        String id = entry.key().strip();
        return new Scheme.Axis(
                id,
                label(axis, "label", id),
                label(axis, "low", "low"),
                label(axis, "high", "high"),
                cut,
                at.orElse(0),
                terms);
    }

    private static Scheme.Cut cut(ConfigSection axis) {
        String text = axis.text("cut").orElse("median");
        return switch (text) {
            case "median" -> Scheme.Cut.MEDIAN;
            case "fixed" -> Scheme.Cut.FIXED;
            case "reference" -> Scheme.Cut.REFERENCE;
            default ->
                throw UnknownNames.refusal(
                        axis.where("cut"), axis.path("cut"), text, List.of("median", "fixed", "reference"));
        };
    }

    private static Scheme.Term term(ConfigSection term, Scheme.Cut cut) {
        term.requireKeys(List.of("feature", "scales", "weight", "direction", "mean", "deviation"));
        Optional<String> feature = term.text("feature");
        Optional<String> scales = term.text("scales");
        if (feature.isPresent() == scales.isPresent()) {
            throw Refusal.at(term.where(""), ProblemCode.KEY_MISSING, "feature", term.name());
        }
        scales.filter(kind -> !List.of("resource", "need").contains(kind)).ifPresent(kind -> {
            throw UnknownNames.refusal(term.where("scales"), term.path("scales"), kind, List.of("resource", "need"));
        });
        String direction = term.text("direction").orElse("more");
        if (!direction.equals("more") && !direction.equals("less")) {
            throw UnknownNames.refusal(
                    term.where("direction"), term.path("direction"), direction, List.of("more", "less"));
        }
        double weight = number(term, "weight").orElse(1);
        OptionalDouble mean = number(term, "mean");
        OptionalDouble deviation = number(term, "deviation");
        boolean reference = mean.isPresent() && deviation.isPresent() && deviation.getAsDouble() > 0;
        if (weight <= 0 || (cut == Scheme.Cut.REFERENCE && !reference)) {
            String key = weight <= 0 ? "weight" : "mean, deviation";
            throw Refusal.at(term.where(""), ProblemCode.SCHEME_CUT, term.name(), key, "> 0");
        }
        return new Scheme.Term(
                scales.isPresent() ? Scheme.Kind.SCALES : Scheme.Kind.FEATURE,
                scales.or(() -> feature).orElseThrow(),
                direction.equals("less") ? -weight : weight,
                mean,
                deviation);
    }

    private List<Label> segments(Scheme.Axis first, Scheme.Axis second) {
        DocumentNode node = root.node("segments")
                .orElseThrow(() -> Refusal.at(root.where(""), ProblemCode.KEY_MISSING, "segments", "{}"));
        List<DocumentNode> items = node instanceof SequenceNode sequence ? sequence.items() : List.of();
        Map<Integer, Label> segments = new TreeMap<>();
        for (DocumentNode item : items) {
            ConfigSection segment = root.section("segments", item)
                    .requireKeys(List.of(first.id(), second.id(), "code", "label").stream()
                            .map(key -> key.replace('_', '-'))
                            .toList());
            int place = 2 * side(segment, first.id()) + side(segment, second.id());
            String code = required(segment, "code");
            if (segments.put(place, label(segment, "label", code)) != null) {
                throw Refusal.at(segment.where(""), ProblemCode.CODEBOOK_TWICE, Quoted.of(code));
            }
        }
        if (segments.size() != Scheme.SEGMENTS) {
            throw Refusal.at(
                    root.where("segments"), ProblemCode.SCHEME_SHAPE, "segments", Scheme.SEGMENTS, segments.size());
        }
        return List.copyOf(segments.values());
    }

    private static int side(ConfigSection segment, String axis) {
        String side = required(segment, axis.replace('_', '-'));
        if (!side.equals("low") && !side.equals("high")) {
            throw UnknownNames.refusal(segment.where(axis), segment.path(axis), side, List.of("low", "high"));
        }
        return side.equals("high") ? 1 : 0;
    }

    private static String required(ConfigSection section, String key) {
        return section.text(key)
                .orElseThrow(() -> Refusal.at(section.where(""), ProblemCode.KEY_MISSING, key, section.name()));
    }

    private static Label label(ConfigSection owner, String key, String code) {
        return owner.node(key)
                .map(node -> CodebookLabels.label(owner, owner.path(key), code, node, List.of()))
                .orElse(Label.of(code));
    }

    /** Returns a number of a key. */
    static OptionalDouble number(ConfigSection section, String key) {
        Optional<String> text = section.text(key);
        return text.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(number(section, section.path(key), text.get(), section.where(key)));
    }

    /** Returns a text as a number; small ones may have an exponent, as in {@code 1.2e-5}. */
    static double number(ConfigSection section, String path, String text, Location where) {
        if (text.matches("[+-]?\\d{1,12}(\\.\\d{1,12})?([eE]-\\d{1,2})?")) {
            return Double.parseDouble(text);
        }
        throw Refusal.at(where, ProblemCode.NUMBER_EXPECTED, path, Quoted.of(text));
    }
}
