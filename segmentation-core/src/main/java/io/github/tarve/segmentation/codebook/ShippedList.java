package io.github.tarve.segmentation.codebook;

import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.DocumentReader;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.ScalarNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The code lists of the tool. A study's codebook wins over them, code by code. */
public enum ShippedList {
    /** Domains of need, as in the Finnish Social Welfare Act and in everyday municipal life. */
    NEEDS("needs"),
    /** Why needs go unmet, after EU-SILC; property {@code lever}. */
    REASONS("reasons"),
    /** What would help where needs go unmet. */
    LEVERS("levers"),
    /** Channels; property {@code digital}. */
    CHANNELS("channels"),
    /** Services; properties {@code need} and {@code tier}. */
    SERVICES("services"),
    /** Who provides a service. */
    SECTORS("sectors"),
    /** How residents get to services. */
    TRAVEL_MODES("travel-modes");

    @SuppressWarnings("ImmutableEnumChecker") // never changes: a copy of lists and maps that are never handed out open
    private final CodeList list;

    ShippedList(String name) {
        this.list = read(name + ".yaml");
    }

    /** Returns the list. */
    public CodeList list() {
        return list;
    }

    private static CodeList read(String name) {
        try (InputStream in = Objects.requireNonNull(ShippedList.class.getResourceAsStream(name), name)) {
            DocumentNode root = DocumentReader.read(in.readAllBytes(), DocumentReader.Format.YAML);
            List<CodeList.Code> codes = new ArrayList<>();
            for (MappingNode.Entry entry : mapping(root).entries()) {
                codes.add(code(entry.key(), mapping(entry.value())));
            }
            return CodeList.of(codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodeList.Code code(String code, MappingNode node) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Map<String, String> properties = new HashMap<>();
        Set<String> also = new HashSet<>();
        for (MappingNode.Entry entry : node.entries()) {
            Optional<Language> language = Language.of(entry.key());
            if (entry.value() instanceof SequenceNode names) {
                names.items().forEach(item -> also.add(text(item)));
            } else if (language.isPresent()) {
                texts.put(language.get(), text(entry.value()));
            } else {
                properties.put(entry.key(), text(entry.value()));
            }
        }
        return new CodeList.Code(new Label(code, texts), also, properties);
    }

    private static MappingNode mapping(DocumentNode node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new IllegalStateException("line " + node.line() + " of a code list is no list of keys");
    }

    private static String text(DocumentNode node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.text();
        }
        throw new IllegalStateException("line " + node.line() + " of a code list is no text");
    }
}
