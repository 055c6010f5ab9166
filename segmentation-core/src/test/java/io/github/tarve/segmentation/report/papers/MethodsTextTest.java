package io.github.tarve.segmentation.report.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.Format;
import io.github.tarve.segmentation.report.ReportFiles;
import io.github.tarve.segmentation.report.ReportFixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodsTextTest {
    private static final Pattern CITATION = Pattern.compile("\\((\\d{1,2}(?:, \\d{1,2})*)\\)");

    private static String methods(Report report, Language language) {
        Map<String, byte[]> files = ReportFiles.render(report, List.of(language), Set.of(Format.METHODS));
        return new String(files.get("methods.md"), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }

    private static Set<Reference> cited(Report report) {
        String text = methods(report, Language.EN);
        Set<Reference> cited = new TreeSet<>();
        for (Reference work : Reference.values()) {
            if (text.contains("doi:" + work.doi().replace("_", "\\_"))) {
                cited.add(work);
            }
        }
        return cited;
    }

    @Test
    void onlyMethodsOfTheRunAreCited() {
        assertThat(cited(ReportFixture.rich()))
                .contains(
                        Reference.DEMPSTER,
                        Reference.ROUSSEEUW,
                        Reference.HENNIG_LIN,
                        Reference.HENNIG,
                        Reference.BENJAMINI,
                        Reference.ANDRIDGE,
                        Reference.MONTI,
                        Reference.BREUNIG,
                        Reference.DEMING)
                .doesNotContain(
                        Reference.SCHWARZ, Reference.LLOYD, Reference.SCHUBERT, Reference.LANCE, Reference.HUANG);
        assertThat(cited(ReportFixture.tooFew())).containsExactlyInAnyOrder(Reference.CRONBACH, Reference.FISCHETTI);
        assertThat(cited(ReportFixture.judged("reproducible", true, false)))
                .doesNotContain(Reference.ANDRIDGE, Reference.MONTI);
        assertThat(cited(ReportFixture.internal())).doesNotContain(Reference.FISCHETTI);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void citationsAreNumberedByFirstMentionAndAllListed(Language language) {
        for (Report report : List.of(ReportFixture.rich(), ReportFixture.tooFew())) {
            String[] parts = methods(report, language).split("\n- \\(1\\) ", 2);
            List<Integer> first = new ArrayList<>();
            Matcher matcher = CITATION.matcher(parts[0]);
            while (matcher.find()) {
                Stream.of(matcher.group(1).split(", "))
                        .map(Integer::valueOf)
                        .filter(number -> !first.contains(number))
                        .forEach(first::add);
            }
            long listed =
                    1 + parts[1].lines().filter(line -> line.startsWith("- (")).count();
            assertThat(first)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, (int) listed).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsSaidOfProfilesThatTheReportDoesNotStandBehind(Language language) {
        for (Report report : List.of(ReportFixture.judged("constructive", false, false), ReportFixture.tooFew())) {
            assertThat(report.showsGroups()).isFalse();
            assertThat(methods(report, language)).doesNotContain("P1", "P2", "Jaccard", "Hedges", "Rand");
        }
        assertThat(methods(ReportFixture.rich(), language)).contains("P1 36", "P1 0", "Jaccard", "Hedges");
    }

    @Test
    void saysWhatWasFound() {
        assertThat(methods(ReportFixture.rich(), Language.EN))
                .contains("Residents in the results: 84", "from 4 November 2013", "1, 2, 3 and 4", "0.184")
                .contains("A useful, repeatable slicing", "Counts below");
        assertThat(methods(ReportFixture.tooFew(), Language.EN)).contains("Profiles need at least 20 residents");
        assertThat(methods(ReportFixture.judged("constructive", false, false), Language.EN))
                .contains("no profiles are reported");
    }

    @Test
    void hiddenFiguresStayHidden() {
        assertThat(methods(ReportFixture.rich(), Language.EN)).contains("residents read: ..");
        assertThat(methods(ReportFixture.rich(), Language.FI)).contains("luettuja oli ..");
    }
}
