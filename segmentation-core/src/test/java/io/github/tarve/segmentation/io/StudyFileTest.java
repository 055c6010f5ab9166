package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.KChoice;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyFileTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private Settings read(String name, String text) throws IOException {
        return StudyFile.read(write(name, text)).settings();
    }

    private Refusal refusal(String name, String text) throws IOException {
        Path file = write(name, text);
        return refusal(file);
    }

    private static Refusal refusal(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> StudyFile.read(file));
        assertThat(refusal).as("%s is refused", file).isNotNull();
        for (Problem problem : refusal.problems()) {
            for (Language language : Language.values()) {
                assertThat(problem.line(language)).doesNotContain("{0}").doesNotContain("{1}");
            }
        }
        return refusal;
    }

    // The shapes of group G, each with what its message must mention.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.json|{\"segmentz\": {\"k\": 3}}|a.json:1:2: error: unknown key \"segmentz\", did you mean segments?",
                "a.json|{\"segments\": {\"k\": 0}}|a.json:1:20: error: segments.k: \"0\" is too small, at least 1.",
                "a.json|{\"segments\": {\"k\": 1000000000}}|at most 1000",
                "a.json|{\"segments\": {\"k\": \"three\"}}|segments.k: \"three\"",
                "a.json|{\"segments\": {\"seed\": 99999999999999999999}}|64-bit",
                "a.json|{\"privacy\": {\"min-cell\": 1}}|privacy.min-cell: \"1\" is below the floor 3",
                "a.json|{\"segments\": {\"k\": 1e1000000000}}|segments.k: \"1e1000000000\" is out of range",
                "a.json|{\"segments\": {\"method\": \"kmeanz\"}}|segments.method: unknown value \"kmeanz\", did you mean kmeans?",
                "a.json|{\"segments\": {\"k\": NaN}}|a.json:1:20: error: NaN",
                "a.json|[1,2,3]|object expected",
                "a.json|{\"inputs\": {\"diary\": \"http://127.0.0.1:9/d.csv\"}}|is a URL; only a local file",
                "a.yaml|a: &a [x]|alias",
                "a.yaml|a: *b|alias",
                "a.yaml|!!javax.script.ScriptEngineManager [x]|tag",
                "a.yaml|k: !!str 3|tag",
                "a.json|{\"segments\": {\"k\": \"6..2\"}}|\"6..2\" must go from low to high",
                "a.json|{\"threads\": 0}|threads: \"0\" is too small, at least 1",
                "a.json|{\"segments\": {\"k\": 3, \"k\": 4}}|the key \"k\" stands twice",
                "a.json|{\"segments\": 3}|object expected",
                "a.json|{\"segments\": {\"k\": [1]}}|takes a single value",
                "a.json|{\"segments\": {\"k\": null}}|has no value",
                "a.json|{\"features\": {\"add\": {\"a\": 1}}}|takes a list",
                "a.json|{\"segments\": {\"k\": 1}} {}|more than one document",
                "a.json|{\"segments\": {\"k\": 1|a.json:1:",
                "a.json|{\"segments\": {\"k\": Infinity}}|Infinity",
                "a.yaml|segments: {k: .nan}|a.yaml:1:15: error: .nan",
                "a.yaml|k: 3|did you mean segments.k?",
                "a.yaml|diary-days: d.csv|did you mean inputs.diary-days?",
                "a.yaml|segments: {min-cell: 3}|did you mean privacy.min-cell?",
                "a.yaml|segments: {colour: 3}|Known here: k, method, missing, null, restarts, seed,",
                "a.yaml|colour: red|Known here: areas, columns, diary, features,",
                "a.yaml|overwrite: true|only on the command line",
                "a.yaml|segments: {seed: 1, k: 2, seed: 2}|the key \"seed\" stands twice",
                "a.yaml|[a]: b|a key must be a plain text",
                "a.txt|k: 1|is no study file"
            })
    void whatIsWrongIsSaidWithItsPlace(String name, String text, String part) throws IOException {
        Refusal refusal = refusal(name, text);
        assertThat(refusal.kind()).isEqualTo(ProblemKind.USAGE);
        assertThat(refusal).hasMessageContaining(part);
    }

    @Test
    void theLineIsThatOfTheValue() throws IOException {
        assertThat(refusal("study.yaml", "inputs:\n  diary: d.csv\nsegments:\n  # comment\n  k:\n    0\n"))
                .hasMessageContaining("study.yaml:6:5: error: segments.k");
        assertThat(refusal("study.json", "{\r\n\"segments\":\r\n {\"k\": 0}}"))
                .hasMessageContaining("study.json:3:8: error: segments.k");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        Refusal refusal = refusal("study.yaml", "segments:\n  k: 0\n  method: x\nthreads: 0\nsead: 1\n");
        assertThat(refusal.problems()).extracting(p -> p.where().line()).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void oneSettingHasOneKey() throws IOException {
        assertThat(refusal("study.yaml", "segments: {seed: 1}\nseed: 1\n"))
                .hasMessageContaining("\"seed\" and \"seed\" set the same thing");
        assertThat(refusal("study.yaml", "segments: {k: 1}\nsegments.k: 1\n"))
                .hasMessageContaining("\"segments.k\" and \"k\"");
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        assertThat(refusal("study.json", "")).hasMessageContaining("is empty");
        assertThat(refusal("study.yaml", "# nothing\n\n")).hasMessageContaining("is empty");
        assertThat(refusal("a.json", "[".repeat(20_000))).hasMessageContaining("nested too deeply");
        assertThat(refusal("a.yaml", "[".repeat(20_000))).hasMessageContaining("nested too deeply");
        assertThat(refusal("a.yaml", "- ".repeat(20_000))).hasMessageContaining("nested too deeply");
        assertThat(refusal("a.yaml", "a: " + "x".repeat(1 << 20))).hasMessageContaining("larger than 1024 KiB");
        assertThat(refusal("a.json", "{\"seed\": " + "9".repeat(5000) + "}")).hasMessageContaining("JSON");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "study:\n  title: Yli-Ii ä\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(latin)).hasMessageContaining("latin.yaml:2: error: the file is not valid UTF-8");
        assertThat(refusal("a.yaml", "study:\n  title: a\u0007\n"))
                .hasMessageContaining("a.yaml:2: error: not valid YAML");
    }

    @Test
    void absentFilesAreProblemsOfInputAndOutput() throws IOException {
        assertThat(refusal(folder.resolve("no.yaml")).kind()).isEqualTo(ProblemKind.IO);
        assertThat(refusal(folder.resolve("no")).kind()).isEqualTo(ProblemKind.IO);
        Settings settings = read("study.json", "{\"inputs\": {\"diary\": \"no_such_diary.csv\"}}");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> InputFiles.check(settings));
        assertThat(refusal.kind()).isEqualTo(ProblemKind.IO);
        assertThat(refusal)
                .hasMessageContaining("study.json:1:22: error: ")
                .hasMessageContaining("no_such_diary.csv: no such file");
        InputFiles.check(Settings.defaults());
    }

    @Test
    void aStudyFileSetsWhatItSays() throws IOException {
        Settings settings = read("study.yaml", """
                study: {title: Päiväkirjat 2013}
                inputs:
                  diary: d.csv
                  diary_days: sub/days.csv
                columns:
                  resident_id: Vastaajan numero
                  "Miksi, miten? (avoin)": ignore
                  ignore: [A, "B, C"]
                diary: {days: 10, start: 1.2.2024}
                features:
                  preset: full
                  add: [a, b]
                  drop: c, d
                  blocks: {NEED_USE: 2, ACCESS: 0.5}
                segments:
                areas: {shrink: 12}
                report: {languages: [fi, sv], formats: html}
                out: results
                threads: 2
                seed: 7
                """);
        assertThat(settings.text(SettingKey.STUDY_TITLE)).isEqualTo("Päiväkirjat 2013");
        assertThat(settings.path(SettingKey.INPUTS_DIARY_DAYS)).contains(folder.resolve("sub/days.csv"));
        assertThat(settings.columns())
                .containsEntry("resident_id", "Vastaajan numero")
                .hasSize(1);
        assertThat(settings.list(SettingKey.COLUMNS_IGNORE)).containsExactly("Miksi, miten? (avoin)", "A", "B, C");
        assertThat(settings.text(SettingKey.DIARY_START)).isEqualTo("2024-02-01");
        assertThat(settings.list(SettingKey.FEATURES_ADD)).containsExactly("a", "b");
        assertThat(settings.list(SettingKey.FEATURES_DROP)).containsExactly("c", "d");
        assertThat(settings.blocks()).containsEntry("NEED_USE", 2.0).containsEntry("ACCESS", 0.5);
        assertThat(settings.languages()).containsExactly(Language.FI, Language.SV);
        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.threads()).hasValue(2);
        assertThat(settings.origin(SettingKey.OUT).where().line()).isEqualTo(18);
    }

    @Test
    void aByteOrderMarkAndPlainFormsAreFine() throws IOException {
        assertThat(read("a.json", "\uFEFF{\"segments\": {\"k\": 3}}").k()).isEqualTo(new KChoice.Exactly(3));
        assertThat(read("a.yaml", "\uFEFFsegments:\n  k: 2..4\n").k()).isEqualTo(new KChoice.Between(2, 4));
        assertThat(read("b.yaml", "segments.k: 5\n").k()).isEqualTo(new KChoice.Exactly(5));
        assertThat(read("b.json", "{}").effective())
                .isEqualTo(Settings.defaults().effective());
    }

    @Test
    void aFolderHoldsOneStudyFile() throws IOException {
        assertThat(refusal(folder)).hasMessageContaining("holds no study file");
        write("study.yml", "segments: {k: 4}");
        assertThat(StudyFile.read(folder).settings().k()).isEqualTo(new KChoice.Exactly(4));
        write("study.json", "{}");
        assertThat(refusal(folder)).hasMessageContaining("several study files: study.yml, study.json");
    }

    @Test
    void aDataPackageIsAStudy() throws IOException {
        write("datapackage.json", """
                {"title": "Paketti", "synthetic": true, "name": "x",
                 "resources": [
                  {"name": "Diary", "path": "data/d.csv", "encoding": "windows-1252",
                   "dialect": {"delimiter": ";", "header": true, "quoteChar": "\\""},
                   "schema": {"fields": [{"name": "cost", "decimalChar": ","}]}},
                  {"name": "q", "path": ["survey.csv"], "dialect": {"delimiter": ";"}},
                  {"name": "truth", "path": "truth.csv", "input": false},
                  {"name": "extra", "path": "extra.csv"}],
                 "tarve": {"segments": {"k": "2..5", "method": "kmedoids"}}}
                """);
        StudyFile study = StudyFile.read(folder);
        Settings settings = study.settings();
        assertThat(settings.path(SettingKey.INPUTS_DIARY)).contains(folder.resolve("data/d.csv"));
        assertThat(settings.path(SettingKey.INPUTS_SURVEY)).contains(folder.resolve("survey.csv"));
        assertThat(settings.delimiter()).contains(';');
        assertThat(settings.text(SettingKey.READING_DECIMAL)).isEqualTo("comma");
        assertThat(settings.text(SettingKey.READING_ENCODING)).isEqualTo("windows-1252");
        assertThat(settings.text(SettingKey.STUDY_TITLE)).isEqualTo("Paketti");
        assertThat(settings.on(SettingKey.STUDY_SYNTHETIC)).isTrue();
        assertThat(settings.method()).isEqualTo(MethodChoice.KMEDOIDS);
        assertThat(study.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message(Language.EN)).contains("\"extra\""));

        write("study.yaml", "inputs: {diary: other.csv}");
        Settings beside = StudyFile.read(folder).settings();
        assertThat(beside.on(SettingKey.STUDY_SYNTHETIC)).isTrue();
        assertThat(beside.isSet(SettingKey.INPUTS_SURVEY)).isFalse();
        assertThat(beside.path(SettingKey.INPUTS_DIARY)).contains(folder.resolve("other.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"diary\"}|\"diary\" has no path",
                "{\"name\":\"diary\",\"path\":\"../d.csv\"}|leads out of the data package",
                "{\"name\":\"diary\",\"path\":\"/d.csv\"}|leads out of the data package",
                "{\"name\":\"diary\",\"path\":\"https://x.org/d.csv\"}|is a URL",
                "{\"name\":\"diary\",\"path\":[\"a.csv\",\"b.csv\"]}|in several files",
                "{\"name\":\"diary\",\"path\":\"a.csv\"},{\"name\":\"b\",\"path\":\"diary.csv\"}|two resources",
                "{\"name\":\"diary\",\"path\":\"a.csv\",\"dialect\":{\"header\":false}}|dialect.header: \"false\"",
                "{\"name\":\"diary\",\"path\":\"a.csv\",\"dialect\":{\"escapeChar\":\"x\"}}|dialect.escapeChar",
                "{\"name\":\"diary\",\"path\":\"a.csv\",\"encoding\":\"ebcdic\"}|unknown value \"ebcdic\"",
                "{\"name\":\"diary\",\"path\":\"a.csv\",\"encoding\":\"utf-8\"},{\"name\":\"survey\",\"path\":\"b.csv\",\"encoding\":\"latin1\"}|utf-8 and iso-8859-1",
                "7|object expected"
            })
    void whatADataPackageCannotMeanIsRefused(String resources, String part) throws IOException {
        assertThat(refusal("datapackage.json", "{\"resources\": [" + resources + "]}"))
                .hasMessageContaining(part);
    }

    @Test
    void theFilesOfGroupGAnswerAsTheManifestSays() throws IOException {
        String folderOfBadInputs = System.getProperty("tarve.badinputs", "");
        assumeFalse(folderOfBadInputs.isEmpty(), "no folder of bad inputs");
        Path bad = Path.of(folderOfBadInputs);
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(bad.resolve("manifest.csv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            if (cells.length < 5 || !cells[2].equals("config")) {
                continue;
            }
            rows++;
            String answer = "ok";
            try {
                Settings settings =
                        StudyFile.read(bad.resolve(cells[1])).settings().checked();
                InputFiles.check(settings);
                settings.requireNames(SettingKey.FEATURES_ADD, List.of("contacts", "satisfaction"));
            } catch (Refusal refusal) {
                answer = refusal.kind() == ProblemKind.IO ? "io" : "usage";
                assertThat(refusal.kind()).isIn(ProblemKind.IO, ProblemKind.USAGE);
                for (String word : cells[4].split(";", -1)) {
                    String wanted = word.strip().equals("line 1") ? cells[1] + ":1:" : word.strip();
                    if (!refusal.getMessage().contains(wanted)) {
                        wrong.add(line + " -> " + refusal.getMessage());
                    }
                }
            }
            if (!answer.equals(cells[3])) {
                wrong.add(line + " -> " + answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isEqualTo(22);
    }
}
