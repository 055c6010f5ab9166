package io.github.tarve.segmentation.report.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.Format;
import io.github.tarve.segmentation.report.ReportFiles;
import io.github.tarve.segmentation.report.ReportFixture;
import io.github.tarve.segmentation.report.papers.ChecklistItem.State;
import io.github.tarve.segmentation.report.words.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistTest {
    private static final List<String> ORDER = List.of(
            "aim",
            "setting",
            "recruitment",
            "ethics",
            "sources",
            "days",
            "scales",
            "variables",
            "coding",
            "missing",
            "outliers",
            "distance",
            "algorithm",
            "candidates",
            "null",
            "stability",
            "sensitivity",
            "sizes",
            "table",
            "uncertainty",
            "validation",
            "descriptors",
            "areas",
            "weights",
            "alternatives",
            "limits",
            "software",
            "availability",
            "disclosure",
            "naming");

    private static List<ChecklistItem> items(Report report) {
        return new Checklist(report, new Wording(Language.EN)).items();
    }

    private static String value(Report report, String key) {
        return items(report).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value()
                .replace('\u00A0', ' ');
    }

    private static Set<String> in(Report report, State state) {
        return items(report).stream()
                .filter(item -> item.state() == state)
                .map(ChecklistItem::key)
                .collect(Collectors.toSet());
    }

    private static String page(Report report, Language language) {
        Map<String, byte[]> files = ReportFiles.render(report, List.of(language), Set.of(Format.CHECKLIST));
        return new String(files.get("checklist.md"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thirtyItemsComeInTheirOrder(Language language) {
        for (Report report : List.of(ReportFixture.rich(), ReportFixture.tooFew(), ReportFixture.internal())) {
            List<ChecklistItem> items = new Checklist(report, new Wording(language)).items();
            assertThat(items).extracting(ChecklistItem::key).containsExactlyElementsOf(ORDER);
            assertThat(items).extracting(ChecklistItem::value).allMatch(value -> !value.isBlank());
            List<String> questions = page(report, language)
                    .lines()
                    .filter(line -> line.matches("\\| \\d+\\. .*"))
                    .map(line -> line.substring(2, line.indexOf('.')))
                    .toList();
            assertThat(questions)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 30)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void onlyWhatPeopleAloneKnowIsLeftToTheAuthor() {
        assertThat(in(ReportFixture.rich(), State.AUTHOR))
                .containsExactlyInAnyOrder("aim", "recruitment", "ethics", "availability", "naming");
        assertThat(in(ReportFixture.rich(), State.MISSING)).isEmpty();
        assertThat(items(ReportFixture.rich()))
                .filteredOn(item -> item.state() == State.AUTHOR)
                .allMatch(item -> item.value().contains("Write: "));
    }

    @Test
    void whatARunDidNotDoIsNotDone() {
        assertThat(in(ReportFixture.tooFew(), State.MISSING))
                .contains(
                        "variables",
                        "distance",
                        "algorithm",
                        "candidates",
                        "null",
                        "stability",
                        "sensitivity",
                        "sizes",
                        "table",
                        "uncertainty",
                        "validation",
                        "descriptors",
                        "areas",
                        "weights",
                        "alternatives",
                        "naming");
        assertThat(in(ReportFixture.internal(), State.MISSING)).contains("disclosure");
    }

    @Test
    void theHeadLineCountsTheStates() {
        assertThat(page(ReportFixture.rich(), Language.EN)).contains("25 AUTO, 5 NEEDS AUTHOR, 0 NOT DONE");
        int missing = in(ReportFixture.tooFew(), State.MISSING).size();
        assertThat(page(ReportFixture.tooFew(), Language.SV))
                .contains((26 - missing) + " AUTO, 4 NEEDS AUTHOR, " + missing + " NOT DONE");
    }

    @Test
    void valuesAreThoseOfTheReport() {
        Report rich = ReportFixture.rich();
        assertThat(value(rich, "setting")).contains("4 November 2013", "14 days", "Kiiminki");
        assertThat(value(rich, "scales")).contains("alpha 0.71", "0.58\u20130.80", "omega ..");
        assertThat(value(rich, "missing")).contains("22%", "filled 20 times");
        assertThat(value(rich, "algorithm")).contains("50, of which 31");
        assertThat(value(rich, "null")).contains("Gaussian copula", "199 draws", "0.184", "Index at k = 3: 0.36");
        assertThat(value(rich, "stability")).contains("P1 0.87", "P2 0.83", "P3 0.78", "0.62");
        assertThat(value(rich, "sizes")).contains("P1 36 (43%; 95% interval 33\u201354%)");
        assertThat(value(rich, "uncertainty")).contains("silhouette width: 0.36", "filled values: ..");
        assertThat(value(rich, "alternatives")).contains("k = 2:", "k = 4:", "least stable profile 0.42");
        assertThat(value(rich, "software"))
                .contains(rich.provenance().inputs().get(0).sha256());
        assertThat(value(ReportFixture.judged("reproducible", true, false), "missing"))
                .doesNotContain("filled");
    }

    @Test
    void everyNumberOfProfilesTriedIsTabulatedOneIncluded() {
        List<String> rows = page(ReportFixture.rich(), Language.EN)
                .lines()
                .filter(line -> line.matches("\\| \\d \\| .*"))
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).startsWith("| 1 | \u22122311.4 | \u2013 |");
        assertThat(rows.get(2)).contains("| 0.36 |", "| 0.29 | 0.37 | 1.6 | 0.78 | yes |");
    }

    @Test
    void hiddenFiguresStayHidden() {
        Report rich = ReportFixture.rich();
        assertThat(rich.study().read().hidden()).isTrue();
        assertThat(value(rich, "recruitment")).contains("Residents in the results: 84, read: ..");
    }
}
