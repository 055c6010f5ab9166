package io.github.tarve.segmentation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.io.StudyReader;
import io.github.tarve.segmentation.pipeline.SegmentationPipeline;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.records.QuasiIdentifierRisk;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import io.github.tarve.segmentation.validation.StructureVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as the README shows it. */
class LibraryUseTest {
    private static final Path FOUNDING = Path.of(System.getProperty("tarve.root"), "datasets", "oulu-founding");

    @TempDir
    Path folder;

    @Test
    void a_study_becomes_a_report() {
        Study study = StudyReader.read(FOUNDING);
        Segmentation result =
                SegmentationPipeline.of(SegmentationPlan.defaults().withSeed(1)).run(study);
        Path page = RunFolder.write(result, folder.resolve("report"));
        assertThat(result.profiles()).hasSize(3);
        assertThat(result.labels()).hasSize(32);
        assertThat(page).isNotEmptyFile().endsWith(Path.of("release", "report.html"));
        assertThat(folder.resolve("report/internal")).doesNotExist();
    }

    @Test
    void a_wish_for_another_number_of_profiles_is_followed() {
        Segmentation result =
                SegmentationPipeline.of(SegmentationPlan.defaults().withK(2)).run(StudyReader.read(FOUNDING));
        assertThat(result.profiles()).hasSize(2);
        assertThat(result.selection().orElseThrow().reason().name()).isEqualTo("GIVEN");
    }

    @Test
    void fewer_than_twenty_residents_are_described_without_profiles() {
        Study all = StudyReader.read(FOUNDING);
        List<Resident> few = all.residents().subList(0, 12);
        List<String> ids = few.stream().map(Resident::id).toList();
        Study small = Study.builder()
                .codebook(all.codebook())
                .residents(few)
                .diary(
                        all.window().orElseThrow(),
                        io.github.tarve.segmentation.records.Scan.of(java.util.stream.StreamSupport.stream(
                                        all.diary().spliterator(), false)
                                .filter(entry -> ids.contains(entry.residentId()))
                                .toList()),
                        io.github.tarve.segmentation.records.Scan.of(
                                java.util.stream.StreamSupport.stream(all.days().spliterator(), false)
                                        .filter(day -> ids.contains(day.residentId()))
                                        .toList()))
                .build();
        SegmentationPlan plan = SegmentationPlan.defaults();
        Segmentation described = SegmentationPipeline.of(plan).run(small);
        assertThat(described.verdict().kind()).isEqualTo(StructureVerdict.Kind.TOO_FEW);
        assertThat(described.profiles()).isEmpty();
        assertThat(described.needs()).isNotEmpty();
        assertThat(RunFolder.write(described, folder.resolve("few"))).isNotEmptyFile();

        Segmentation forced = SegmentationPipeline.of(plan.withSmallStudies(SegmentationPlan.SmallStudies.FORCE)
                        .withK(2))
                .run(small);
        assertThat(forced.profiles()).hasSize(2);
        assertThat(forced.method().orElseThrow().exploratory()).isTrue();
    }

    @Test
    void a_study_of_recognisable_residents_is_refused_when_asked() {
        Study study = StudyReader.read(FOUNDING);
        QuasiIdentifierRisk risk = QuasiIdentifierRisk.of(study);
        assertThat(risk.columns()).contains("area", "age_group");
        assertThat(risk.smallestClass()).isLessThan(5);
        Settings settings = Settings.defaults()
                .with(SettingKey.PRIVACY_MIN_K, "5", Origin.option(SettingKey.PRIVACY_MIN_K.option()));
        assertThatThrownBy(() -> LoadedStudy.requireLowRisk(study, settings))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(ProblemKind.PRIVACY));
    }

    @Test
    void classes_of_the_risk_by_hand() {
        List<Resident> residents = List.of(
                new Resident("a", Optional.of("x"), Map.of("age", "1"), 1),
                new Resident("b", Optional.of("x"), Map.of("age", "1"), 1),
                new Resident("c", Optional.of("y"), Map.of("age", "1"), 1));
        assertThat(QuasiIdentifierRisk.of(Study.builder().residents(residents).build()))
                .isEqualTo(new QuasiIdentifierRisk(List.of("area", "age"), 1, 1, 3));
    }

    @Test
    void settings_survive_the_way_through_a_manifest() {
        Settings settings = Settings.defaults()
                .with(SettingKey.SEGMENTS_K, "2..5", Origin.option("--k"))
                .withList(SettingKey.COLUMNS_IGNORE, List.of("a,b", "c"), Origin.option("--ignore"))
                .withPair(SettingKey.COLUMNS, "resident_id", "Numero, vastaaja", Origin.option("--column"));
        assertThat(Settings.ofEffectiveValues(settings.effectiveValues()).effectiveValues())
                .isEqualTo(settings.effectiveValues());
    }
}
