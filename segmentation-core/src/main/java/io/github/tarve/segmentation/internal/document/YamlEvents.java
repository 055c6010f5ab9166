package io.github.tarve.segmentation.internal.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML through the events of a parser; plain scalars are typed as in the core schema of YAML 1.2. */
final class YamlEvents {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(DocumentReader.LARGEST)
            .build();
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern NO_NUMBER = Pattern.compile("\\.(nan|NaN|NAN)|[-+]?\\.(inf|Inf|INF)");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");

    private YamlEvents() {}

    static DocumentNode read(String text) {
        TreeBuilder tree = new TreeBuilder();
        try {
            int documents = 0;
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    throw at(DocumentException.Kind.SEVERAL_DOCUMENTS, event, "");
                }
                add(tree, event);
            }
        } catch (ReaderException e) {
            int line = (int) text.codePoints()
                            .limit(Math.max(0, e.getPosition()))
                            .filter(point -> point == '\n')
                            .count()
                    + 1;
            throw new DocumentException(
                    DocumentException.Kind.SYNTAX,
                    line,
                    0,
                    "control character U+" + String.format(java.util.Locale.ROOT, "%04X", e.getCodePoint()));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw new DocumentException(
                    DocumentException.Kind.SYNTAX,
                    mark.map(Mark::getLine).orElse(-1) + 1,
                    mark.map(Mark::getColumn).orElse(-1) + 1,
                    DocumentReader.firstLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new DocumentException(
                    DocumentException.Kind.SYNTAX, 0, 0, DocumentReader.firstLine(String.valueOf(e.getMessage())));
        }
        return tree.root();
    }

    private static void add(TreeBuilder tree, Event event) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw at(DocumentException.Kind.ALIAS, event, "");
        }
        switch (event.getEventId()) {
            case Alias -> throw at(DocumentException.Kind.ALIAS, event, "");
            case MappingStart -> {
                refuseTag(((CollectionStartEvent) event).getTag(), event);
                tree.startMapping(line(event), column(event));
            }
            case SequenceStart -> {
                refuseTag(((CollectionStartEvent) event).getTag(), event);
                tree.startSequence(line(event), column(event));
            }
            case MappingEnd, SequenceEnd -> tree.end();
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                refuseTag(scalar.getTag(), event);
                tree.scalar(new ScalarNode(line(event), column(event), scalar.getValue(), kind(scalar)));
            }
            default -> {
                // The start and end of the stream and of the document carry nothing.
            }
        }
    }

    private static ScalarNode.Kind kind(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return ScalarNode.Kind.TEXT;
        }
        if (NO_NUMBER.matcher(text).matches()) {
            throw at(DocumentException.Kind.NOT_A_NUMBER, scalar, text);
        }
        if (NUMBER.matcher(text).matches()) {
            return ScalarNode.Kind.NUMBER;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return ScalarNode.Kind.BOOLEAN;
        }
        return NULL.matcher(text).matches() ? ScalarNode.Kind.NULL : ScalarNode.Kind.TEXT;
    }

    private static void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            throw at(DocumentException.Kind.TAG, event, "");
        }
    }

    private static DocumentException at(DocumentException.Kind kind, Event event, String detail) {
        return new DocumentException(kind, line(event), column(event), detail);
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }
}
