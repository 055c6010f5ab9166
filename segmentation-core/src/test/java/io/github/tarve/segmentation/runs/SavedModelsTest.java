package io.github.tarve.segmentation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.StudyFile;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.pipeline.table.AssignWishes;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models written by version 1 of the file forms, one of every method, with what they assigned then. The table and the study
 * beside them are made up for this. Files here are never made anew: whatever version comes must still read them.
 */
class SavedModelsTest {
    private static final Path FOLDER = folder();

    @TempDir
    Path temporary;

    private static Path folder() {
        try {
            return Path.of(java.util.Objects.requireNonNull(SavedModelsTest.class.getResource(
                                    "/io/github/tarve/segmentation/models-v1/table.csv"))
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> models() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AssignRun.Outcome assign(Path model) {
        SavedModel saved = SavedModel.read(model);
        return saved.kind() == SavedModel.Kind.TABLE
                ? AssignRun.table(saved, FOLDER.resolve("table.csv"), AssignWishes.none(), ReadingOptions.defaults())
                : AssignRun.study(saved, StudyFile.read(FOLDER.resolve("study")).settings());
    }

    @Test
    void there_is_a_model_of_every_method() {
        assertThat(models()).hasSizeGreaterThanOrEqualTo(20);
        for (String method : List.of(
                "kmeans",
                "kmedoids",
                "hierarchical",
                "kprototypes",
                "kmodes",
                "lca",
                "mixture",
                "gmm",
                "dbscan",
                "study-kmeans",
                "study-kmedoids",
                "study-hierarchical",
                "study-mixture",
                "release-kmeans")) {
            assertThat(models()).contains(method + ".json");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_of_version_1_assigns_as_it_did(String name) throws IOException {
        AssignRun.Outcome found = assign(FOLDER.resolve(name));
        List<String> lines = found.csv().lines().toList();
        List<String> expected = Files.readAllLines(FOLDER.resolve(name.replace(".json", ".csv")));
        assertThat(lines).hasSameSizeAs(expected);
        assertThat(lines.get(0)).isEqualTo(expected.get(0));
        int exact = 3;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            String[] then = expected.get(i).split(",", -1);
            assertThat(List.of(cells).subList(0, exact)).isEqualTo(List.of(then).subList(0, exact));
            for (int j = exact; j < cells.length; j++) {
                if (then[j].isEmpty()) {
                    assertThat(cells[j]).isEmpty();
                } else {
                    assertThat(Double.parseDouble(cells[j])).isCloseTo(Double.parseDouble(then[j]), within(1e-9));
                }
            }
        }
        assertThat(found.agreement().isPresent()).isEqualTo(name.startsWith("release"));
    }

    @Test
    void what_is_written_is_private() throws IOException {
        AssignRun.Outcome found = assign(FOLDER.resolve("kmeans.json"));
        Path out = temporary.resolve("out");
        AssignRun.write(found, out, OutputFolder.Existing.REFUSE);
        assertThat(Files.readString(out.resolve("assignments.csv"))).isEqualTo(found.csv());
        assertThat(Files.readString(out.resolve("assignment.json")))
                .contains("\"schema\": \"tarve/assignment/1\"")
                .contains("\"stamp\": \"INTERNAL")
                .contains("\"sha256\": \""
                        + SavedModel.read(FOLDER.resolve("kmeans.json")).sha256());
        if (Files.getFileStore(out).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(out)).hasSize(3);
        }
        assertThatThrownBy(() -> AssignRun.write(found, out, OutputFolder.Existing.REFUSE))
                .isInstanceOf(Refusal.class);
        AssignRun.write(found, out, OutputFolder.Existing.REPLACE);
    }

    @Test
    void what_is_no_model_file_is_refused() throws IOException {
        refused(temporary.resolve("nothing.json"), ProblemCode.NO_SUCH_FILE);
        refused(temporary, ProblemCode.FILE_IS_FOLDER);
        refused(
                Files.write(temporary.resolve("latin.json"), new byte[] {'"', (byte) 0xE4, '"'}),
                ProblemCode.MODEL_UNREADABLE);
        refused(
                Files.writeString(temporary.resolve("other.json"), "{\"schema\": \"tarve/report/1\"}"),
                ProblemCode.MODEL_UNREADABLE);
        refused(
                Files.writeString(temporary.resolve("deep.json"), "{\"schema\":" + "[".repeat(5000)),
                ProblemCode.MODEL_UNREADABLE);
    }

    private static void refused(Path file, ProblemCode code) {
        assertThatThrownBy(() -> SavedModel.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(code));
    }
}
