package io.github.tarve.segmentation.internal.document;

/** A node of a document. */
public sealed interface DocumentNode permits MappingNode, SequenceNode, ScalarNode {
    /** Returns the line where the node begins, from 1. */
    int line();

    /** Returns the column where the node begins, from 1. */
    int column();
}
