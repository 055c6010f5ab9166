package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.io.OutputFolder.Existing;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> entries(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writes_everything_and_leaves_nothing_else() throws IOException {
        Path out = folder.resolve("deep/down/out");
        try (OutputFolder claimed = OutputFolder.claim(out, Existing.REFUSE)) {
            claimed.write(Map.of("a.txt", bytes("a"), "sub/b.txt", bytes("b")), Set.of("sub"), Set.of());
        }
        assertThat(entries(out)).containsExactly("a.txt", "sub");
        assertThat(out.resolve("sub/b.txt")).hasContent("b");
        assertThat(entries(out.getParent())).containsExactly("out");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void private_folders_are_for_the_owner_alone() throws IOException {
        Path out = folder.resolve("out");
        try (OutputFolder claimed = OutputFolder.claim(out, Existing.REFUSE)) {
            claimed.write(Map.of("internal/a.txt", bytes("a")), Set.of("internal"), Set.of());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("internal"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_claim_without_writing_leaves_no_trace() throws IOException {
        try (OutputFolder claimed = OutputFolder.claim(folder.resolve("deep/down/out"), Existing.REFUSE)) {
            assertThat(claimed.path()).doesNotExist();
        }
        assertThat(entries(folder)).isEmpty();
    }

    @Test
    void refuses_a_file_and_a_folder_with_files() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> OutputFolder.claim(file, Existing.REFUSE))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(ProblemKind.IO))
                .hasMessageContaining("is a file, not a folder");
        assertThatThrownBy(() -> OutputFolder.claim(file.resolve("report"), Existing.REFUSE))
                .hasMessageContaining("is a file, not a folder");
        assertThatThrownBy(() -> OutputFolder.claim(folder, Existing.REFUSE))
                .hasMessageContaining("not empty")
                .hasMessageContaining("file");
    }

    @Test
    void overwriting_replaces_earlier_files_and_keeps_foreign_ones() throws IOException {
        Path out = folder.resolve("out");
        try (OutputFolder claimed = OutputFolder.claim(out, Existing.REFUSE)) {
            claimed.write(Map.of("a.txt", bytes("old"), "gone.txt", bytes("old")), Set.of(), Set.of());
        }
        Files.writeString(out.resolve("mine.txt"), "mine");
        Optional<Problem> kept;
        try (OutputFolder claimed = OutputFolder.claim(out, Existing.REPLACE)) {
            kept = claimed.write(Map.of("a.txt", bytes("new")), Set.of(), Set.of("a.txt", "gone.txt"));
        }
        assertThat(entries(out)).containsExactly("a.txt", "mine.txt");
        assertThat(out.resolve("a.txt")).hasContent("new");
        assertThat(out.resolve("mine.txt")).hasContent("mine");
        assertThat(kept).isPresent();
        assertThat(kept.get().arguments()).containsExactly("1", "mine.txt");
    }

    @Test
    void two_claims_at_once_do_not_mix() {
        try (OutputFolder first = OutputFolder.claim(folder.resolve("out"), Existing.REFUSE)) {
            assertThat(first.path()).doesNotExist();
            assertThatThrownBy(() -> OutputFolder.claim(folder.resolve("out"), Existing.REFUSE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another run");
        }
    }

    @Test
    void leftovers_of_a_killed_run_are_removed_or_restored() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(folder.resolve(".out.tarve-new/half"));
        Files.createDirectories(folder.resolve(".out.tarve-old"));
        Files.writeString(folder.resolve(".out.tarve-old/a.txt"), "kept");
        try (OutputFolder claimed = OutputFolder.claim(out, Existing.REPLACE)) {
            assertThat(claimed.path().resolve("a.txt")).hasContent("kept");
        }
        assertThat(entries(folder)).containsExactly("out");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_device_is_told_as_such() {
        assertThatThrownBy(() -> OutputFolder.claim(Path.of("/dev/full"), Existing.REFUSE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no space left");
        assertThatThrownBy(() -> OutputFolder.claim(Path.of("/proc/does/not/exist"), Existing.REFUSE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot create");
    }
}
