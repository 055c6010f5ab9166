package io.github.tarve.segmentation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.release.Report;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * Looks at pages in headless Chromium: axe-core finds no accessibility violation, and nothing is wider than the window at
 * 320 pixels. Skipped without a browser unless {@code browser.required} is true.
 */
@Tag("browser")
class PageInBrowserTest {
    private static final String PROBE = """
            <script>%s</script>
            <script>
            document.querySelectorAll('details').forEach(d => d.open = true);
            axe.run({resultTypes: ['violations']}).then(r => {
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              const axe = JSON.stringify(r.violations.map(v => v.id + ':' + v.nodes[0].target.join(' ')));
              parent.postMessage({axe: axe, wide: wide, width: innerWidth}, '*');
            });
            </script>
            </body>""";

    /** The page in a frame, since a window cannot be narrower than 500 pixels. */
    private static final String FRAME = """
            <body><script>addEventListener('message', m => Object.assign(document.body.dataset, m.data));</script>
            <iframe src="page.html" style="border: 0" width="%d" height="1000"></iframe></body>""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"rich,report.html,1200", "rich,report.fi.html,320", "rich,cards.sv.html,600", "few,report.html,320"})
    void hasNoViolationAndReflows(String kind, String file, int width) throws IOException, InterruptedException {
        Path browser = requireBrowser();
        Report report = kind.equals("rich") ? ReportFixture.rich() : ReportFixture.tooFew();
        String html = new String(
                ReportFiles.render(report, List.of(Language.values()), Set.of(Format.HTML, Format.CARDS))
                        .get(file),
                StandardCharsets.UTF_8);
        String dom = dump(browser, html, width);
        assertThat(attribute(dom, "width")).isEqualTo(String.valueOf(width));
        assertThat(attribute(dom, "axe")).isEqualTo("[]");
        assertThat(Integer.parseInt(attribute(dom, "wide"))).isLessThanOrEqualTo(0);
    }

    @Test
    void theProbeFindsViolationsAndWidth() throws IOException, InterruptedException {
        Path browser = requireBrowser();
        String html = "<!DOCTYPE html><html><head></head><body><img src=\"data:,\">"
                + "<p style=\"width: 900px; color: #aaa\">text</p></body></html>";
        String dom = dump(browser, html, 320);
        assertThat(attribute(dom, "axe"))
                .contains("image-alt")
                .contains("html-has-lang")
                .contains("color-contrast");
        assertThat(Integer.parseInt(attribute(dom, "wide"))).isGreaterThan(500);
    }

    private static Path requireBrowser() {
        Optional<Path> browser = browser();
        assertThat(browser.isPresent() || !Boolean.getBoolean("browser.required"))
                .as("a browser is required")
                .isTrue();
        assumeTrue(browser.isPresent(), "no chromium on the path: page not looked at");
        return browser.orElseThrow();
    }

    private String dump(Path browser, String html, int width) throws IOException, InterruptedException {
        String probed = html.replaceFirst("<meta http-equiv[^>]*>", "")
                .replace("</body>", PROBE.formatted(axe().replace("</script", "<\\/script")));
        Files.writeString(folder.resolve("page.html"), probed);
        Files.writeString(folder.resolve("frame.html"), FRAME.formatted(width));
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--window-size=1400,1000",
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        folder.resolve("frame.html").toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(dom);
    }

    private static String attribute(String dom, String name) {
        Matcher value =
                Pattern.compile("<body[^>]* data-" + name + "=\"([^\"]*)\"").matcher(dom);
        assertThat(value.find()).as("data-" + name).isTrue();
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
