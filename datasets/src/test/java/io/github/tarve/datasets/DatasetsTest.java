package io.github.tarve.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.synthesis.DatasetWriter;
import io.github.tarve.segmentation.synthesis.SyntheticStudies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar ships is what the recipes make, and its package descriptions are true. */
class DatasetsTest {
    private static final Pattern RESOURCE = Pattern.compile(
            "\"path\": \"([a-z_.]+)\".*?\"bytes\": (\\d+),\\s+\"hash\": \"sha256:([0-9a-f]{64})\"", Pattern.DOTALL);

    private static byte[] shipped(String path) throws IOException {
        try (InputStream in = DatasetsTest.class.getResourceAsStream("/datasets/" + path)) {
            assertThat(in).as("datasets/%s on the class path", path).isNotNull();
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oulu-founding", "null-32"})
    void theRecordedSeedMakesTheShippedBytes(String name) throws IOException {
        long seed = SyntheticStudies.show(name).orElseThrow().seed();
        Map<String, byte[]> made = DatasetWriter.files(SyntheticStudies.make(name, seed));
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            assertThat(new String(shipped(name + "/" + file.getKey()), StandardCharsets.UTF_8))
                    .as("%s of %s; renew it with: tarve datasets make %s", file.getKey(), name, name)
                    .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
        }
        assertThat(new String(shipped(name + "/datapackage.json"), StandardCharsets.UTF_8))
                .contains("\"seed\": " + seed, "\"synthetic\": true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oulu-founding", "null-32"})
    void sizesAndSumsInThePackageDescriptionAreRight(String name) throws IOException, NoSuchAlgorithmException {
        Matcher resources = RESOURCE.matcher(new String(shipped(name + "/datapackage.json"), StandardCharsets.UTF_8));
        int count = 0;
        while (resources.find()) {
            byte[] bytes = shipped(name + "/" + resources.group(1));
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(bytes).hasSize(Integer.parseInt(resources.group(2)));
            assertThat(sum).isEqualTo(resources.group(3));
            count++;
        }
        assertThat(count)
                .as("diary, days, residents, survey, codebook, study, truth")
                .isEqualTo(7);
    }

    @Test
    void theIndexListsEveryFileThatIsMade() throws IOException {
        List<String> index =
                new String(shipped("index.txt"), StandardCharsets.UTF_8).lines().toList();
        List<String> expected = List.of("null-32", "oulu-founding").stream()
                .flatMap(name -> DatasetWriter.files(SyntheticStudies.make(name, 1)).keySet().stream()
                        .sorted()
                        .map(file -> name + "/" + file))
                .toList();
        assertThat(index).containsExactlyElementsOf(expected);
    }
}
