package io.github.tarve.segmentation.internal.document;

import java.util.List;

/**
 * A node of values in order.
 *
 * @param line line where it begins, from 1
 * @param column column where it begins, from 1
 * @param items the values
 */
public record SequenceNode(int line, int column, List<DocumentNode> items) implements DocumentNode {
    /** Copies the values. */
    public SequenceNode {
        items = List.copyOf(items);
    }
}
