package io.github.tarve.segmentation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.texts.Texts;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.json.ReportJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class ReportFilesTest {
    private static final List<Language> ALL = List.of(Language.EN, Language.FI, Language.SV);

    private static Map<String, byte[]> render(Report report) {
        return ReportFiles.render(report, ALL, EnumSet.complementOf(EnumSet.of(Format.EXCEL_TABLES)));
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    @Test
    void writesEveryFileOfTheContract() {
        assertThat(render(ReportFixture.rich()))
                .containsKeys(
                        "report.html",
                        "report.fi.html",
                        "report.sv.html",
                        "report.md",
                        "report.sv.md",
                        "report.json",
                        "cards.html",
                        "cards.fi.html",
                        "privacy.json",
                        "privacy.md",
                        "checklist.md",
                        "methods.md",
                        "methods.fi.md",
                        "tables/profiles.csv",
                        "tables/areas.csv",
                        "tables/descriptors.csv",
                        "tables/fortnight.csv",
                        "tables/use.csv",
                        "tables/ratings.csv",
                        "tables/levers.csv",
                        "tables/selection.csv",
                        "tables/features.csv",
                        "charts/sizes.svg",
                        "charts/areas.fi.svg");
        assertThat(ReportFiles.render(ReportFixture.rich(), List.of(Language.SV), Set.of(Format.HTML)))
                .containsOnlyKeys("report.html");
        assertThatThrownBy(() -> ReportFiles.render(ReportFixture.rich(), List.of(), Set.of(Format.HTML)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesTheSameBytesInAnyLocale() {
        Map<String, byte[]> expected = render(ReportFixture.rich());
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "fi-FI", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Map<String, byte[]> actual = render(ReportFixture.rich());
                assertThat(actual.keySet()).isEqualTo(expected.keySet());
                actual.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void rendersAgainFromItsOwnJson() {
        Map<String, byte[]> first = render(ReportFixture.rich());
        Map<String, byte[]> again = render(ReportJson.read(text(first, "report.json")));
        first.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void writesTheFiguresOfCardsAsTables() {
        Map<String, byte[]> files = render(ReportFixture.rich());
        assertThat(text(files, "tables/fortnight.csv").lines())
                .contains(
                        "all,,weekday,2,0.2,illness",
                        "profile,P1,weekday,7,..,",
                        "profile,P3,part,workdays,0.35,",
                        "profile,P3,part,weekend,..,",
                        "profile,P2,made-up contact,9,,")
                .noneMatch(line -> line.startsWith("profile,P3,weekday"));
        assertThat(text(files, "tables/levers.csv").lines())
                .contains("profile,P1,time,Sooner and at suitable times,0.4,waiting time")
                .contains("profile,P3,time,Sooner and at suitable times,..,");
        assertThat(text(files, "tables/ratings.csv").lines())
                .contains("profile,P2,,,3.4,0.5", "profile,P3,housing,Housing,..,..");
        assertThat(text(files, "tables/use.csv").lines())
                .contains("profile,P2,travel-minutes,20", "all,,morning-share,0.6", "all,,without-diary,..");
        assertThat(render(ReportFixture.internal()).keySet()).contains("tables/use.csv");
        assertThat(text(render(ReportFixture.internal()), "tables/use.csv").lines())
                .contains("all,,days-observed,0.9,INTERNAL");
        assertThat(render(ReportFixture.tooFew())).doesNotContainKey("tables/use.csv");
    }

    @Test
    void hidesTheSameCellsInEveryFormat() {
        Report report = ReportFixture.rich();
        Set<String> expected = new TreeSet<>();
        for (Report.AreaRow area : report.areas().areas()) {
            for (Report.AreaShare share : area.shares()) {
                if (share.share().hidden()) {
                    expected.add(area.area().code() + " " + share.profile());
                }
            }
        }
        assertThat(expected).hasSize(2);
        Map<String, byte[]> files = render(report);
        assertThat(inCsv(text(files, "tables/areas.csv"))).isEqualTo(expected);
        assertThat(inJson(text(files, "report.json"))).isEqualTo(expected);
        assertThat(inMarkdown(text(files, "report.md"))).isEqualTo(expected);
        assertThat(inHtml(text(files, "report.html"))).isEqualTo(expected);
        assertThat(text(files, "charts/areas.svg").split("class=\"hid\"", -1)).hasSize(expected.size() + 1);
    }

    private static Set<String> inCsv(String csv) {
        Set<String> hidden = new TreeSet<>();
        csv.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
            if (cells[6].equals("..")) {
                assertThat(List.of(cells[5], cells[7], cells[8])).containsOnly("..");
                hidden.add(cells[0] + " " + cells[4]);
            }
        });
        return hidden;
    }

    private static Set<String> inJson(String json) {
        Set<String> hidden = new TreeSet<>();
        for (JsonValue area : JsonValue.read(json).get("areas").items()) {
            for (JsonValue share : area.get("profiles").items()) {
                if (share.get("share").has("suppressed")) {
                    hidden.add(
                            area.get("area").text() + " " + share.get("profile").text());
                }
            }
        }
        return hidden;
    }

    private static Set<String> inMarkdown(String markdown) {
        Set<String> hidden = new TreeSet<>();
        String table = markdown.substring(markdown.indexOf("*Profiles in each area*"));
        table.lines().skip(4).takeWhile(line -> line.startsWith("|")).forEach(line -> {
            String[] cells = line.split("\\|");
            if (cells[4].strip().equals("..")) {
                hidden.add(cells[1].strip() + " " + cells[2].strip().substring(0, 2));
            }
        });
        return hidden;
    }

    private static Set<String> inHtml(String html) {
        Set<String> hidden = new TreeSet<>();
        String table = html.substring(html.indexOf("<caption>Profiles in each area</caption>"));
        Matcher row = Pattern.compile("<th scope=\"row\">([^<]*)</th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(table.substring(0, table.indexOf("</table>")));
        while (row.find()) {
            String[] cells = row.group(2).split("</td>");
            if (cells[2].contains("<abbr")) {
                hidden.add(row.group(1) + " "
                        + cells[0].replaceAll("\\s*<[^>]*>\\s*", "").substring(0, 2));
            }
        }
        return hidden;
    }

    @Test
    void hiddenBoxesAreAllAlike() {
        Map<String, byte[]> files = render(ReportFixture.rich());
        for (String chart : List.of("areas", "unmet", "differences")) {
            Set<String> sizes = new HashSet<>();
            Matcher box = Pattern.compile("class=\"hid\"[^>]* x=\"([^\"]*)\"[^>]* width=\"([^\"]*)\"")
                    .matcher(text(files, "charts/" + chart + ".svg"));
            while (box.find()) {
                sizes.add(box.group(1) + " " + box.group(2));
            }
            assertThat(sizes).as(chart).hasSize(1);
        }
    }

    @Test
    void hiddenNeedsComeLastByCode() {
        Report rich = ReportFixture.rich();
        List<Report.NeedRow> needs = new ArrayList<>(rich.needs());
        needs.add(0, needs.remove(needs.size() - 1));
        String html = text(
                ReportFiles.render(
                        new Report(
                                rich.edition(),
                                rich.study(),
                                rich.verdict(),
                                rich.selection(),
                                rich.method(),
                                rich.profiles(),
                                rich.explanation(),
                                rich.areas(),
                                rich.areaProfiles(),
                                rich.estimates(),
                                needs,
                                rich.features(),
                                rich.droppedFeatures(),
                                rich.privacy(),
                                rich.provenance(),
                                rich.coverage(),
                                rich.diaryQuality(),
                                rich.sensitivity(),
                                rich.descriptors(),
                                rich.needMap(),
                                rich.everyone(),
                                rich.outliers(),
                                rich.services()),
                        List.of(Language.EN),
                        Set.of(Format.TABLES)),
                "tables/needs.csv");
        assertThat(html.lines().filter(line -> line.startsWith("all,")).reduce((a, b) -> b))
                .hasValueSatisfying(last -> assertThat(last).startsWith("all,,carers,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title></desc></svg><svg onload=alert(1)>",
                "]]><image href=x>",
                "a|b|c\n| --- |\n[x](http://evil.example) ![y](z)",
                "{{1234*5}} ${1234*5} #{1234*5} <%= 1234*5 %>",
                "=HYPERLINK(\"http://evil.example\")",
                "\" onmouseover=\"alert(1)",
                "http://evil.example/ www.evil.example",
                "\u202Egnp.exe\u0000\u0007"
            })
    void escapesHostileLabels(String hostile) throws Exception {
        Map<String, byte[]> files = render(ReportFixture.hostile(hostile));
        for (String path : files.keySet()) {
            String written = text(files, path);
            assertThat(written).as(path).doesNotContain("6170");
            if (path.endsWith(".html") || path.endsWith(".svg") || path.endsWith(".md")) {
                assertThat(written.toLowerCase(Locale.ROOT))
                        .as(path)
                        .doesNotContain("\u202E")
                        .doesNotContain("\u0000")
                        .doesNotContain("<script")
                        .doesNotContain("<image")
                        .doesNotContain("<svg onload")
                        .doesNotContain("href=\"http")
                        .doesNotContainPattern("<[^>]* onmouseover=\"");
            }
            if (path.endsWith(".svg")) {
                parse(written);
            }
            if (path.endsWith(".csv")) {
                assertThat(written.lines()).as(path).noneMatch(line -> line.matches("(.*,)?\"?=.*"));
            }
            if (path.endsWith(".md")) {
                assertThat(written)
                        .as(path)
                        .doesNotContainPattern("(?<!\\\\)\\]\\(http")
                        .doesNotContain("http://");
                assertRegularTables(path, written);
            }
        }
    }

    private static void assertRegularTables(String path, String markdown) {
        int columns = -1;
        for (String line : markdown.split("\n", -1)) {
            if (!line.startsWith("|")) {
                columns = -1;
                continue;
            }
            int bars = line.replace("\\|", "").replaceAll("[^|]", "").length();
            assertThat(bars).as(path + ": " + line).isEqualTo(columns < 0 ? bars : columns);
            columns = bars;
        }
    }

    @Test
    void shortensEndlessLabelsAndKeepsThemInJson() {
        String endless = "x".repeat(5000);
        Map<String, byte[]> files = render(ReportFixture.hostile(endless));
        assertThat(text(files, "report.html")).doesNotContain("x".repeat(121)).contains("\u2026");
        assertThat(text(files, "charts/sizes.svg")).doesNotContain("x".repeat(121));
        assertThat(text(files, "report.json")).contains(endless);
    }

    @Test
    void everyPictureIsAccessible() throws Exception {
        Map<String, byte[]> files = render(ReportFixture.rich());
        int charts = 0;
        for (String path : files.keySet()) {
            if (path.endsWith(".svg")) {
                charts++;
                Element svg = parse(text(files, path));
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                String[] ids = svg.getAttribute("aria-labelledby").split(" ");
                for (int i = 0; i < 2; i++) {
                    Element label = (Element)
                            svg.getElementsByTagName(i == 0 ? "title" : "desc").item(0);
                    assertThat(label.getAttribute("id")).isEqualTo(ids[i]);
                    assertThat(label.getTextContent()).isNotBlank();
                }
            }
        }
        assertThat(charts).isEqualTo(3 * 15);
        assertThat(text(files, "report.md")).doesNotContain("]()");
        String html = text(files, "report.html");
        Matcher figure =
                Pattern.compile("<figure>(.*?)</figure>", Pattern.DOTALL).matcher(html);
        int figures = 0;
        while (figure.find()) {
            figures++;
            assertThat(figure.group(1)).contains("<figcaption>", "role=\"img\"", "<caption>", "scope=\"col\"");
        }
        assertThat(figures)
                .as("and a small one on the card of each area")
                .isEqualTo(15 + ReportFixture.rich().areas().areas().size());
    }

    @Test
    void pagesAreSelfContainedAndWellOrdered() {
        Map<String, byte[]> files = render(ReportFixture.rich());
        for (String path : List.of("report.html", "report.fi.html", "cards.sv.html")) {
            String html = text(files, path);
            assertThat(html)
                    .contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                    .contains("class=\"skip\" href=\"#main\"")
                    .doesNotContain("<script")
                    .doesNotContain("src=\"")
                    .doesNotContain("@import");
            assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
            int level = 0;
            Matcher heading = Pattern.compile("<h([1-6])").matcher(html);
            while (heading.find()) {
                int next = Integer.parseInt(heading.group(1));
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
            List<String> ids = new ArrayList<>();
            Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
            while (id.find()) {
                ids.add(id.group(1));
            }
            assertThat(ids).doesNotHaveDuplicates();
        }
        assertThat(text(files, "report.fi.html")).contains("<html lang=\"fi\">").contains("href=\"report.html\"");
    }

    @Test
    void internalEditionIsStampedEverywhere() {
        Map<String, byte[]> files = render(ReportFixture.internal());
        assertThat(text(files, "report.html")).contains("INTERNAL");
        assertThat(text(files, "report.fi.html")).contains("SIS\u00C4INEN");
        assertThat(text(files, "report.md")).contains("INTERNAL");
        assertThat(text(files, "cards.html")).contains("INTERNAL");
        assertThat(text(files, "charts/sizes.svg")).contains("INTERNAL");
        assertThat(text(files, "tables/areas.csv").lines().skip(1)).allMatch(line -> line.endsWith(",INTERNAL"));
        assertThat(text(files, "report.json")).contains("\"edition\": \"internal\"");
        assertThat(text(render(ReportFixture.rich()), "report.html")).doesNotContain("INTERNAL \u2013");
    }

    @Test
    void tooFewResidentsGiveAReportWithoutProfiles() {
        Map<String, byte[]> files = render(ReportFixture.tooFew());
        assertThat(files).containsKey("cards.html").doesNotContainKey("charts/sizes.svg");
        assertThat(text(files, "cards.html"))
                .contains("No segments can be told from these residents")
                .contains("id=\"c-map-t\"")
                .doesNotContain("id=\"profile-1\"");
        assertThat(text(files, "report.html")).contains("Too few residents for profiles");
        assertThat(text(files, "checklist.md"))
                .contains("NOT DONE")
                .contains("NEEDS AUTHOR")
                .contains("AUTO");
    }

    @Test
    void theConsoleHearsTheAnswerInFiveLines() {
        for (Language language : Language.values()) {
            assertThat(ConsoleSummary.lines(ReportFixture.rich(), language))
                    .hasSize(5)
                    .noneMatch(String::isBlank);
            assertThat(ConsoleSummary.lines(ReportFixture.tooFew(), language))
                    .hasSize(5)
                    .noneMatch(String::isBlank);
        }
        assertThat(ConsoleSummary.lines(ReportFixture.rich(), Language.EN).get(2))
                .contains("P1 36, P2 27, P3 21");
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        Set<String> english = Texts.load("report", "en").keys();
        assertThat(Texts.load("report", "fi").keys()).isEqualTo(english);
        assertThat(Texts.load("report", "sv").keys()).isEqualTo(english);
    }

    private static Element parse(String svg) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
