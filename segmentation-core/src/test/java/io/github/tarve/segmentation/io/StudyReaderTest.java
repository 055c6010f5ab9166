package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReaderTest {
    private static final String HEADER = "resident_id,area,date,service,need,need_met,satisfaction\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<ProblemCode> refused(StudySources.Builder sources) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> StudyReader.read(sources.build()));
        return refusal.problems().stream().map(problem -> problem.code()).toList();
    }

    @Test
    void readsFinnishHeadersWordsDatesAndSemicolons() throws IOException {
        Path diary = file(
                "p.csv",
                "asukas;alue;pvm;palvelu;tarve;tyytyväisyys;met\nA1;Yli-Ii;14.10.2013;kirjasto;neuvonta;3;kyllä\nA1;Yli-Ii;15.10.2013;"
                        + "Kirjasto;neuvonta;;osittain\n");
        Study study = StudyReader.read(StudySources.builder().diary(diary).build());
        assertThat(study.residents()).hasSize(1);
        assertThat(study.residents().get(0).area()).contains("Yli-Ii");
        assertThat(study.diary()).extracting(entry -> entry.service()).containsOnly("kirjasto");
        assertThat(study.diary())
                .extracting(entry -> entry.outcome())
                .containsExactly(NeedOutcome.MET, NeedOutcome.PARTLY_MET);
        assertThat(study.days()).hasSize(14).extracting(day -> day.status()).contains(DayStatus.NONE);
        assertThat(study.window().orElseThrow().source()).isEqualTo(DiaryWindow.Source.ASSUMED);
    }

    @Test
    void tellsEveryProblemAtOnceWithItsPlace() throws IOException {
        Path diary = file(
                "d.csv",
                HEADER
                        + "A,X,2013-02-30,s,n,yes,6\nB,,2013-10-14,s,n,maybe,3\nC,X,\"2013-10-14\n\",s,n,yes,1\nD,X,oops,s,n,no,1\n");
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> StudyReader.read(StudySources.builder().diary(diary).build()));
        assertThat(refusal.problems().stream().map(problem -> problem.line(Language.EN)))
                .anyMatch(line -> line.startsWith("d.csv:2:3: error: date: \"2013-02-30\" is not a date"))
                .anyMatch(line -> line.startsWith("d.csv:2:7: error: satisfaction: \"6\""))
                .anyMatch(line -> line.startsWith("d.csv:3:2: error: area is empty"))
                .anyMatch(line -> line.startsWith("d.csv:3:6: error: need_met: \"maybe\""))
                .anyMatch(line -> line.startsWith("d.csv:6:3: error: date: \"oops\""));
    }

    @Test
    void personalDataIsNeverRepeated() throws IOException {
        Path diary = file("d.csv", HEADER + "131052-900W,X,2013-10-14,s,n,yes,6\n131052-900W,Y,2013-10-14,s,n,yes,3\n");
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> StudyReader.read(StudySources.builder().diary(diary).build()));
        assertThat(refusal.kind()).isEqualTo(ProblemKind.PRIVACY);
        for (Language language : Language.values()) {
            assertThat(refusal.problems().toString() + refusal.problems().get(0).line(language))
                    .doesNotContain("131052");
        }
    }

    @Test
    void reportedDaysDecideWhatWasObserved() throws IOException {
        Path diary = file("d.csv", HEADER + "A,X,2013-10-14,s,n,yes,1\nA,X,2013-10-16,s,n,yes,1\n");
        Path days = file(
                "days.csv",
                "resident_id,date,status\nA,2013-10-14,EVENTS\nA,2013-10-15,ei mitään\nB,2013-10-14,NONE\n");
        Path survey = file("s.csv", "resident_id,area,q1\nA,X,1\nB,X,3\nC,X,5\n");
        Study study = StudyReader.read(StudySources.builder()
                .diary(diary)
                .table(TableKind.DIARY_DAYS, days)
                .survey(survey)
                .days(3, 2)
                .build());
        assertThat(study.residents()).extracting(resident -> resident.id()).containsExactly("A", "B", "C");
        assertThat(StreamSupport.stream(study.days().spliterator(), false).map(day -> day.status()))
                .containsExactly(
                        DayStatus.EVENTS,
                        DayStatus.NONE,
                        DayStatus.EVENTS,
                        DayStatus.NONE,
                        DayStatus.MISSING,
                        DayStatus.MISSING,
                        DayStatus.MISSING,
                        DayStatus.MISSING,
                        DayStatus.MISSING);
        assertThat(study.survey().answers(0)).containsExactly(1, 3, 5);
    }

    @Test
    void lenientReadingRepairsAndSaysSo() throws IOException {
        Path diary = file("d.csv", HEADER + "A,X,2013-10-14,s,n,yes\nA,X,2013-10-15,\"s\"x,n,yes,1,9\n");
        assertThat(refused(StudySources.builder().diary(diary)))
                .contains(ProblemCode.ROW_LENGTH, ProblemCode.TEXT_AFTER_QUOTE);
        Study study = StudyReader.read(StudySources.builder()
                .diary(diary)
                .reading(ReadingOptions.defaults().with(ReadingOptions.Strictness.LENIENT))
                .build());
        assertThat(study.diary().size()).isEqualTo(2);
        assertThat(study.notices().stream().map(problem -> problem.code()))
                .contains(ProblemCode.RECORD_REPAIRED, ProblemCode.QUOTE_REPAIRED);
    }

    @Test
    void freeTextIsRefusedWithTheLineToAdd() throws IOException {
        String rows =
                "A,3,I waited for the bus a very long time on a cold morning\nB,4,Nobody ever answers the telephone there after two\n";
        Path survey = file("s.csv", "resident_id,q1,comment\n" + rows);
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> StudyReader.read(StudySources.builder().survey(survey).build()));
        assertThat(refusal.kind()).isEqualTo(ProblemKind.PRIVACY);
        assertThat(refusal.problems().get(0).hint(Language.EN)).contains("columns: {\"comment\": ignore}");
        Study study = StudyReader.read(
                StudySources.builder().survey(survey).ignore("comment").build());
        assertThat(study.survey().items()).hasSize(1);
    }

    @Test
    void readsThePlantedStudies() {
        String reference = System.getProperty("tarve.reference", "");
        assumeFalse(reference.isEmpty(), "property tarve.reference is empty");
        Path data = Path.of(reference, "data");
        // Sizes as its README states them.
        assertThat(planted(data, "planted_a", false).residents()).hasSize(500);
        assertThat(planted(data, "planted_a", false).diary().size()).isEqualTo(2270);
        assertThat(planted(data, "planted_d", true).residents()).hasSize(600);
        assertThat(planted(data, "planted_founding2", true).residentsRead()).isEqualTo(32);
    }

    private static Study planted(Path data, String name, boolean days) {
        StudySources.Builder sources = StudySources.builder()
                .diary(data.resolve(name + "_diary.csv"))
                .survey(data.resolve(name + "_survey.csv"));
        return StudyReader.read(
                (days ? sources.table(TableKind.DIARY_DAYS, data.resolve(name + "_diary_days.csv")) : sources).build());
    }
}
