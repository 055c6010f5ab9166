package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.Scoring;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.features.catalogue.SurveyMeasures;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringRulesTest {
    @TempDir
    private Path folder;

    private Codebook read(String text) throws IOException {
        return CodebookReader.read(Files.writeString(folder.resolve("codebook.yaml"), text, StandardCharsets.UTF_8));
    }

    /** Returns the examples of the page on scoring, as an analyst would copy them. */
    private static List<String> examples() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("tarve.root", ".."), "docs", "scoring.md"));
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        return blocks.results().map(block -> block.group(1)).toList();
    }

    private List<MeasuredColumn> measured(String codebook, String survey) throws IOException {
        Path table = Files.writeString(folder.resolve("survey.csv"), survey, StandardCharsets.UTF_8);
        return SurveyMeasures.of(StudyReader.read(StudySources.builder()
                        .survey(table)
                        .codebook(read(codebook))
                        .build()))
                .columns();
    }

    private static String row(String id, int... answers) {
        return id + "," + Arrays.stream(answers).mapToObj(Integer::toString).collect(Collectors.joining(",")) + "\n";
    }

    private static String header(int items) {
        return "resident_id,"
                + IntStream.rangeClosed(1, items).mapToObj(i -> "i" + i).collect(Collectors.joining(",")) + "\n";
    }

    /** By hand: 0+1+2+3+4+0+1+2+3+4+0+1 = 21; eleven answers of 2 make 24; ten leave no score. */
    @Test
    void whodas_is_a_sum_with_one_answer_to_spare() throws IOException {
        List<MeasuredColumn> columns = measured(
                "missing: [\"99\"]\n" + items(12, "0..4", "{instrument: whodas-12}"),
                header(12)
                        + row("r1", 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1)
                        + row("r2", 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 99)
                        + row("r3", 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 99, 99));
        assertThat(columns.get(0).id()).isEqualTo("s");
        assertThat(columns.get(0).values()).containsExactly(21, 24, Double.NaN);
        assertThat(columns.get(0).feature().description().unit()).isEqualTo("0-48");
    }

    /** By hand: 3 met and 2 unmet needs among 20 answers; 17 answers are too few. */
    @Test
    void cansas_is_two_counts() throws IOException {
        int[] some = new int[22];
        int[] few = new int[22];
        Arrays.fill(some, 0, 3, 1);
        Arrays.fill(some, 3, 5, 2);
        Arrays.fill(some, 20, 22, 9);
        Arrays.fill(few, 17, 22, 9);
        List<MeasuredColumn> columns = measured(
                "missing: [\"9\"]\n" + items(22, "0..2", "{instrument: cansas-p}"),
                header(22) + row("r1", some) + row("r2", few));
        assertThat(columns.subList(0, 2)).extracting(MeasuredColumn::id).containsExactly("s.met", "s.unmet");
        assertThat(columns.get(0).values()).containsExactly(3, Double.NaN);
        assertThat(columns.get(1).values()).containsExactly(2, Double.NaN);
    }

    @Test
    void examples_of_the_page_are_read() throws IOException {
        List<Scale> own = read(examples().get(0)).scales();
        assertThat(own).extracting(Scale::id).containsExactly("coping", "trust");
        assertThat(own).extracting(Scale::minimumAnswered).containsExactly(3, 1);
        assertThat(own).extracting(Scale::scoring).containsExactly(Scoring.MEAN, Scoring.IPSATISED);
        List<Scale> known = read(examples().get(1)).scales();
        assertThat(known).extracting(Scale::scoring).containsExactly(Scoring.LEVEL_SUM, Scoring.PRORATED_SUM);
        assertThat(known).extracting(Scale::minimumAnswered).containsExactly(5, 11);
    }

    private static String items(int count, String range, String scale) {
        return "items:\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "  i" + i + ": {type: ordinal, range: " + range + ", scale: s}\n")
                        .collect(Collectors.joining())
                + "scales:\n  s: " + scale + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|1..5|{instrument: whodas-11}|instrument",
                "11|1..5|{instrument: whodas-12}|whodas-12, which takes 12 items with the range 0-4, 1-5",
                "12|1..7|{instrument: whodas-12}|whodas-12, which takes 12 items with the range 0-4, 1-5",
                "5|1..5|{instrument: eq-5d-5l, minimum: 3}|minimum does not go with it",
                "5|1..5|{ipsatise: true}|no other ordinal item",
                "5|1..5|{minimum: most}|minimum"
            })
    void what_does_not_fit_is_refused(int count, String range, String scale, String message) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(items(count, range, scale)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).contains(message);
    }

    @Test
    void minimum_has_names_for_strict_and_all() throws IOException {
        assertThat(read(items(6, "1..5", "{minimum: strict}")).scales().get(0).minimumAnswered())
                .isEqualTo(5);
        assertThat(read(items(6, "1..5", "{minimum: all}")).scales().get(0).minimumAnswered())
                .isEqualTo(6);
    }
}
