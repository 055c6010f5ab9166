package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are accepted with a word of warning, and dates that can be read two ways. */
class AwkwardTablesTest {
    private static final String HEADER = "resident_id,area,date,service,need,need_met,satisfaction\n";
    private static final String ROW = "A,X,2013-10-14,s,n,yes,3\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Study diary(String text) throws IOException {
        return StudyReader.read(
                StudySources.builder().diary(file("d.csv", text)).build());
    }

    private Study survey(String text) throws IOException {
        return StudyReader.read(
                StudySources.builder().survey(file("s.csv", text)).build());
    }

    private static List<String> told(Study study) {
        return study.notices().stream().map(notice -> notice.line(Language.EN)).toList();
    }

    private Study dates(String... dates) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (String date : dates) {
            text.append("A,X,").append(date).append(",s,n,yes,3\n");
        }
        return diary(text.toString());
    }

    @Test
    void countsBlankLines() throws IOException {
        assertThat(told(diary(HEADER + "\n" + ROW + "\nB,X,2013-10-15,s,n,no,2\n")))
                .contains("d.csv: warning: blank lines skipped: 2.");
    }

    @Test
    void ignoresAnEmptyColumnWithoutAName() throws IOException {
        assertThat(told(diary((HEADER + ROW).replace("\n", ",\n"))))
                .contains("d.csv:1:8: warning: one empty unnamed column ignored (column 8).");
    }

    @Test
    void trimsHeaders() throws IOException {
        assertThat(told(diary(HEADER.replace("area", " area\u00A0") + ROW)))
                .contains("d.csv:1: warning: header names trimmed: area.");
    }

    @Test
    void tellsOfTwoVocabularies() throws IOException {
        assertThat(told(diary(HEADER + ROW.replace("yes", "kyllä") + "B,X,2013-10-15,s,n,no,2\n")))
                .contains("d.csv:3:6: warning: need_met: two vocabularies in one column (kyllä, no).");
    }

    @Test
    void keepsAndCountsExactDuplicates() throws IOException {
        Study study = diary(HEADER + ROW + ROW + ROW);
        assertThat(told(study)).contains("d.csv: warning: 2 exact duplicate records kept.");
        assertThat(study.diary().size()).isEqualTo(3);
    }

    @Test
    void leavesOutAColumnWithoutAnyValue() throws IOException {
        assertThat(told(diary(HEADER + ROW.replace(",3", ",") + "B,X,2013-10-15,s,n,no,\n")))
                .contains("d.csv: warning: satisfaction is empty throughout and left out.");
    }

    @Test
    void countsStraightLinesAndTooManyQuestions() throws IOException {
        assertThat(told(survey("resident_id,q1,q2,q3,q4\nA,3,3,3,3\nB,1,2,3,4\nC,5,4,3,2\n")))
                .contains("s.csv: warning: 1 respondents gave one answer throughout.")
                .anyMatch(line -> line.startsWith("s.csv: warning: 4 questions, 3 respondents"));
    }

    @Test
    void keepsCloseAnswersApartAndSaysSo() throws IOException {
        assertThat(told(survey("resident_id,age_group,q1\nA,65+,1\nB,65 +,2\nC,18-29,3\n")))
                .anyMatch(line -> line.contains("warning: age_group: \"65 +\" close to \"65+\""));
    }

    @Test
    void aDayAboveTwelveProvesTheDayFirst() throws IOException {
        Study study = dates("03/10/2013", "14/10/2013", "5/10/2013");
        assertThat(study.diary())
                .extracting(entry -> entry.date())
                .containsExactly(LocalDate.of(2013, 10, 3), LocalDate.of(2013, 10, 14), LocalDate.of(2013, 10, 5));
        assertThat(told(study)).anyMatch(line -> line.contains("14/10/2013 proves that the day comes first"));
    }

    @Test
    void aDayAboveTwelveProvesTheMonthFirst() throws IOException {
        Study study = dates("10/03/2013", "10/14/2013", "10/10/2013");
        assertThat(study.diary())
                .extracting(entry -> entry.date())
                .containsExactly(LocalDate.of(2013, 10, 3), LocalDate.of(2013, 10, 14), LocalDate.of(2013, 10, 10));
        assertThat(told(study)).anyMatch(line -> line.contains("10/14/2013 proves that the month comes first"));
    }

    @Test
    void refusesDatesThatNothingOrEverythingProves() {
        for (List<String> column :
                List.of(List.of("03/10/2013", "04/10/2013"), List.of("14/10/2013", "10/15/2013", "03/10/2013"))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> dates(column.toArray(String[]::new)));
            assertThat(refusal.problems())
                    .allMatch(problem -> problem.line(Language.EN).contains("is ambiguous: day or month first?"));
        }
    }

    @Test
    void readsBackgroundUnderTheNameThatTheStudyFileGives() throws IOException {
        Study study = StudyReader.read(StudySources.builder()
                .survey(file("s.csv", "vastaaja;Minkä ikäinen olet;q1\nA;65+;1\nB;18-29;2\n"))
                .column("age_group", "Minkä ikäinen olet")
                .build());
        assertThat(study.residents())
                .extracting(resident -> resident.background().get("age_group"))
                .containsExactly("65+", "18-29");
    }

    @Test
    void readsCategoriesAndMultipleChoice() throws IOException {
        Codebook codebook = CodebookReader.read(file("codebook.yaml", """
                items:
                  - id: kulku
                    type: nominal
                    categories: [bussi, auto]
                  - id: tarpeet
                    type: multi
                    options: [hoito, arki, vapaa]
                """));
        Study study = StudyReader.read(StudySources.builder()
                .survey(file("s.csv", "resident_id,kulku,tarpeet\nA,auto,hoito|vapaa\nB,bussi,\nC,,arki\n"))
                .codebook(codebook)
                .build());
        assertThat(study.survey().answers(0)).containsExactly(1, 0, Double.NaN);
        // Options are bits from the lowest: hoito 1, arki 2, vapaa 4.
        assertThat(study.survey().answers(1)).containsExactly(5, Double.NaN, 2);
    }

    @Test
    void readsThePopulation() throws IOException {
        Study study = StudyReader.read(StudySources.builder()
                .diary(file("d.csv", HEADER + ROW))
                .table(
                        TableKind.POPULATION,
                        file("p.csv", "alue;ikäryhmä;lukumäärä\nX;65+;120\nX;18-64;1300\nY;65+;7\n"))
                .build());
        assertThat(study.population().orElseThrow().cells().stream()
                        .collect(Collectors.groupingBy(cell -> cell.area(), Collectors.summingDouble(c -> c.count()))))
                .isEqualTo(Map.of("X", 1420.0, "Y", 7.0));
    }

    @Test
    void namesTheLineAfterQuotedLineBreaks() {
        String rows = IntStream.range(0, 3)
                .mapToObj(i -> "R" + i + ",X,2013-10-14,\"s\n" + i + "\",n,yes,3\n")
                .collect(Collectors.joining());
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> diary(HEADER + rows + "R9,X,2013-10-14,s,n,yes,9\n"));
        assertThat(refusal.problems().get(0).line(Language.EN)).startsWith("d.csv:8:7: error: satisfaction");
    }
}
