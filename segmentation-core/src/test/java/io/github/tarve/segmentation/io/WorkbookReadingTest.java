package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.records.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diaries and surveys as spreadsheets. */
class WorkbookReadingTest {
    @TempDir
    Path folder;

    private interface Filling {
        void fill(Workbook workbook);
    }

    private Path workbook(String name, Filling filling) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] instanceof LocalDate date) {
                sheet.value(row, i, date);
                sheet.style(row, i).format("d.m.yyyy").set();
            } else {
                sheet.value(row, i, String.valueOf(cells[i]));
            }
        }
    }

    private Path diary() throws IOException {
        return workbook("diary.xlsx", workbook -> {
            Worksheet sheet = workbook.newWorksheet("Päiväkirja");
            row(sheet, 0, "asukas", "alue", "pvm", "palvelu", "tarve", "tyytyväisyys", "kesto");
            row(sheet, 1, "A1", "Yli-Ii", LocalDate.of(2013, 10, 14), "kirjasto", "neuvonta", 3, 12.5);
            row(sheet, 2, "A2", "Kiiminki", LocalDate.of(2013, 10, 15), "lääkäri", "hoito", 5, 60);
            row(workbook.newWorksheet("Ohje"), 0, "not read");
        });
    }

    @Test
    void readsSerialDatesNumbersAndWordsOfTheFirstSheet() throws IOException {
        Study study = StudyReader.read(StudySources.builder().diary(diary()).build());
        assertThat(study.diary())
                .extracting(entry -> entry.date())
                .containsExactly(LocalDate.of(2013, 10, 14), LocalDate.of(2013, 10, 15));
        assertThat(study.diary()).extracting(entry -> entry.satisfaction()).containsExactly(3, 5);
        assertThat(study.diary()).extracting(entry -> entry.minutes()).containsExactly(12.5, 60.0);
        assertThat(study.diary()).extracting(entry -> entry.service()).containsExactly("kirjasto", "lääkäri");
        assertThat(study.notices())
                .anyMatch(notice -> notice.code() == ProblemCode.FIRST_SHEET_READ
                        && notice.arguments().toString().contains("Päiväkirja"));
    }

    @Test
    void readsASurveyWithACellLeftOut() throws IOException {
        Path survey = workbook("survey.xlsx", workbook -> {
            Worksheet sheet = workbook.newWorksheet("1");
            row(sheet, 0, "asukas", "alue", "q1", "q2");
            row(sheet, 1, "A1", "Yli-Ii", 4, 2);
            row(sheet, 2, "A2", "Kiiminki", 1);
            row(sheet, 3, "A3", "Kiiminki", 5, 3);
        });
        Study study = StudyReader.read(
                StudySources.builder().diary(diary()).survey(survey).build());
        assertThat(study.residents()).extracting(resident -> resident.id()).containsExactly("A1", "A2", "A3");
        assertThat(study.survey().items()).extracting(item -> item.id()).containsExactly("q1", "q2");
        assertThat(study.survey().answers(0)).containsExactly(4, 1, 5);
        assertThat(study.survey().answers(1)).containsExactly(2, Double.NaN, 3);
    }
}
