package io.github.tarve.segmentation.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a CSV file in an encoding that contains ASCII, a window of them at a time, with a line feed after the last.
 * What is in the window changes with {@link #more(int)} only.
 */
final class PlainText implements AutoCloseable {
    /** So many bytes lie ahead in the window, unless the file ends before. */
    static final int AHEAD = 1 << 19;

    private static final int WINDOW = 1 << 20;
    /** The different texts of a column are kept in one array. */
    private static final int LONGEST = Integer.MAX_VALUE - 64;

    private static final int PIECE = 1 << 18;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private final Path path;
    private final InputStream in;
    private final byte[] bytes = new byte[WINDOW + 1];
    private final byte delimiter;
    private final boolean utf8;
    private int size;
    private boolean ended;

    private PlainText(Path path, byte delimiter, boolean utf8) throws IOException {
        this.path = path;
        this.delimiter = delimiter;
        this.utf8 = utf8;
        in = Files.newInputStream(path);
    }

    /**
     * Opens a file.
     *
     * @return nothing when encoding, delimiter or size are not plain
     */
    static Optional<PlainText> open(Path path, Charset charset, char delimiter) throws IOException {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        boolean latin = charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.name().equals("windows-1252");
        boolean splits = delimiter == '\t' || (delimiter > ' ' && delimiter < 0x7F && "\".-".indexOf(delimiter) < 0);
        boolean plain = (utf8 || latin) && splits && !Character.isLetterOrDigit(delimiter);
        return plain && Files.isRegularFile(path) && Files.size(path) <= LONGEST
                ? Optional.of(new PlainText(path, (byte) delimiter, utf8))
                : Optional.empty();
    }

    /**
     * Fills the window for the first time and returns where the records begin, -1 when the lines up to the header are not
     * plain.
     *
     * @param skipped length of the byte-order mark
     * @param headerLine physical line of the header, from 1; the records begin on the next
     */
    int begin(int skipped, long headerLine) throws IOException {
        fill();
        int position = skipped;
        for (long line = 0; line < headerLine; line++) {
            int quotes = 0;
            while (position < size && bytes[position] != '\n') {
                quotes += bytes[position] == '"' ? 1 : 0;
                if (bytes[position] == '\r' && bytes[position + 1] != '\n') {
                    return -1;
                }
                position++;
            }
            if (quotes % 2 != 0 || (position == size && !ended)) {
                return -1;
            }
            position++;
        }
        return more(Math.min(position, size));
    }

    /**
     * Lets go of what lies before a position, if there are not so many bytes ahead as there should be, and reads on.
     *
     * @return where the position is now
     */
    int more(int position) throws IOException {
        if (ended || size - position >= AHEAD) {
            return position;
        }
        System.arraycopy(bytes, position, bytes, 0, size - position);
        size -= position;
        fill();
        return 0;
    }

    private void fill() throws IOException {
        while (size < WINDOW && !ended) {
            // In pieces, because the system copies each piece once more.
            int read = in.read(bytes, size, Math.min(PIECE, WINDOW - size));
            ended = read < 0;
            size += Math.max(0, read);
        }
        bytes[size] = '\n';
    }

    /** Returns the number of lines of the whole file, which is read once more for that; the last need not end. */
    long lines() throws IOException {
        long lines = 0;
        byte[] piece = new byte[PIECE];
        byte last = '\n';
        try (InputStream again = Files.newInputStream(path)) {
            for (int read = again.read(piece); read >= 0; read = again.read(piece)) {
                lines += lineFeeds(piece, read);
                last = read > 0 ? piece[read - 1] : last;
            }
        }
        return lines + (last == '\n' ? 0 : 1);
    }

    /** Counts line feeds, eight bytes at a time. */
    private static int lineFeeds(byte[] piece, int size) {
        int feeds = 0;
        int i = 0;
        for (; i + 8 <= size; i += 8) {
            long others = (long) WORDS.get(piece, i) ^ EIGHT_LINE_FEEDS;
            // The highest bit of each byte says whether another bit of it is set.
            long set = (others & LOW_BITS) + LOW_BITS;
            feeds += Long.bitCount(~(set | others | LOW_BITS));
        }
        for (; i < size; i++) {
            feeds += piece[i] == '\n' ? 1 : 0;
        }
        return feeds;
    }

    /** Returns the window itself; after the last of its bytes is a line feed that is not in the file. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the number of bytes in the window. */
    int size() {
        return size;
    }

    /** Returns whether the file ends with the window. */
    boolean ended() {
        return ended;
    }

    /** Returns the character between fields. */
    byte delimiter() {
        return delimiter;
    }

    /** Returns whether bytes above ASCII are UTF-8. */
    boolean utf8() {
        return utf8;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
