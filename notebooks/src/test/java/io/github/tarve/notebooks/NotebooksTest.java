package io.github.tarve.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notebook runs from the first cell to the last, and is committed without outputs. */
class NotebooksTest {
    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyCellRuns(Path notebook) throws IOException {
        List<NotebookRunner.Cell> cells = NotebookRunner.cells(notebook);
        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.outputs())
                        .as("stored outputs of cell %d", cell.number())
                        .isZero());
        List<NotebookRunner.Outcome> outcomes = NotebookRunner.run(cells);
        assertThat(outcomes).hasSameSizeAs(cells);
    }

    @Test
    void theFoundingNotebookFindsThePlantedProfiles() throws IOException {
        List<NotebookRunner.Outcome> outcomes =
                NotebookRunner.run(NotebookRunner.cells(Path.of("01-founding-study.ipynb")));
        String all = String.join(
                "\n", outcomes.stream().flatMap(o -> o.values().stream()).toList());
        assertThat(all).contains("Kiiminki=12", "Yli-Ii=10", "Ylikiiminki=10", "<title>Share of each profile");
        assertThat(all).contains("Planted against found profiles");
    }

    @Test
    void aFaultyCellIsNamed() {
        assertThatThrownBy(() -> NotebookRunner.run(List.of(new NotebookRunner.Cell(4, "int x = \"a\";", 0))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cell 4 was refused");
        assertThatThrownBy(() -> NotebookRunner.run(List.of(new NotebookRunner.Cell(7, "List.of().get(0);", 0))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cell 7");
    }

    @Test
    void withoutAKernelHtmlBecomesText() {
        assertThat(Notebook.html("<table><caption>A</caption>\n<td>1</td></table>"))
                .isEqualTo("A 1");
    }
}
