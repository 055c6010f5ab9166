package io.github.tarve.segmentation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.io.StudyReader;
import io.github.tarve.segmentation.pipeline.SegmentationPipeline;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.records.QuasiIdentifierRisk;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.release.ReleaseOffice;
import io.github.tarve.segmentation.release.ReleasePolicy;
import io.github.tarve.segmentation.release.StabilitySection;
import io.github.tarve.segmentation.settings.MethodChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Residents of a household are drawn together, and no file says who they are. */
class HouseholdTest {
    private static final Path FOUNDING = Path.of(System.getProperty("tarve.root"), "datasets", "oulu-founding");

    @TempDir
    Path folder;

    /** Returns the founding study with two residents in a household, but for the last two, who have none. */
    private Path study(String header) throws IOException {
        Path study = folder.resolve("study");
        try (Stream<Path> files = Files.list(FOUNDING)) {
            Files.createDirectory(study);
            for (Path file : files.toList()) {
                Files.copy(file, study.resolve(file.getFileName().toString()));
            }
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(study.resolve("residents.csv")));
        lines.set(0, lines.get(0) + "," + header);
        for (int i = 1; i < lines.size(); i++) {
            lines.set(i, lines.get(i) + "," + (i > 30 ? "" : "marker" + (i - 1) / 2));
        }
        Files.write(study.resolve("residents.csv"), lines);
        return study;
    }

    @ParameterizedTest
    @ValueSource(strings = {"household_id", "Kotitalouden tunnus", "Hushålls-ID", "ruokakunta"})
    void households_are_read_and_are_no_background(String header) throws IOException {
        Study study = StudyReader.read(study(header));
        assertThat(study.residents().get(0).household()).hasValue("marker0");
        assertThat(study.residents().get(1).household()).hasValue("marker0");
        assertThat(study.residents().get(31).household()).isEmpty();
        Study plain = StudyReader.read(FOUNDING);
        assertThat(study.residents().stream().map(Resident::background))
                .isEqualTo(plain.residents().stream().map(Resident::background).toList());
        assertThat(QuasiIdentifierRisk.of(study).columns()).contains("household_size");
        assertThat(QuasiIdentifierRisk.of(plain).columns()).doesNotContain("household_size");
    }

    @Test
    void resamples_draw_households_and_no_file_names_them() throws IOException {
        SegmentationPipeline pipeline =
                SegmentationPipeline.of(SegmentationPlan.defaults().withK(2).withMethod(MethodChoice.KMEDOIDS));
        Segmentation together = pipeline.run(StudyReader.read(study("household_id")));
        Segmentation alone = pipeline.run(StudyReader.read(FOUNDING));
        assertThat(together.labels()).isEqualTo(alone.labels());
        assertThat(stability(together).unit()).isEqualTo("household");
        assertThat(stability(alone).unit()).isEqualTo("resident");
        assertThat(together.selection().orElseThrow().chosenCandidate().stability())
                .isNotEqualTo(alone.selection().orElseThrow().chosenCandidate().stability());
        Path run = folder.resolve("run");
        RunFolder.write(together, run);
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("marker");
            }
        }
        assertThat(new String(
                        PersonTables.stability(
                                alone.assignments().orElseThrow(),
                                alone.assignments().orElseThrow().returning().orElseThrow()),
                        java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("resident_id,profile,returns\r\nr01,P")
                .hasLineCount(33);
    }

    private static StabilitySection stability(Segmentation segmentation) {
        return ReleaseOffice.release(segmentation, ReleasePolicy.open())
                .selection()
                .flatMap(selection -> selection.stability())
                .orElseThrow();
    }
}
