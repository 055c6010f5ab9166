package io.github.tarve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A folder of bad and awkward inputs, each run through the command as a person would. */
class BadInputsTest {
    private static final Map<String, Set<Integer>> CODES =
            Map.of("ok", Set.of(0), "usage", Set.of(2), "data", Set.of(3, 5), "io", Set.of(4));
    /** Words between the telling ones of a phrase. */
    private static final Set<String> FILLERS = Set.of("its", "at", "where", "the", "shown", "never", "raw");
    /** What the warnings of accepted files say, without any option for more messages. */
    private static final Map<String, String> WARNINGS = Map.ofEntries(
            Map.entry("A13", "doubly encoded"),
            Map.entry("B10", "blank lines skipped: 2"),
            Map.entry("B21", "one empty unnamed column ignored"),
            Map.entry("B25", "header names trimmed"),
            Map.entry("C24", "two vocabularies in one column"),
            Map.entry("C28", "10 exact duplicate records kept"),
            Map.entry("C30", "U+0456"),
            Map.entry("C36", "satisfaction is empty throughout and left out"),
            Map.entry("D19", "invisible character U+200B"),
            Map.entry("P06", "the check character fails"),
            Map.entry("P28", "postal code is a quasi-identifier"),
            Map.entry("S07", "20 respondents gave one answer throughout"),
            Map.entry("S16", "200 questions, 12 respondents"),
            Map.entry("S21", "\"65 +\" close to \"65+\""));

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    @TestFactory
    Stream<DynamicTest> everyRowOfTheManifest() throws IOException {
        String inputs = System.getProperty("tarve.badinputs", "");
        assumeFalse(inputs.isEmpty(), "property tarve.badinputs is empty");
        Path base = Path.of(inputs);
        List<CSVRecord> rows;
        try (CSVParser parser = CSVParser.parse(
                base.resolve("manifest.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.Builder.create().setHeader().setSkipHeaderRecord(true).get())) {
            rows = parser.getRecords();
        }
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("file"), () -> check(base, row)));
    }

    private void check(Path base, CSVRecord row) throws IOException {
        String id = row.get("id");
        assumeTrue(!row.get("file").startsWith("/") || Files.exists(Path.of("/dev/full")), "not this system");
        Outcome outcome = run(arguments(base, row));
        String told = outcome.out() + outcome.err();
        assertThat(CODES.get(row.get("expected_exit_class"))).as(told).contains(outcome.code());
        assertThat(told).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("\u001B");
        if (outcome.code() == 0) {
            assertThat(folder.resolve(id).resolve("release/report.html")).exists();
            accepted(id, row.get("message_must_mention"), outcome);
        } else {
            assertThat(folder.resolve(id)).doesNotExist();
            mentions(row, told);
        }
    }

    private List<String> arguments(Path base, CSVRecord row) throws IOException {
        String id = row.get("id");
        String file = row.get("file").replace("\\x00", "\0");
        Path diary = base.resolve("ok_diary.csv");
        Path out = folder.resolve(id);
        String path = file.isEmpty() || file.contains("\0") ? file : base + "/" + file;
        List<String> arguments = new ArrayList<>(List.of("run"));
        switch (id) {
            case "I04" -> {
                Path link = Files.createSymbolicLink(folder.resolve(file), Path.of("/nonexistent"));
                arguments.addAll(List.of("--diary", link.toString()));
            }
            case "I05", "I06" -> {
                arguments.addAll(List.of("--diary", diary.toString(), "--out", file));
                return arguments;
            }
            case "I07" -> {
                arguments.addAll(List.of("--diary", diary.toString(), "--out", path));
                return arguments;
            }
            case "C33" -> arguments.addAll(List.of("--diary", path, "--k", "3"));
            default -> {
                switch (row.get("kind")) {
                    case "diary" -> arguments.addAll(List.of("--diary", path));
                    case "survey" -> arguments.addAll(List.of("--diary", diary.toString(), "--survey", path));
                    default -> arguments.add(path);
                }
            }
        }
        arguments.addAll(List.of("--out", out.toString()));
        if (!WARNINGS.containsKey(id)) {
            arguments.add("-v");
        }
        return arguments;
    }

    private static Outcome run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err), false);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static void accepted(String id, String notice, Outcome outcome) {
        if (WARNINGS.containsKey(id)) {
            assertThat(outcome.err().lines())
                    .as(outcome.err())
                    .anyMatch(line -> line.contains("warning: ") && line.contains(WARNINGS.get(id)));
        } else if (notice.startsWith("notice: ")) {
            assertThat(outcome.err()).contains(notice);
        }
    }

    private static void mentions(CSVRecord row, String told) {
        String file = row.get("file").replaceAll(".*/", "");
        for (String phrase : row.get("message_must_mention").split(";", -1)) {
            String wanted = phrase.strip().toLowerCase(Locale.ROOT).replaceAll(" \\(.*", "");
            switch (wanted.replaceAll("\\d+$", "N")) {
                case "file name" -> assertThat(told).contains(file);
                case "last line" -> assertThat(told).containsPattern(":1[0-9]+: error");
                case "line N" -> assertThat(told).contains(file + ":" + wanted.substring(5) + ":");
                case "column N" -> assertThat(told).containsPattern(":\\d+:" + wanted.substring(7) + ": ");
                case "personal data", "value masked" ->
                    assertThat(told).contains("personal data").contains("value not shown");
                default ->
                    assertThat(told.toLowerCase(Locale.ROOT).lines())
                            .as("%s in %s", wanted, told)
                            .anyMatch(line -> Stream.of(wanted.split("[^\\p{L}\\p{N}_]+"))
                                    .filter(word -> !FILLERS.contains(word))
                                    .allMatch(line::contains));
            }
        }
    }
}
