package io.github.tarve.segmentation.internal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads small documents in YAML 1.2 or JSON, UTF-8 with or without byte order mark.
 *
 * <p>Refused, each with its place: more than 1 MiB, nesting deeper than 64, bytes that are not UTF-8, doubled keys, keys
 * that are not scalars, NaN and infinities, a second document; in YAML also anchors, aliases and tags. Numbers are kept as
 * text, so none can be expanded.
 */
public final class DocumentReader {
    /** The largest document in bytes. */
    static final int LARGEST = 1 << 20;
    /** The deepest nesting. */
    static final int DEEPEST = 64;

    private DocumentReader() {}

    /** In which format a document is written. */
    public enum Format {
        /** YAML 1.2. */
        YAML,
        /** JSON. */
        JSON;

        /** Returns the format by the name of a file: JSON when it ends in {@code .json}, else YAML. */
        public static Format of(Path file) {
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws DocumentException when it is not a legal document
     */
    public static DocumentNode read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        return read(bytes, Format.of(file));
    }

    /**
     * Reads a document from memory.
     *
     * @throws DocumentException when it is not a legal document
     */
    public static DocumentNode read(byte[] bytes, Format format) {
        if (bytes.length > LARGEST) {
            throw new DocumentException(DocumentException.Kind.TOO_LARGE, 0, 0, Integer.toString(LARGEST / 1024));
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new DocumentException(DocumentException.Kind.EMPTY, 0, 0, "");
        }
        return format == Format.JSON ? JsonEvents.read(text) : YamlEvents.read(text);
    }

    private static String decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // The decoder stops at the first bad byte, so the lines before it are the lines of the message.
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new DocumentException(DocumentException.Kind.NOT_UTF8, line, 0, "");
        }
    }

    /** Returns the first line of a parser's message, cut. */
    static String firstLine(String message) {
        String line = message.strip().lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
