package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeFilesTest {
    @TempDir
    private Path folder;

    private static Settings schemes(String text) {
        return Settings.defaults()
                .with(SettingKey.REPORT_SCHEMES, text, Origin.option(SettingKey.REPORT_SCHEMES.option()));
    }

    @Test
    void every_shipped_scheme_is_whole_in_every_language() {
        List<Scheme> shipped = SchemeFiles.read(schemes(String.join(",", SchemeFiles.SHIPPED)));
        assertThat(shipped).extracting(Scheme::name).isEqualTo(SchemeFiles.SHIPPED);
        for (Scheme scheme : shipped) {
            for (Scheme.Axis axis : List.of(scheme.first(), scheme.second())) {
                assertThat(axis.label().texts()).hasSize(3);
                assertThat(axis.low().texts()).hasSize(3);
                assertThat(axis.high().texts()).hasSize(3);
                assertThat(axis.terms()).isNotEmpty();
            }
            assertThat(scheme.segments())
                    .allSatisfy(segment -> assertThat(segment.texts()).hasSize(3));
        }
    }

    @Test
    void suuntima_reads_as_its_authors_put_it() {
        // Good resources and a simple situation: self-acting; weak resources and a complex one: network.
        Scheme suuntima = SchemeFiles.read(Settings.defaults()).get(0);
        assertThat(suuntima.segments())
                .extracting(Label::code)
                .containsExactly("yhteiso", "omatoimi", "verkosto", "yhteistyo");
        assertThat(SchemeFiles.read(schemes("none"))).isEmpty();
    }

    private static String own(String first, String segments) {
        return """
                name: own
                axes:
                  need: {%s}
                  help: {terms: [{feature: informal_help_wk, direction: less, weight: 2}]}
                segments:
                %s
                """.formatted(first, segments);
    }

    private static final String SEGMENTS = """
              - {need: low, help: low, code: a}
              - {need: high, help: low, code: b}
              - {need: low, help: high, code: c}
              - {need: high, help: high, code: d}
            """;

    @Test
    void a_file_of_ones_own_is_read() throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(
                file, own("cut: fixed, at: 2.5, terms: [{feature: needs_n}]", SEGMENTS), StandardCharsets.UTF_8);
        Settings settings = schemes(file + ",koivuniemi");
        assertThat(SchemeFiles.files(settings)).containsExactly(file);
        Scheme own = SchemeFiles.read(settings).get(0);
        assertThat(own.first().cut()).isEqualTo(Scheme.Cut.FIXED);
        assertThat(own.first().at()).isEqualTo(2.5);
        assertThat(own.second().terms().get(0).weight()).isEqualTo(-2);
        assertThat(own.segments()).extracting(Label::code).containsExactly("a", "c", "b", "d");
        assertThat(settings.effective().get("report.schemes")).isEqualTo("own.yaml,koivuniemi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terms: [{feature: x}], cutt: median | UNKNOWN_KEY_MEANT",
                "terms: [{feature: x}], cut: mean | UNKNOWN_NAME",
                "cut: median | KEY_MISSING",
                "terms: [{feature: x}], cut: fixed | SCHEME_CUT",
                "terms: [{feature: x}], cut: reference | SCHEME_CUT",
                "terms: [{feature: x, weight: -1}] | SCHEME_CUT",
                "terms: [{feature: x, weight: 1e9}] | NUMBER_EXPECTED",
                "terms: [{scales: resources}] | UNKNOWN_NAME_MEANT",
                "terms: [] | SCHEME_SHAPE"
            })
    void what_is_wrong_is_said(String first, ProblemCode code) throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, own(first, SEGMENTS), StandardCharsets.UTF_8);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SchemeFiles.read(file));
        assertThat(refusal).as(first).isNotNull();
        assertThat(refusal.problems().get(0).code()).isEqualTo(code);
        for (Language language : Language.values()) {
            assertThat(refusal.problems().get(0).message(language)).isNotBlank();
        }
    }

    @Test
    void four_segments_are_wanted_and_names_that_exist() throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(
                file, own("terms: [{feature: x}]", "  - {need: low, help: low, code: a}\n"), StandardCharsets.UTF_8);
        Refusal few = catchThrowableOfType(Refusal.class, () -> SchemeFiles.read(file));
        assertThat(few.problems().get(0).code()).isEqualTo(ProblemCode.SCHEME_SHAPE);
        Refusal unknown = catchThrowableOfType(Refusal.class, () -> SchemeFiles.read(schemes("suuntimo")));
        assertThat(unknown.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_NAME_MEANT);
        Refusal missing = catchThrowableOfType(Refusal.class, () -> SchemeFiles.read(schemes("schemes/no.yaml")));
        assertThat(missing.problems().get(0).code()).isEqualTo(ProblemCode.NO_SUCH_FILE);
    }

    @Test
    void names_are_read_as_they_were_written() throws IOException {
        Map<Language, String> texts =
                Map.of(Language.EN, "Say \"yes\": no # \\", Language.FI, "Äiti", Language.SV, "Ö");
        KnownProfiles profiles = new KnownProfiles(
                new TreeMap<>(Map.of("contacts.x y", new KnownProfiles.Scale(-0.5, 12.25))),
                List.of(new KnownProfiles.Profile(
                        "p-00000000",
                        "P1",
                        new Label("p-00000000", texts),
                        Map.of("contacts.x y", List.of(-0.1), "no", List.of(0.25, 0.75)))));
        Path file = folder.resolve("names.yaml");
        Files.write(file, NamesFile.write(profiles, List.of("Edit me.")));
        assertThat(NamesFile.read(file)).isEqualTo(profiles);
        Files.write(file, NamesFile.write(KnownProfiles.none(), List.of()));
        assertThat(NamesFile.read(file)).isEqualTo(KnownProfiles.none());
        Files.writeString(file, "schema: tarve/names/9\nprofiles: []\n");
        Refusal later = catchThrowableOfType(Refusal.class, () -> NamesFile.read(file));
        assertThat(later.problems().get(0).code()).isEqualTo(ProblemCode.NAMES_OTHER_SCHEMA);
    }
}
