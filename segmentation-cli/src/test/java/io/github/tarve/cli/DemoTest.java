package io.github.tarve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    static Path folder;

    private static Path demo;
    private static Command command;

    @BeforeAll
    static void runs() {
        demo = folder.resolve("demo");
        command = Command.run("demo", "--out", demo);
    }

    private static SortedMap<String, String> contents(Path of) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = of.relativize(file).toString().replace('\\', '/');
                if (!name.equals("timings.json")) {
                    // Byte by byte, since a workbook is no text.
                    contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }

    @Test
    void tells_the_answer_in_five_lines_and_where_the_report_is() {
        assertThat(command.err()).isEmpty();
        assertThat(command.exitCode()).isZero();
        assertThat(command.out().lines().toList()).hasSize(7);
        assertThat(command.out())
                .contains(
                        "32 residents",
                        "3 profiles",
                        demo.resolve("release/report.html").toString());
    }

    @Test
    void writes_every_file_of_the_contract() {
        for (String file : new String[] {
            "manifest.json",
            "model.json",
            "timings.json",
            "release/report.html",
            "release/report.fi.html",
            "release/report.sv.html",
            "release/report.md",
            "release/report.json",
            "release/cards.html",
            "release/privacy.json",
            "release/privacy.md",
            "release/checklist.md",
            "release/methods.md",
            "release/tables/profiles.csv",
            "release/tables/areas.csv",
            "release/tables/descriptors.csv",
            "release/tables/selection.csv",
            "release/tables/features.csv",
            "internal/assignments.csv",
            "internal/features.csv",
            "internal/model.json",
            "internal/report.html",
            "internal/report.json",
            "study/diary.csv"
        }) {
            assertThat(demo.resolve(file)).as(file).isNotEmptyFile();
        }
        assertThat(demo.resolve("release/charts")).isDirectoryContaining("glob:**.svg");
    }

    @Test
    void no_resident_is_named_outside_the_internal_folder() throws IOException {
        Pattern pseudonym = Pattern.compile("\\br(0[1-9]|[12]\\d|3[0-2])\\b");
        contents(demo).forEach((file, text) -> {
            if (file.startsWith("release/") || file.equals("model.json") || file.equals("manifest.json")) {
                assertThat(pseudonym.matcher(text).find()).as(file).isFalse();
            }
        });
        assertThat(contents(demo).get("internal/report.html")).contains("INTERNAL");
    }

    @Test
    void the_same_run_gives_the_same_bytes_whatever_threads_locale_and_time_zone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path other = folder.resolve("other");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(Command.run("demo", "--out", other, "--threads", "1").exitCode())
                    .isZero();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        SortedMap<String, String> here = contents(demo);
        SortedMap<String, String> there = contents(other);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((file, text) -> assertThat(there.get(file)).as(file).isEqualTo(text));
    }

    /** Unordered collections have another order in every process, which one process cannot show. */
    @Test
    void another_process_gives_the_same_bytes() throws IOException, InterruptedException {
        Path other = folder.resolve("other-process");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        "--out",
                        other.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        SortedMap<String, String> here = contents(demo);
        SortedMap<String, String> there = contents(other);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((file, text) -> assertThat(there.get(file)).as(file).isEqualTo(text));
    }

    @Test
    void verify_runs_again_and_tells_what_differs() throws IOException {
        Path copy = folder.resolve("verified");
        assertThat(Command.run("demo", "--out", copy).exitCode()).isZero();
        Command same = Command.run("verify", copy);
        assertThat(same.out()).contains("byte for byte");
        assertThat(same.exitCode()).isZero();

        Files.writeString(copy.resolve("release/report.md"), "changed\n");
        Command changed = Command.run("verify", copy);
        assertThat(changed.exitCode()).isEqualTo(3);
        assertThat(changed.out()).contains("release/report.md");

        Path diary = copy.resolve("study/diary.csv");
        String text = Files.readString(diary);
        Files.writeString(diary, text.replaceFirst(",yes,", ",no,"));
        Command input = Command.run("verify", copy);
        assertThat(input.exitCode()).isEqualTo(3);
        assertThat(input.out()).contains("study/diary.csv");
    }

    @Test
    void report_renders_again_without_the_data() {
        Path pages = folder.resolve("pages");
        Command again = Command.run("report", demo, "--report-lang", "fi", "--formats", "html,md", "--out", pages);
        assertThat(again.err()).isEmpty();
        assertThat(again.exitCode()).isZero();
        assertThat(pages.resolve("report.html")).content().contains("lang=\"fi\"");
        assertThat(pages.resolve("report.json")).hasSameTextualContentAs(demo.resolve("release/report.json"));
        assertThat(Command.run("report", folder.resolve("nowhere"), "--out", folder.resolve("x"))
                        .exitCode())
                .isEqualTo(4);
    }

    @Test
    void an_existing_folder_is_refused_by_run() {
        Command refused = Command.run("run", demo.resolve("study"), "--out", demo);
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("not empty", "--overwrite");
    }
}
