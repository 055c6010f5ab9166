package io.github.tarve.segmentation.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DatasetWriterTest {
    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(String name) {
        return DatasetWriter.files(SyntheticStudies.make(name, 9));
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void everyLineOfATableHasTheHeadersCells() {
        Map<String, byte[]> files = files("oulu-founding");
        for (String name : List.of("diary.csv", "diary_days.csv", "residents.csv", "survey.csv", "truth.csv")) {
            String text = text(files, name);
            assertThat(text).doesNotContain("\r").endsWith("\n").doesNotContain("\"");
            List<String> lines = text.lines().toList();
            int cells = lines.get(0).split(",", -1).length;
            assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(cells));
        }
        assertThat(text(files, "diary_days.csv").lines()).hasSize(1 + 32 * 14);
        assertThat(text(files, "truth.csv").lines()).hasSize(33);
    }

    @Test
    void theBytesDoNotDependOnLocaleOrTimeZone() {
        Map<String, byte[]> here = files("messy");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Map<String, byte[]> there = files("messy");
            here.forEach((name, bytes) -> assertThat(there.get(name)).as(name).isEqualTo(bytes));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void codebookAndStudyFileAreYamlAndCoverTheData() {
        Map<String, byte[]> files = files("oulu-founding");
        Map<String, Object> codebook = (Map<String, Object>) yaml(text(files, "codebook.yaml"));
        assertThat(codebook.keySet()).containsExactly("areas", "services", "needs", "channels", "items", "scales");
        Map<String, Object> services = (Map<String, Object>) codebook.get("services");
        Map<String, Object> items = (Map<String, Object>) codebook.get("items");
        List<String> diary = text(files, "diary.csv").lines().skip(1).toList();
        assertThat(diary).allSatisfy(line -> assertThat(services).containsKey(line.split(",", -1)[2]));
        String header = text(files, "survey.csv").lines().findFirst().orElseThrow();
        assertThat("resident_id," + String.join(",", items.keySet())).isEqualTo(header);
        Map<String, Object> study = (Map<String, Object>) yaml(text(files, "study.yaml"));
        Map<String, String> inputs = (Map<String, String>) study.get("inputs");
        assertThat(files.keySet()).containsAll(inputs.values());
        assertThat(inputs.values()).doesNotContain("truth.csv");
    }

    @Test
    void thePackageDescriptionIsJsonAndNamesEveryOtherFileOnceButTheReadme() throws IOException {
        Map<String, byte[]> files = files("null-32");
        List<String> paths = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(files.get("datapackage.json"))) {
            int depth = 0;
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
                if ("path".equals(parser.currentName()) && parser.currentToken().isScalarValue() && depth == 3) {
                    paths.add(parser.getText());
                }
            }
        }
        paths.removeIf(path -> path.startsWith("https:"));
        List<String> expected = new ArrayList<>(files.keySet());
        expected.removeAll(List.of("README.md", "datapackage.json"));
        assertThat(paths).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(text(files, "datapackage.json")).contains("\"synthetic\": true", "\"CC0-1.0\"");
    }

    @Test
    void messyFilesAreMessyAndSaySo() {
        Map<String, byte[]> files = files("messy");
        String diary = new String(files.get("diary.csv"), Charset.forName("windows-1252"));
        List<String> lines = diary.lines().toList();
        assertThat(diary)
                .contains("\r\n", ";päivämäärä;", ";kyllä;", "pop_up_clinic")
                .doesNotContain("\uFFFD");
        assertThat(diary).containsPattern(";\\d+,\\d\\d;").containsPattern(";\\d{1,2}\\.10\\.2013;");
        assertThat(lines.size() - new HashSet<>(lines).size()).isPositive();
        assertThat(text(files, "study.yaml")).contains("encoding: windows-1252", "need_met: \"tarve täyttyi\"");
        assertThat(text(files, "codebook.yaml")).doesNotContain("pop_up_clinic");
    }

    @Test
    void theReadmeSaysThatTheDataAreSynthetic() {
        assertThat(text(files("oulu-founding"), "README.md"))
                .contains("**Synthetic data.**", "--seed 9", "| P3 Long road to health services | 1 | 6 | 3 |");
        assertThat(text(files("null-32"), "README.md")).contains("share one random factor");
    }
}
