package io.github.tarve.segmentation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.release.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
    static final List<Language> ALL = List.of(Language.EN, Language.FI, Language.SV);
    static final Set<Format> EVERY = EnumSet.allOf(Format.class);

    static Map<String, byte[]> render(Report report) {
        return ReportFiles.render(report, ALL, EVERY);
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    @Test
    void writesEveryFileOfTheContract() throws IOException {
        Map<String, byte[]> files = render(ReportFixture.rich());
        assertThat(files)
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
                        "tables/profiles.csv",
                        "tables/areas.csv",
                        "tables/selection.csv",
                        "tables/features.csv",
                        "charts/sizes.svg",
                        "charts/areas.fi.svg");
        String preview = System.getProperty("report.preview", "");
        if (!preview.isEmpty()) {
            write(Path.of(preview, "rich"), files);
            write(Path.of(preview, "few"), render(ReportFixture.tooFew()));
            write(Path.of(preview, "internal"), render(ReportFixture.internal()));
        }
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
