package io.github.tarve.segmentation.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of a CSV file in an encoding that contains ASCII, a line feed after the last. */
final class PlainText {
    private static final int PIECE = 1 << 18;
    private static final int LONGEST = Integer.MAX_VALUE - 64;

    private final byte[] bytes;
    private final int start;
    private final byte delimiter;
    private final boolean utf8;

    private PlainText(byte[] bytes, int start, byte delimiter, boolean utf8) {
        this.bytes = bytes;
        this.start = start;
        this.delimiter = delimiter;
        this.utf8 = utf8;
    }

    /**
     * Reads a file.
     *
     * @param skipped length of the byte-order mark
     * @param headerLine physical line of the header, from 1; the records begin on the next
     * @return nothing when encoding, delimiter, size or the lines up to the header are not plain
     */
    static Optional<PlainText> read(Path path, int skipped, Charset charset, char delimiter, long headerLine)
            throws IOException {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        boolean latin = charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.name().equals("windows-1252");
        boolean splits = delimiter == '\t' || (delimiter > ' ' && delimiter < 0x7F && "\".-".indexOf(delimiter) < 0);
        if ((!utf8 && !latin)
                || !splits
                || Character.isLetterOrDigit(delimiter)
                || !Files.isRegularFile(path)
                || Files.size(path) > LONGEST) {
            return Optional.empty();
        }
        int size = (int) Files.size(path);
        byte[] bytes = new byte[size + 1];
        try (InputStream in = Files.newInputStream(path)) {
            int read = 0;
            int more = 0;
            while (read < size && more >= 0) {
                // In pieces, because the system copies each piece once more.
                more = in.read(bytes, read, Math.min(PIECE, size - read));
                read += Math.max(0, more);
            }
            if (read < size || in.read() >= 0) {
                return Optional.empty();
            }
        }
        bytes[size] = '\n';
        int start = afterLines(bytes, skipped, headerLine);
        return start < 0 ? Optional.empty() : Optional.of(new PlainText(bytes, start, (byte) delimiter, utf8));
    }

    /** Returns where the line after some lines begins, -1 when quotes or line ends leave a doubt. */
    private static int afterLines(byte[] bytes, int skipped, long lines) {
        int position = skipped;
        for (long line = 0; line < lines; line++) {
            int quotes = 0;
            while (position < bytes.length && bytes[position] != '\n') {
                quotes += bytes[position] == '"' ? 1 : 0;
                if (bytes[position] == '\r' && bytes[position + 1] != '\n') {
                    return -1;
                }
                position++;
            }
            if (quotes % 2 != 0 || position == bytes.length) {
                return -1;
            }
            position++;
        }
        return position;
    }

    /** Returns the bytes themselves; the last is a line feed that is not in the file. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns where the records begin. */
    int start() {
        return start;
    }

    /** Returns the character between fields. */
    byte delimiter() {
        return delimiter;
    }

    /** Returns whether bytes above ASCII are UTF-8. */
    boolean utf8() {
        return utf8;
    }
}
