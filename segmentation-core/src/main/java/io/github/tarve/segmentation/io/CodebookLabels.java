package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.UnknownNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads labels of a codebook. A label is a text, which then stands in every language, or texts by language; for areas and
 * the like it may also stand under {@code label}, beside other keys.
 */
final class CodebookLabels {
    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::tag).toList();

    private CodebookLabels() {}

    /** Returns the label of a node; other keys than languages and {@code others} are refused. */
    static Label label(ConfigSection owner, String path, String code, DocumentNode node, List<String> others) {
        if (ConfigSection.isNull(node)) {
            return Label.of(code);
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (!(node instanceof MappingNode mapping)) {
            String text = owner.scalar(path, node);
            for (Language language : Language.values()) {
                texts.put(language, text);
            }
            return new Label(code, text.isEmpty() ? Map.of() : texts);
        }
        List<String> legal = new ArrayList<>(LANGUAGES);
        legal.addAll(others);
        for (MappingNode.Entry entry : mapping.entries()) {
            Optional<Language> language = Language.of(entry.key());
            if (language.isPresent()) {
                texts.put(language.get(), owner.scalar(path + "." + entry.key(), entry.value()));
            } else if (!others.contains(entry.key())) {
                throw UnknownNames.key(ConfigDocument.place(owner.file(), entry), entry.key(), legal);
            }
        }
        Optional<DocumentNode> inner = others.contains("label") ? mapping.get("label") : Optional.empty();
        return inner.isPresent() ? label(owner, path + ".label", code, inner.get(), List.of()) : new Label(code, texts);
    }

    /** Returns the labels of a section by code: a list of codes, or labels by code. */
    static Map<String, Label> labels(ConfigSection owner, String key, List<String> others) {
        Map<String, Label> labels = new LinkedHashMap<>();
        DocumentNode node = owner.node(key).orElse(null);
        if (node == null || ConfigSection.isNull(node)) {
            return labels;
        }
        if (node instanceof SequenceNode codes) {
            for (DocumentNode item : codes.items()) {
                String code = owner.scalar(owner.path(key), item);
                if (labels.putIfAbsent(code, Label.of(code)) != null) {
                    throw Refusal.at(owner.place(item), ProblemCode.CODEBOOK_TWICE, Quoted.of(code));
                }
            }
            return labels;
        }
        ConfigSection section = owner.section(owner.path(key), node);
        for (MappingNode.Entry entry : section.mapping().entries()) {
            String code = entry.key().strip();
            labels.put(code, label(section, section.path(code), code, entry.value(), others));
        }
        return labels;
    }
}
