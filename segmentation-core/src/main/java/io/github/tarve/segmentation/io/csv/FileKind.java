package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Recognises by its first bytes a file that is no CSV, whatever its name says. */
final class FileKind {
    private static final Map<String, String> MAGIC = new TreeMap<>(Map.ofEntries(
            Map.entry("25504446", "PDF"),
            Map.entry("89504e47", "PNG"),
            Map.entry("ffd8ff", "JPEG"),
            Map.entry("47494638", "GIF"),
            Map.entry("50415231", "Parquet"),
            Map.entry("24464c32", "SPSS (.sav)"),
            Map.entry("24464c33", "SPSS (.zsav)"),
            Map.entry("377abcaf271c", "7-Zip"),
            Map.entry("526172211a", "RAR"),
            Map.entry("425a68", "bzip2"),
            Map.entry("fd377a585a00", "xz"),
            Map.entry("28b52ffd", "zstd"),
            Map.entry("7b5c727466", "RTF"),
            Map.entry("3c73746174615f647461", "Stata (.dta)"),
            Map.entry("7f454c46", "ELF")));

    private FileKind() {}

    /** Returns why the file cannot be a table, or nothing. */
    static Optional<Problem> problem(Path path, Location where, byte[] head, boolean encodingGiven) throws IOException {
        String hex = hex(head, 12);
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            ZipContents contents = ZipContents.read(path);
            return Optional.of(contents == null ? Problem.at(where, ProblemCode.ZIP_DAMAGED) : contents.problem(where));
        }
        Optional<ProblemCode> binary = binary(hex, head);
        if (binary.isPresent()) {
            return Optional.of(Problem.at(where, binary.get()));
        }
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            if (hex.startsWith(magic.getKey())) {
                return Optional.of(Problem.at(where, ProblemCode.LOOKS_LIKE_OTHER, magic.getValue()));
            }
        }
        if (!encodingGiven && Encodings.mark(head).isEmpty()) {
            Optional<String> wide = Encodings.unmarkedUtf16(head);
            if (wide.isPresent()) {
                return Optional.of(Problem.at(where, ProblemCode.LOOKS_LIKE_UTF16, wide.get()));
            }
        }
        return markup(where, head);
    }

    private static Optional<ProblemCode> binary(String hex, byte[] head) {
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return Optional.of(ProblemCode.LOOKS_LIKE_OLD_EXCEL);
        }
        if (hex.startsWith("1f8b")) {
            return Optional.of(ProblemCode.LOOKS_LIKE_GZIP);
        }
        return new String(head, 0, Math.min(15, head.length), StandardCharsets.ISO_8859_1).equals("SQLite format 3")
                ? Optional.of(ProblemCode.LOOKS_LIKE_SQLITE)
                : Optional.empty();
    }

    private static Optional<Problem> markup(Location where, byte[] head) {
        String text = new String(head, 0, Math.min(2048, head.length), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")) {
            return Optional.of(Problem.at(where, ProblemCode.LOOKS_LIKE_HTML));
        }
        if (text.startsWith("<?xml") || text.startsWith("<!--")) {
            return Optional.of(Problem.at(
                    where, text.contains("<html") ? ProblemCode.LOOKS_LIKE_HTML : ProblemCode.LOOKS_LIKE_OTHER, "XML"));
        }
        boolean json = text.matches("(?s)(\\[\\s*[\\[{\"\\]].*|\\{\\s*[\"}].*|\\[\\s*-?\\d+\\s*[,\\]].*)");
        return json ? Optional.of(Problem.at(where, ProblemCode.LOOKS_LIKE_JSON)) : Optional.empty();
    }

    private static String hex(byte[] head, int length) {
        return java.util.HexFormat.of().formatHex(Arrays.copyOf(head, Math.min(length, head.length)));
    }
}
