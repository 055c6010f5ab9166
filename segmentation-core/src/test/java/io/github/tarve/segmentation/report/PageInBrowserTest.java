package io.github.tarve.segmentation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.browser.Browser;
import io.github.tarve.segmentation.release.Report;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Looks at pages in headless Chromium: axe-core finds no accessibility violation, nothing is wider than the window, nothing is
 * loaded and everything can be reached by keyboard, at 320 and 1280 pixels, light and dark; printed, each sheet is one page. Skipped without a browser unless {@code browser.required} is true.
 */
@Tag("browser")
class PageInBrowserTest {
    private static final String PROBE = """
            <script>%s</script>
            <script>
            document.querySelectorAll('details').forEach(d => d.open = true);
            axe.run({resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(r => {
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              const axe = JSON.stringify(r.violations.map(v => v.id + ':' + v.nodes[0].target.join(' ')));
              const unreachable = [...document.querySelectorAll('*')].filter(e =>
                (e.matches('a[href], summary') && e.tabIndex < 0) || e.tabIndex > 0
                || (/auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0));
              const loading = document.querySelectorAll('img[src]:not([src^="data:"]), link[href], script[src], iframe, object,'
                + 'embed, audio, video, source, form, base, meta[http-equiv="refresh"], image, use:not([href^="#"])');
              const styles = [...document.querySelectorAll('style')].map(s => s.textContent).join('')
                + [...document.querySelectorAll('[style]')].map(e => e.getAttribute('style')).join('');
              parent.postMessage({
                ['axe' + name]: axe, ['wide' + name]: wide, ['width' + name]: innerWidth,
                ['unreachable' + name]: unreachable.length,
                ['requests' + name]: loading.length + (styles.match(/@import|url\\((?!["']?(data:|#))/g) || []).length}, '*');
            });
            </script>
            </body>""";

    /** The pages in frames, since a window cannot be narrower than 500 pixels. */
    private static final String FRAMES = """
            <body><script>addEventListener('message', m => Object.assign(document.body.dataset, m.data));</script>
            %s</body>""";

    @TempDir
    Path folder;

