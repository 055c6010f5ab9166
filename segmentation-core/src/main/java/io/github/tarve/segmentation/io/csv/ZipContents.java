package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the directory of a zip archive says, read without unpacking anything. O(size of the directory).
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE 4.3.12, 4.3.16</a>
 */
final class ZipContents {
    /** Unpacked bytes beyond which an archive is refused. */
    static final long EXPANSION_LIMIT = 1L << 30;

    private static final long SMALL = 1L << 20;
    private static final int RATIO_LIMIT = 100;
    private static final int DIRECTORY_LIMIT = 64 << 20;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;

    private record Entry(String name, long packed, long unpacked, boolean link) {}

    private final List<Entry> entries;

    private ZipContents(List<Entry> entries) {
        this.entries = entries;
    }

    /** Returns the contents, or null when the archive is damaged. */
    static @org.jspecify.annotations.Nullable ZipContents read(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long size = file.length();
            int tail = (int) Math.min(size, 65_557);
            ByteBuffer end = bytes(file, size - tail, tail);
            for (int at = tail - 22; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    long length = Integer.toUnsignedLong(end.getInt(at + 12));
                    long start = Integer.toUnsignedLong(end.getInt(at + 16));
                    if (length > DIRECTORY_LIMIT || start + length > size) {
                        return null;
                    }
                    return entries(bytes(file, start, (int) length), end.getShort(at + 10) & 0xFFFF);
                }
            }
            return null;
        }
    }

    private static ByteBuffer bytes(RandomAccessFile file, long start, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(start);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static @org.jspecify.annotations.Nullable ZipContents entries(ByteBuffer directory, int count) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + 46 > directory.limit() || directory.getInt(at) != ENTRY_SIGNATURE) {
                return null;
            }
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int rest = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (at + 46 + nameLength + rest > directory.limit()) {
                return null;
            }
            int unixMode = directory.getInt(at + 38) >>> 16;
            byte[] name = new byte[nameLength];
            directory.get(at + 46, name);
            entries.add(new Entry(
                    new String(name, StandardCharsets.UTF_8),
                    Integer.toUnsignedLong(directory.getInt(at + 20)),
                    Integer.toUnsignedLong(directory.getInt(at + 24)),
                    (unixMode & 0xF000) == 0xA000));
            at += 46 + nameLength + rest;
        }
        return new ZipContents(entries);
    }

    /** Returns whether the archive is an Excel workbook. */
    boolean workbook() {
        return entries.stream().anyMatch(entry -> entry.name().startsWith("xl/"));
    }

    /** Returns whether unpacking it would fill the memory. */
    boolean explosive() {
        long unpacked = unpacked();
        long packed = entries.stream().mapToLong(Entry::packed).sum();
        return unpacked > EXPANSION_LIMIT || (unpacked > SMALL && unpacked > RATIO_LIMIT * packed);
    }

    /** Returns why it is refused as a table. */
    Problem problem(Location where) {
        if (entries.stream().anyMatch(entry -> entry.name().matches("(.*[/\\\\])?\\.\\.([/\\\\].*)?"))) {
            return Problem.at(where, ProblemCode.ZIP_OUTSIDE);
        }
        if (entries.stream().anyMatch(entry -> entry.name().matches("([/\\\\]|[A-Za-z]:).*"))) {
            return Problem.at(where, ProblemCode.ZIP_ABSOLUTE);
        }
        if (entries.stream().anyMatch(Entry::link)) {
            return Problem.at(where, ProblemCode.ZIP_LINK);
        }
        if (explosive()) {
            return Problem.at(where, ProblemCode.ZIP_EXPANDS, unpacked(), EXPANSION_LIMIT);
        }
        return Problem.at(where, workbook() ? ProblemCode.LOOKS_LIKE_EXCEL : ProblemCode.ZIP_ARCHIVE);
    }

    private long unpacked() {
        return entries.stream().mapToLong(Entry::unpacked).sum();
    }
}
