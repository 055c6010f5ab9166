package io.github.tarve.segmentation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.release.Report;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapSectionsTest {
    private static Map<String, byte[]> render(Report report) {
        return ReportFiles.render(report, List.of(Language.EN, Language.FI, Language.SV), EnumSet.allOf(Format.class));
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    @Test
    void a_verdict_that_does_not_stand_behind_groups_gives_a_map_instead_of_cards() {
        Map<String, byte[]> files = render(ReportFixture.judged("constructive", false, false));
        assertThat(text(files, "cards.html"))
                .contains("No segments can be told from these residents")
                .contains("This does not mean that there are no groups")
                .contains("c-map-t")
                .contains("Needs that many share")
                .contains("id=\"vote\"")
                .doesNotContain("id=\"profile-1\"")
                .doesNotContain("id=\"compare\"")
                .doesNotContain("Share 10 points");
        assertThat(text(files, "cards.fi.html")).contains("ei voi erottaa asiakasryhmi\u00E4");
        assertThat(text(files, "cards.sv.html")).contains("urskilja kundgrupper");
        String html = text(files, "report.html");
        assertThat(html).contains("No segments can be told from these residents");
        assertThat(html.indexOf("<section id=\"map\""))
                .isPositive()
                .isLessThan(html.indexOf("<section id=\"slicing\""));
        assertThat(html.indexOf("<section id=\"slicing\"")).isLessThan(html.indexOf("<section id=\"profiles\""));
        assertThat(html.indexOf("<section id=\"profiles\"")).isLessThan(html.indexOf("<section id=\"cards\""));
        List<String> lines = ConsoleSummary.lines(ReportFixture.judged("constructive", false, false), Language.EN);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(2)).contains("No segments can be told").doesNotContain("P1");
    }

    @Test
    void groups_that_are_stable_keep_their_cards_even_when_the_data_cannot_tell_more() {
        assertThat(text(render(ReportFixture.judged("cannot-tell", true, false)), "cards.html"))
                .contains("id=\"profile-1\"")
                .contains("id=\"compare\"")
                .contains("id=\"area-1\"")
                .contains("Share 10 points")
                .doesNotContain("No segments");
        assertThat(text(render(ReportFixture.judged("cannot-tell", false, false)), "cards.html"))
                .doesNotContain("id=\"profile-1\"");
        String html = text(render(ReportFixture.rich()), "report.html");
        assertThat(html.indexOf("<section id=\"profiles\""))
                .isPositive()
                .isLessThan(html.indexOf("<section id=\"map\""));
        assertThat(html).doesNotContain("<section id=\"slicing\"");
    }

    @Test
    void forced_cards_are_each_stamped() {
        String cards = text(render(ReportFixture.judged("constructive", false, true)), "cards.html");
        int sheets = cards.split("class=\"card\"", -1).length - 1;
        assertThat(sheets).as("comparison, three cards, areas, votes").isGreaterThan(5);
        assertThat(cards.split("EXPLORATORY \u2013 the data do not support these groups", -1))
                .as("one on the page and one on each sheet")
                .hasSize(sheets + 2);
    }

    @Test
    void a_hidden_cell_is_one_mark_in_every_format() {
        Map<String, byte[]> files = render(ReportFixture.rich());
        assertThat(text(files, "charts/map.svg").split("class=\"hid\"", -1)).hasSize(3);
        assertThat(text(files, "charts/map.svg"))
                .contains("role=\"img\"")
                .contains("<desc")
                .contains(">14</text>");
        assertThat(text(files, "tables/map.csv").lines())
                .contains("map,,need,high,resources,low,14,0.16666666666666666,,")
                .contains("map,,need,high,resources,high,..,..,,")
                .contains("area,Kiiminki,need,high,,,..,..,,")
                .contains("part,,need,low,,,28,0.33,2.5,..");
    }
}