    /** Report and cards in one language and one colour scheme, on a phone and on a desk. */
    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "fi,light", "fi,dark", "sv,light", "sv,dark"})
    void hasNoViolationReflowsAndLoadsNothing(String language, String scheme) throws IOException, InterruptedException {
        Map<String, byte[]> files = ReportFiles.render(
                ReportFixture.rich(),
                List.of(Language.valueOf(language.toUpperCase(Locale.ROOT))),
                Set.of(Format.HTML, Format.CARDS));
        check(files, List.of("report.html", "cards.html"), scheme);
    }

    @ParameterizedTest
    @CsvSource({"few", "map", "endless"})
    void unusualReportsAreReadableToo(String kind) throws IOException, InterruptedException {
        Report report = switch (kind) {
            case "few" -> ReportFixture.tooFew();
            case "map" -> ReportFixture.judged("constructive", false, false);
            default -> ReportFixture.hostile("Very long name ".repeat(330));
        };
        Map<String, byte[]> files = ReportFiles.render(report, List.of(Language.FI), Set.of(Format.HTML, Format.CARDS));
        check(files, kind.equals("few") ? List.of("report.html") : List.of("report.html", "cards.html"), "light");
    }

    private void check(Map<String, byte[]> files, List<String> names, String scheme)
            throws IOException, InterruptedException {
        Path browser = requireBrowser();
        List<String> pages = names.stream()
                .map(name -> new String(files.get(name), StandardCharsets.UTF_8))
                .map(html -> scheme.equals("dark") ? html.replace("(prefers-color-scheme: dark)", "all") : html)
                .toList();
        List<Integer> widths = List.of(320, 1280);
        String dom = dump(browser, pages, widths);
        for (int page = 0; page < pages.size(); page++) {
            for (int width : widths) {
                String frame = "P" + page + "w" + width;
                String name = names.get(page) + " at " + width;
                assertThat(attribute(dom, "width", frame)).as(name).isEqualTo(String.valueOf(width));
                assertThat(attribute(dom, "axe", frame)).as(name).isEqualTo("[]");
                assertThat(attribute(dom, "requests", frame)).as(name).isEqualTo("0");
                assertThat(attribute(dom, "unreachable", frame)).as(name).isEqualTo("0");
                assertThat(Integer.parseInt(attribute(dom, "wide", frame)))
                        .as(name)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void theProbeFindsViolationsRequestsAndWidth() throws IOException, InterruptedException {
        Path browser = requireBrowser();
        String html = "<!DOCTYPE html><html><head><link rel=\"stylesheet\" href=\"other.css\">"
                + "<style>h6 { background: url(other.png) }</style></head><body><img src=\"data:,\">"
                + "<div style=\"overflow: auto\"><p style=\"width: 900px; color: #aaa\">text</p></div>"
                + "<p style=\"width: 900px\" tabindex=\"1\">text</p></body></html>";
        String dom = dump(browser, List.of(html), List.of(320));
        assertThat(attribute(dom, "axe", "P0w320"))
                .contains("image-alt")
                .contains("html-has-lang")
                .contains("color-contrast");
        assertThat(Integer.parseInt(attribute(dom, "wide", "P0w320"))).isGreaterThan(500);
        assertThat(attribute(dom, "requests", "P0w320")).isEqualTo("2");
        assertThat(attribute(dom, "unreachable", "P0w320")).isEqualTo("2");
    }

    /** The map, each card, area sheet and voting sheet is one printed page, even with names of 5000 letters. */
    @ParameterizedTest
    @CsvSource({"en,rich", "fi,rich", "sv,rich", "fi,endless", "sv,map"})
    void everySheetIsOnePrintedPage(String language, String kind) throws IOException, InterruptedException {
        Browser browser = new Browser(requireBrowser());
        boolean map = kind.equals("map");
        Report report = switch (kind) {
            case "rich" -> ReportFixture.rich();
            case "map" -> ReportFixture.judged("constructive", false, false);
            default -> ReportFixture.hostile("Very long name ".repeat(330));
        };
        byte[] html = ReportFiles.render(
                        report, List.of(Language.valueOf(language.toUpperCase(Locale.ROOT))), Set.of(Format.CARDS))
                .get("cards.html");
        String pdf = new String(browser.print(html).orElseThrow(), StandardCharsets.ISO_8859_1);
        int sheets = new String(html, StandardCharsets.UTF_8).split("<article class=\"card\"", -1).length - 1;
        assertThat(sheets).isGreaterThan(map ? 0 : report.profiles().size());
        assertThat(pdf.split("/Type /Page\\b", -1).length - 1)
                .as("a map stands before the sheets")
                .isEqualTo(sheets + (map ? 1 : 0));
        assertThat(pdf).contains("/StructTreeRoot").contains("/Outlines");
    }

    private static Path requireBrowser() {
        Optional<Path> browser = browser();
        assertThat(browser.isPresent() || !Boolean.getBoolean("browser.required"))
                .as("a browser is required")
                .isTrue();
        assumeTrue(browser.isPresent(), "no chromium on the path: page not looked at");
        return browser.orElseThrow();
    }

    private String dump(Path browser, List<String> pages, List<Integer> widths)
            throws IOException, InterruptedException {
        StringBuilder frames = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            String probed = pages.get(page)
                    .replaceFirst("<meta http-equiv[^>]*>", "")
                    .replace("</body>", PROBE.formatted(axe().replace("</script", "<\\/script")));
            Files.writeString(folder.resolve("page" + page + ".html"), probed);
            for (int width : widths) {
                frames.append(
                        "<iframe name=\"P%dw%d\" src=\"page%d.html\" style=\"border: 0\" width=\"%d\" height=\"1000\"></iframe>"
                                .formatted(page, width, page, width));
            }
        }
        Files.writeString(folder.resolve("frame.html"), FRAMES.formatted(frames));
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--window-size=1600,1000",
                        "--virtual-time-budget=40000",
                        "--dump-dom",
                        folder.resolve("frame.html").toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return Files.readString(dom);
    }

    private static String attribute(String dom, String name, String frame) {
        // A key such as axeP0w320 of the data set is written as data-axe-p0w320.
        Matcher value = Pattern.compile(
                        "<body[^>]* data-" + name + "-" + frame.toLowerCase(Locale.ROOT) + "=\"([^\"]*)\"")
                .matcher(dom);
        assertThat(value.find()).as("data-" + name + " of " + frame).isTrue();
        return value.group(1).replace("&quot;", "\"");
    }

    private static String axe() throws IOException {
        try (InputStream stream = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Path> browser() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
