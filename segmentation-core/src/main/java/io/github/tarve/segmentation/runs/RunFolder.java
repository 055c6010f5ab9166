package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.ReportFiles;
import io.github.tarve.segmentation.report.json.ReportJson;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The folder of a finished run: written from a result, read to render again. */
public final class RunFolder {
    private RunFolder() {}

    /**
     * Writes a result of the library, with the default rules of release, languages and formats.
     *
     * @param result the exact result
     * @param folder the folder, which must not hold files
     * @return the page to open first
     */
    public static Path write(Segmentation result, Path folder) {
        return write(result, folder, SegmentationPlan.defaults().settings());
    }

    /**
     * Writes a result of the library.
     *
     * @param result the exact result
     * @param folder the folder, which must not hold files
     * @param settings rules of release, languages and formats
     * @return the page to open first
     */
    public static Path write(Segmentation result, Path folder, Settings settings) {
        try (OutputFolder out = OutputFolder.claim(folder, OutputFolder.Existing.REFUSE)) {
            RunFiles files = RunFiles.of(result, settings, RunOptions.careful(), List.of());
            Map<String, byte[]> all = new TreeMap<>(files.files());
            all.putAll(PrintedPages.of(settings, files.files()).files());
            out.write(all, Set.of(RunFiles.INTERNAL), Set.of());
            return folder.resolve(files.mainPage());
        }
    }

    /**
     * Pages that were rendered again.
     *
     * @param first the page to open first
     * @param notices what hindered printing
     */
    public record Rendered(Path first, List<Problem> notices) {
        /** Copies the list. */
        public Rendered {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Renders the released report of a run again, without its data.
     *
     * @param run folder of the run, or one that holds a {@code report.json}
     * @param settings languages and formats
     * @param folder the folder for the pages
     * @param existing what to do when it already holds files
     * @return the page to open first, and what hindered printing
     */
    public static Rendered renderAgain(Path run, Settings settings, Path folder, OutputFolder.Existing existing) {
        RunFiles.requireEffect(settings);
        Report report = released(run);
        try (OutputFolder out = OutputFolder.claim(folder, existing)) {
            Map<String, byte[]> files = ReportFiles.render(report, settings.languages(), RunFiles.formats(settings));
            PrintedPages printed = PrintedPages.of(settings, files);
            Set<String> earlier = new HashSet<>(PrintedPages.names(files.keySet()));
            earlier.addAll(files.keySet());
            Map<String, byte[]> all = new TreeMap<>(files);
            all.putAll(printed.files());
            out.write(all, Set.of(), earlier);
            String first = files.containsKey("report.html") ? "report.html" : "report.json";
            return new Rendered(
                    folder.resolve(first), printed.problem().stream().toList());
        }
    }

    private static Report released(Path run) {
        Path inRun = run.resolve(RunFiles.RELEASE).resolve("report.json");
        Path file = Files.isRegularFile(inRun) ? inRun : run.resolve("report.json");
        if (Files.isRegularFile(run)) {
            file = run;
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(ProblemCode.NO_RUN, run, "report.json");
        }
        try {
            return ReportJson.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.NO_RUN, run, "report.json");
        }
    }

    /** Returns the files that an earlier run wrote into a folder, according to its manifest. */
    static Set<String> earlierFiles(Path folder) {
        Path manifest = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(manifest)) {
            return Set.of();
        }
        Set<String> files = new HashSet<>(Manifest.read(manifest).outputs().keySet());
        files.addAll(PrintedPages.names(List.copyOf(files)));
        files.add(Manifest.FILE);
        files.add(Manifest.TIMINGS);
        files.add(ProfileNamesFile.NAME);
        files.add(ProfileNamesFile.PREVIOUS);
        return files;
    }
}
