package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An output folder that appears whole or not at all: files are written to a temporary folder beside it, forced to disk and
 * renamed. A killed run leaves only a hidden temporary folder, which the next run into the same place removes.
 *
 * <p>Claim the folder before the computation, so that a wrong path is told at once; close it when done.
 */
public final class OutputFolder implements AutoCloseable {
    /** What to do with a folder that already holds files. */
    public enum Existing {
        /** Refuse it. */
        REFUSE,
        /** Replace what an earlier run wrote and keep everything else. */
        REPLACE
    }

    private final Path target;
    private final Path lockFile;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private @Nullable Path topmostCreated;
    private boolean written;

    private OutputFolder(Path target, Path lockFile, FileChannel lockChannel, FileLock lock, @Nullable Path created) {
        this.target = target;
        this.lockFile = lockFile;
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.topmostCreated = created;
    }

    /**
     * Claims a folder for writing.
     *
     * @param folder the folder to be written; its parents are created
     * @param existing what to do when it already holds files
     * @throws Refusal when it is a file, holds files, cannot be written or is being written by another run
     */
    public static OutputFolder claim(Path folder, Existing existing) {
        Path target = folder.toAbsolutePath().normalize();
        requireFolder(folder, target);
        if (existing == Existing.REFUSE) {
            firstEntry(target).ifPresent(first -> {
                throw Refusal.of(ProblemCode.OUTPUT_NOT_EMPTY, folder, first);
            });
        }
        Path parent = target.getParent() == null ? target : target.getParent();
        Path created = firstMissing(parent);
        FileChannel channel = null;
        try {
            Files.createDirectories(parent);
            Path lockFile = parent.resolve("." + target.getFileName() + ".tarve-lock");
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw Refusal.of(ProblemCode.OUTPUT_IN_USE, folder);
            }
            OutputFolder claimed = new OutputFolder(target, lockFile, channel, lock, created);
            claimed.removeLeftovers();
            return claimed;
        } catch (OverlappingFileLockException e) {
            throw Refusal.of(ProblemCode.OUTPUT_IN_USE, folder);
        } catch (IOException e) {
            throw Refusal.of(ProblemCode.OUTPUT_NOT_WRITABLE, folder, reason(e));
        }
    }

    private static void requireFolder(Path given, Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            if (!Files.isRegularFile(target)) {
                // A device tells by itself why nothing can be kept there.
                try (OutputStream device = Files.newOutputStream(target)) {
                    device.write('\n');
                } catch (IOException e) {
                    throw refusal(given, e, 1);
                }
            }
            throw Refusal.of(ProblemCode.OUTPUT_IS_FILE, given);
        }
        for (Path part = target.getParent(); part != null; part = part.getParent()) {
            if (Files.exists(part) && !Files.isDirectory(part)) {
                throw Refusal.of(ProblemCode.OUTPUT_IS_FILE, part);
            }
        }
    }

    private static @Nullable Path firstMissing(Path folder) {
        Path missing = null;
        for (Path part = folder; part != null && !Files.exists(part); part = part.getParent()) {
            missing = part;
        }
        return missing;
    }

    private static Optional<Path> firstEntry(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(Path::getFileName).sorted().findFirst();
        } catch (IOException e) {
            throw Refusal.of(ProblemCode.OUTPUT_NOT_WRITABLE, folder, reason(e));
        }
    }

    /** Returns the folder as an absolute path. */
    public Path path() {
        return target;
    }

    /**
     * Writes the folder.
     *
     * @param files content by path relative to the folder, with {@code /} between parts
     * @param privateFolders folders in it that only the owner may open
     * @param earlier paths that an earlier run wrote into the same folder, to be replaced
     * @return what was kept of an existing folder, if anything
     * @throws Refusal when something cannot be written; nothing of the new folder is visible then
     */
    public Optional<Problem> write(Map<String, byte[]> files, Set<String> privateFolders, Set<String> earlier) {
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        Path fresh = hidden("tarve-new");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                writeFile(fresh.resolve(file.getKey()), file.getValue());
            }
            for (String folder : privateFolders) {
                restrict(fresh.resolve(folder));
            }
            List<String> kept = keepForeign(fresh, files.keySet(), earlier);
            swap(fresh);
            written = true;
            return kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.of(ProblemCode.OUTPUT_FOREIGN_KEPT, kept.size(), String.join(", ", kept)));
        } catch (IOException e) {
            deleteQuietly(fresh);
            throw refusal(target, e, bytes);
        }
    }

    private static void writeFile(Path file, byte[] content) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void restrict(Path folder) throws IOException {
        if (Files.isDirectory(folder)
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private List<String> keepForeign(Path fresh, Set<String> names, Set<String> earlier) throws IOException {
        List<String> kept = new ArrayList<>();
        if (!Files.isDirectory(target)) {
            return kept;
        }
        try (Stream<Path> walk = Files.walk(target)) {
            for (Path old : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = target.relativize(old).toString().replace('\\', '/');
                if (!names.contains(name) && !earlier.contains(name)) {
                    Path copy = fresh.resolve(name);
                    if (copy.getParent() != null) {
                        Files.createDirectories(copy.getParent());
                    }
                    Files.copy(old, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    kept.add(name);
                }
            }
        }
        return kept;
    }

    private void swap(Path fresh) throws IOException {
        Path old = hidden("tarve-old");
        boolean replacing = Files.exists(target);
        if (replacing) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replacing) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        forceFolder(target.getParent());
        if (replacing) {
            deleteQuietly(old);
        }
    }

    private static void forceFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot force a folder; its files were forced one by one.
            return;
        }
    }

    private Path hidden(String ending) {
        return target.resolveSibling("." + target.getFileName() + "." + ending);
    }

    private void removeLeftovers() throws IOException {
        Path old = hidden("tarve-old");
        if (Files.exists(old)) {
            if (Files.exists(target)) {
                deleteQuietly(old);
            } else {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        deleteQuietly(hidden("tarve-new"));
    }

    private static void deleteQuietly(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Left for the next run, which tries again.
            return;
        }
    }

    private static Refusal refusal(Path path, IOException problem, long bytes) {
        String reason = reason(problem);
        return reason.contains("No space left")
                ? Refusal.of(ProblemCode.OUTPUT_NO_SPACE, path, bytes)
                : Refusal.of(ProblemCode.OUTPUT_NOT_WRITABLE, path, reason);
    }

    private static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such folder";
        }
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }

    private void removeCreatedParents() throws IOException {
        Path topmost = topmostCreated;
        topmostCreated = null;
        if (written || topmost == null) {
            return;
        }
        for (Path part = target.getParent(); part != null && part.startsWith(topmost); part = part.getParent()) {
            if (firstEntry(part).isPresent()) {
                return;
            }
            Files.delete(part);
        }
    }

    /** Gives the claim back; removes folders that were created for it when nothing was written. */
    @Override
    public void close() {
        try {
            lock.release();
            lockChannel.close();
            Files.deleteIfExists(lockFile);
            removeCreatedParents();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            return;
        }
    }
}
