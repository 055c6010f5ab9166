package io.github.tarve.segmentation.internal.document;

import java.util.List;
import java.util.Optional;

/**
 * A node of values by key; the keys are distinct.
 *
 * @param line line where it begins, from 1
 * @param column column where it begins, from 1
 * @param entries the entries in the order of the document
 */
public record MappingNode(int line, int column, List<Entry> entries) implements DocumentNode {
    /** Copies the entries. */
    public MappingNode {
        entries = List.copyOf(entries);
    }

    /** Returns the value of a key. */
    public Optional<DocumentNode> get(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    /**
     * A key with its value.
     *
     * @param key the key as text
     * @param line line of the key, from 1
     * @param column column of the key, from 1
     * @param value the value
     */
    public record Entry(String key, int line, int column, DocumentNode value) {}
}
