package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that a path names a file that can be read, and says what is wrong with it otherwise. */
public final class InputFile {
    /** Largest file that is read, in bytes. */
    public static final long SIZE_LIMIT = 2L << 30;

    private InputFile() {}

    /**
     * Turns a text from an option or a setting into a path.
     *
     * @param option name of the option without dashes, for the message
     * @param text what was given
     * @throws Refusal when no file can have that path: empty, a web address, or with characters that the system forbids
     */
    public static Path path(String option, String text) {
        if (text.isBlank()) {
            throw Refusal.of(ProblemCode.EMPTY_PATH, option);
        }
        if (text.matches("(?is)(https?|ftps?|file|s3|data|jar|gs|sftp):.*")) {
            throw Refusal.of(ProblemCode.PATH_IS_URL, option, Excerpt.of(text));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Refusal.of(ProblemCode.INVALID_PATH, option, Excerpt.of(text));
        }
    }

    /**
     * Checks that a file is there and can be read.
     *
     * @param option name of the option without dashes, for the message
     * @param path the file
     * @return the same path
     * @throws Refusal when it is missing, a folder, a link to nothing, unreadable or too large
     */
    public static Path check(String option, Path path) {
        String name = Excerpt.path(path.toString());
        path(option, path.toString().replaceFirst("^(https?|ftp|s3):/(?!/)", "$1://"));
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            throw Refusal.of(ProblemCode.DANGLING_LINK, name, Excerpt.path(target(path)));
        }
        if (!Files.exists(path)) {
            Optional<String> close = closestSibling(path);
            throw close.isPresent()
                    ? Refusal.of(ProblemCode.NO_SUCH_FILE_CLOSE, name, Excerpt.path(close.get()))
                    : Refusal.of(ProblemCode.NO_SUCH_FILE, name, "");
        }
        if (Files.isDirectory(path)) {
            throw Refusal.of(ProblemCode.FILE_IS_FOLDER, name);
        }
        if (!Files.isReadable(path)) {
            throw Refusal.of(ProblemCode.FILE_UNREADABLE, name);
        }
        long size = size(path, name);
        if (size > SIZE_LIMIT) {
            throw Refusal.at(Location.file(label(path)), ProblemCode.FILE_TOO_LARGE, size, SIZE_LIMIT);
        }
        return path;
    }

    /** Returns the name of a file as messages show it: its last part, or the whole path when it has no parts. */
    public static String label(Path path) {
        Path last = path.getFileName();
        return Excerpt.path(last == null ? path.toString() : last.toString());
    }

    private static long size(Path path, String name) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    static Refusal failed(String name, IOException cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return Refusal.of(ProblemCode.READ_FAILED, name, Excerpt.path(reason));
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "?";
        }
    }

    private static Optional<String> closestSibling(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        Path last = path.getFileName();
        if (parent == null || last == null || !Files.isDirectory(parent)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(parent)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .limit(10_000)
                    .toList();
            int length = last.toString().length();
            return Suggestion.nearest(
                    last.toString(),
                    names.stream()
                            .filter(name -> !name.startsWith(".") && Math.abs(name.length() - length) <= 4)
                            .toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
