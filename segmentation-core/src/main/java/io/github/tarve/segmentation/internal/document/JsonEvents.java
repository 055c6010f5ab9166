package io.github.tarve.segmentation.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON through a streaming parser. */
final class JsonEvents {
    private static final int LONGEST_NUMBER = 400;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // NaN is let through here to be refused below, with its place and its own message.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNestingDepth(DocumentReader.DEEPEST + 2)
                    .maxDocumentLength(DocumentReader.LARGEST)
                    .build())
            .build();

    private JsonEvents() {}

    static DocumentNode read(String text) {
        TreeBuilder tree = new TreeBuilder();
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                add(tree, parser, token);
            }
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new DocumentException(
                    DocumentException.Kind.SYNTAX,
                    place == null ? 0 : Math.max(0, place.getLineNr()),
                    place == null ? 0 : Math.max(0, place.getColumnNr()),
                    DocumentReader.firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree.root();
    }

    private static void add(TreeBuilder tree, JsonParser parser, JsonToken token) throws IOException {
        JsonLocation place = parser.currentTokenLocation();
        int line = place.getLineNr();
        int column = place.getColumnNr();
        switch (token) {
            case START_OBJECT -> tree.startMapping(line, column);
            case START_ARRAY -> tree.startSequence(line, column);
            case END_OBJECT, END_ARRAY -> tree.end();
            default -> tree.scalar(new ScalarNode(line, column, parser.getText(), kind(parser, token, line, column)));
        }
    }

    private static ScalarNode.Kind kind(JsonParser parser, JsonToken token, int line, int column) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT -> ScalarNode.Kind.NUMBER;
            case VALUE_NUMBER_FLOAT -> {
                String text = parser.getText();
                if (text.contains("N") || text.contains("I")) {
                    throw new DocumentException(DocumentException.Kind.NOT_A_NUMBER, line, column, text);
                }
                yield ScalarNode.Kind.NUMBER;
            }
            case VALUE_TRUE, VALUE_FALSE -> ScalarNode.Kind.BOOLEAN;
            case VALUE_NULL -> ScalarNode.Kind.NULL;
            default -> ScalarNode.Kind.TEXT;
        };
    }
}
