package io.github.tarve.segmentation.internal.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser of the Chromium family that prints pages as tagged PDF with an outline. It gets a profile of its own that is deleted
 * afterwards, and no way to the network.
 *
 * @param program the program
 */
public record Browser(Path program) {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "microsoft-edge-stable",
            "msedge");
    private static final List<String> PROGRAMS = List.of(
            "Google/Chrome/Application/chrome.exe",
            "Microsoft/Edge/Application/msedge.exe",
            "Chromium/Application/chrome.exe");
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    private static final int PATIENCE_SECONDS = 90;

    /** Returns the first browser found on the path, or where Windows and macOS keep programs. */
    public static Optional<Browser> find() {
        return find(System.getenv());
    }

    /** Returns the first browser found with an environment of variables. */
    static Optional<Browser> find(Map<String, String> environment) {
        List<Path> places = new ArrayList<>();
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                add(places, folder, name);
                add(places, folder, name + ".exe");
            }
        }
        for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")) {
            String folder = environment.getOrDefault(variable, "");
            PROGRAMS.forEach(program -> add(places, folder, program));
        }
        APPLICATIONS.forEach(application -> add(places, "/", application.substring(1)));
        return places.stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    private static void add(List<Path> places, String folder, String name) {
        if (!folder.isEmpty()) {
            try {
                places.add(Path.of(folder).resolve(name));
            } catch (InvalidPathException e) {
                // An entry of the path that names no folder holds no browser.
                return;
            }
        }
    }

    /**
     * Prints a page.
     *
     * @param html the page
     * @return the PDF, or nothing when the browser did not make one within a minute and a half
     * @throws InterruptedException when the thread is interrupted; the browser is stopped then
     */
    public Optional<byte[]> print(byte[] html) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tarve-print");
        try {
            Path page = folder.resolve("page.html");
            Path pdf = folder.resolve("page.pdf");
            Files.write(page, html);
            Process process = new ProcessBuilder(command(page, pdf, folder.resolve("profile")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return ended && Files.isRegularFile(pdf) && Files.size(pdf) > 0
                        ? Optional.of(Files.readAllBytes(pdf))
                        : Optional.empty();
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } finally {
            delete(folder);
        }
    }

    private List<String> command(Path page, Path pdf, Path profile) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-sync",
                "--disable-background-networking",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile,
                "--no-pdf-header-footer",
                "--generate-pdf-document-outline",
                "--print-to-pdf=" + pdf));
        // Chromium refuses to start its sandbox for the superuser, as in containers.
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add(page.toUri().toString());
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException | DirectoryNotEmptyException e) {
            // A process of the browser that has not quite ended may still write; the system clears its temporary files.
            return;
        }
    }
}
