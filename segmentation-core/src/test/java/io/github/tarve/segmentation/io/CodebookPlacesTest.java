package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Coordinates;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookPlacesTest {
    @TempDir
    private Path folder;

    private Codebook read(String text) throws IOException {
        return CodebookReader.read(Files.writeString(folder.resolve("codebook.yaml"), text));
    }

    @Test
    void areas_and_services_may_say_where_they_are() throws IOException {
        Codebook codebook = read("""
                areas:
                  kiiminki: {en: Kiiminki, latitude: 65.13, longitude: 25.78}
                  other: Other
                services:
                  library: {need: leisure, latitude: -65, longitude: -180}
                """);

        assertThat(codebook.details().places())
                .isEqualTo(new CodeDetails.Places(
                        Map.of("kiiminki", new Coordinates(65.13, 25.78)),
                        Map.of("library", new Coordinates(-65, -180))));
        assertThat(codebook.area("kiiminki").in(Language.EN)).isEqualTo("Kiiminki");
        assertThat(codebook.withProfileNames(Map.of()).servicePlace("library")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'latitude: 91, longitude: 25', 24, E-CFG-097, '-90 to 90'",
        "'latitude: 65, longitude: 181', 39, E-CFG-097, '-180 to 180'",
        "'latitude: 7214000, longitude: 427000', 24, E-CFG-097, WGS 84",
        "'latitude: north, longitude: 25', 24, E-CFG-092, number",
        "'latitude: 65, longitude: \"25,7\"', 39, E-CFG-092, decimal point",
        "'latitude: 65', 24, E-CFG-084, longitude",
        "'longitude: 25', 25, E-CFG-084, latitude"
    })
    void what_is_no_place_is_refused_where_it_stands(String keys, int column, String code, String told) {
        assertThatThrownBy(() -> read("areas:\n  kiiminki: {" + keys + "}\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problems()).hasSize(1);
                    assertThat(refusal.problems().get(0).code().code()).isEqualTo(code);
                    assertThat(refusal.problems().get(0).line(Language.EN))
                            .contains("codebook.yaml:2:" + column + ": error: areas.kiiminki")
                            .contains(told);
                });
    }
}
