package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A folder of bad and awkward inputs, each with the class of its exit and what a good message must mention. */
class BadInputsTest {
    private static final Set<String> GROUPS = Set.of("A", "B", "C", "P", "R", "S", "Z", "I", "D");
    /** These speak of running, clustering or writing, not of reading. */
    private static final Set<String> NOT_READING = Set.of("R03", "I05", "I06", "I07", "C33", "C34");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileOfTheManifest() throws IOException {
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
                .filter(row -> GROUPS.contains(row.get("id").substring(0, 1)) && !NOT_READING.contains(row.get("id")))
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("file"), () -> check(base, row)));
    }

    private void check(Path base, CSVRecord row) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String outcome = "ok";
        try {
            StudySources.Builder sources = StudySources.builder();
            String file = row.get("file").replace("\\x00", "\0");
            if (row.get("kind").equals("survey")) {
                sources.diary(base.resolve("ok_diary.csv")).survey(base.resolve(file));
            } else if (row.get("id").equals("I04")) {
                Path link = folder.resolve("dangling_link.csv");
                sources.diary(Files.createSymbolicLink(link, Path.of("/nonexistent")));
            } else {
                sources.table(TableKind.DIARY, file.isEmpty() || file.contains("\0") ? file : base + "/" + file);
            }
            problems.addAll(StudyReader.read(sources.build()).notices());
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
            ProblemKind kind = refusal.kind();
            outcome = kind == ProblemKind.PRIVACY ? "data" : kind.name().toLowerCase(Locale.ROOT);
        }
        String told = String.join(
                "\n", problems.stream().map(p -> p.line(Language.EN)).toList());
        assertThat(outcome).as(told).isEqualTo(row.get("expected_exit_class"));
        if (!outcome.equals("ok")) {
            mentions(row, told);
        } else if (row.get("message_must_mention").isEmpty() && row.get("note").startsWith("warning: ")) {
            assertThat(told).contains("warning: ");
        }
    }

    private static void mentions(CSVRecord row, String told) {
        String file = row.get("file").replaceAll(".*/", "");
        String[] lines = told.toLowerCase(Locale.ROOT).split("\n");
        for (String phrase : row.get("message_must_mention").split(";", -1)) {
            String wanted = phrase.strip().toLowerCase(Locale.ROOT).replaceAll(" \\(.*", "");
            if (wanted.equals("file name")) {
                assertThat(told).contains(file);
            } else if (wanted.equals("last line")) {
                assertThat(told).containsPattern(":1[0-9]+: error");
            } else if (wanted.matches("line \\d+")) {
                assertThat(told).contains(file + ":" + wanted.substring(5) + ":");
            } else if (wanted.equals("personal data") || wanted.equals("value masked")) {
                assertThat(told).contains("personal data").contains("value not shown");
            } else if (wanted.matches("column \\d+")) {
                assertThat(told).containsPattern(":\\d+:" + wanted.substring(7) + ": ");
            } else {
                assertThat(lines)
                        .as("%s in %s", wanted, told)
                        .anyMatch(line -> Stream.of(wanted.split("\\W+"))
                                .filter(word ->
                                        !Set.of("its", "at", "where", "the").contains(word))
                                .allMatch(line::contains));
            }
        }
    }
}
