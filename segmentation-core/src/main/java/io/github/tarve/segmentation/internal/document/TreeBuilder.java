package io.github.tarve.segmentation.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a tree from events; iterative, so that deep nesting ends in a message and not in a full stack. */
final class TreeBuilder {
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable DocumentNode root;

    /** An open mapping or sequence. */
    private static final class Frame {
        final boolean mapping;
        final int line;
        final int column;
        final List<MappingNode.Entry> entries = new ArrayList<>();
        final Map<String, Integer> lines = new HashMap<>();
        final List<DocumentNode> items = new ArrayList<>();

        @Nullable
        ScalarNode key;

        Frame(boolean mapping, int line, int column) {
            this.mapping = mapping;
            this.line = line;
            this.column = column;
        }
    }

    void startMapping(int line, int column) {
        start(true, line, column);
    }

    void startSequence(int line, int column) {
        start(false, line, column);
    }

    private void start(boolean mapping, int line, int column) {
        refuseAsKey(line, column);
        if (open.size() >= DocumentReader.DEEPEST) {
            throw new DocumentException(
                    DocumentException.Kind.TOO_DEEP, line, column, Integer.toString(DocumentReader.DEEPEST));
        }
        open.push(new Frame(mapping, line, column));
    }

    /** Returns whether the next scalar is a key. */
    boolean expectsKey() {
        Frame frame = open.peek();
        return frame != null && frame.mapping && frame.key == null;
    }

    void scalar(ScalarNode scalar) {
        if (!expectsKey()) {
            add(scalar);
            return;
        }
        Frame frame = open.getFirst();
        Integer first = frame.lines.putIfAbsent(scalar.text(), scalar.line());
        if (first != null) {
            throw new DocumentException(
                    DocumentException.Kind.DUPLICATE_KEY, scalar.line(), scalar.column(), scalar.text(), first);
        }
        frame.key = scalar;
    }

    void end() {
        Frame frame = open.pop();
        add(
                frame.mapping
                        ? new MappingNode(frame.line, frame.column, frame.entries)
                        : new SequenceNode(frame.line, frame.column, frame.items));
    }

    DocumentNode root() {
        if (root == null) {
            throw new DocumentException(DocumentException.Kind.EMPTY, 0, 0, "");
        }
        return root;
    }

    private void add(DocumentNode node) {
        Frame frame = open.peek();
        if (frame == null) {
            if (root != null) {
                throw new DocumentException(DocumentException.Kind.SEVERAL_DOCUMENTS, node.line(), node.column(), "");
            }
            root = node;
            return;
        }
        ScalarNode key = frame.key;
        if (!frame.mapping) {
            frame.items.add(node);
        } else if (key != null) {
            frame.entries.add(new MappingNode.Entry(key.text(), key.line(), key.column(), node));
            frame.key = null;
        }
    }

    private void refuseAsKey(int line, int column) {
        if (expectsKey()) {
            throw new DocumentException(DocumentException.Kind.KEY_NOT_TEXT, line, column, "");
        }
    }
}
