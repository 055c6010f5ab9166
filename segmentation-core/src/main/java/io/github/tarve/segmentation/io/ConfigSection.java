package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.ScalarNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.UnknownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An object of a codebook with its name in messages, such as {@code items.coping_1}.
 *
 * @param file name of the file as messages show it
 * @param name name of the object, empty for the root
 * @param mapping the object
 */
record ConfigSection(String file, String name, MappingNode mapping) {
    /**
     * Checks that every key is known.
     *
     * @throws Refusal at the first unknown key, with the closest one
     */
    ConfigSection requireKeys(List<String> legal) {
        for (MappingNode.Entry entry : mapping.entries()) {
            if (!legal.contains(plain(entry.key()))) {
                throw UnknownNames.key(ConfigDocument.place(file, entry), entry.key(), legal);
            }
        }
        return this;
    }

    /** Returns the value of a key, empty when it is absent. */
    Optional<DocumentNode> node(String key) {
        return mapping.entries().stream()
                .filter(entry -> plain(entry.key()).equals(key))
                .map(MappingNode.Entry::value)
                .findFirst();
    }

    /** Returns an object under a key; an empty one when the key is absent or has no value. */
    ConfigSection section(String key) {
        Optional<DocumentNode> node = node(key).filter(value -> !isNull(value));
        if (node.isEmpty()) {
            return new ConfigSection(file, path(key), new MappingNode(mapping.line(), mapping.column(), List.of()));
        }
        return section(path(key), node.get());
    }

    /** Returns a node as an object. */
    ConfigSection section(String path, DocumentNode node) {
        if (node instanceof MappingNode inner) {
            return new ConfigSection(file, path, inner);
        }
        throw Refusal.at(place(node), ProblemCode.SECTION_EXPECTED, Quoted.of(path));
    }

    /** Returns the text of a key, empty when it is absent. */
    Optional<String> text(String key) {
        return node(key).map(value -> scalar(path(key), value));
    }

    /** Returns the texts of a key: those of a list, or the one that stands there. */
    Optional<List<String>> texts(String key) {
        return node(key).map(value -> texts(path(key), value));
    }

    /** Returns whether a key is true. */
    boolean flag(String key, boolean standard) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return standard;
        }
        return switch (text.get().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw UnknownNames.refusal(where(key), path(key), text.get(), List.of("true", "false"));
        };
    }

    /** Returns a whole number from 1 to 1000. */
    OptionalInt count(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[1-9]\\d{0,2}|1000")) {
            throw Refusal.at(where(key), ProblemCode.CODEBOOK_COUNT, path(key), Quoted.of(text.get()), 1, 1000);
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    /** Returns the place of the value of a key, or of the object. */
    Location where(String key) {
        return place(node(key).orElse(mapping));
    }

    Location place(DocumentNode node) {
        return ConfigDocument.place(file, node);
    }

    String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    List<String> texts(String path, DocumentNode node) {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(scalar(path, node));
        }
        List<String> texts = new ArrayList<>();
        sequence.items().forEach(item -> texts.add(scalar(path, item)));
        return texts;
    }

    String scalar(String path, DocumentNode node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw Refusal.at(place(node), ProblemCode.SINGLE_VALUE_EXPECTED, path);
        }
        if (scalar.kind() == ScalarNode.Kind.NULL) {
            throw Refusal.at(place(node), ProblemCode.CONFIG_VALUE_EMPTY, path);
        }
        return scalar.text().strip();
    }

    static boolean isNull(DocumentNode node) {
        return node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL;
    }

    private static String plain(String key) {
        return key.replace('_', '-');
    }
}
