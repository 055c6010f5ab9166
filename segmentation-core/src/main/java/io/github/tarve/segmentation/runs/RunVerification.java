package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.SchemeFiles;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.provenance.ContentHash;
import io.github.tarve.segmentation.provenance.LibraryVersion;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A run made again from its manifest, compared byte for byte with what lies in its folder.
 *
 * @param files number of files compared
 * @param differences everything that is not as it was
 */
public record RunVerification(int files, List<Difference> differences) {
    /** Copies the list. */
    public RunVerification {
        differences = List.copyOf(differences);
    }

    /** What is different. */
    public enum Kind {
        /** The run was made by another version of the library. */
        VERSION,
        /** An input file is gone. */
        INPUT_MISSING,
        /** An input file has changed. */
        INPUT_CHANGED,
        /** A file of the run is gone. */
        OUTPUT_MISSING,
        /** A file of the run was changed after it. */
        OUTPUT_CHANGED,
        /** Running again gives other bytes. */
        DIFFERS;

        /** Returns the code used in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One difference.
     *
     * @param kind what is different
     * @param file the file
     * @param place first byte that differs, from 0, or the version of the run
     * @param detail the line that differs, as it is now, or the version now
     */
    public record Difference(Kind kind, String file, String place, String detail) {}

    /** Returns whether nothing is different. */
    public boolean same() {
        return differences.isEmpty();
    }

    /**
     * Runs again and compares.
     *
     * @param run folder of the run
     * @param threads number of threads, empty for as many as the machine has; never changes a result
     * @param progress hears how far the work has come
     * @throws Refusal when the folder has no manifest or the run cannot be made again
     */
    public static RunVerification of(Path run, OptionalInt threads, ProgressListener progress) {
        Path file = run.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(ProblemCode.NO_RUN, run, Manifest.FILE);
        }
        Manifest manifest = Manifest.read(file);
        Path folder = run.toAbsolutePath().normalize();
        List<Difference> differences = new ArrayList<>();
        if (!manifest.version().equals(LibraryVersion.current())) {
            differences.add(new Difference(Kind.VERSION, Manifest.FILE, manifest.version(), LibraryVersion.current()));
        }
        boolean inputsThere = inputs(manifest, folder, differences);
        for (Map.Entry<String, String> output : manifest.outputs().entrySet()) {
            outputs(folder, output.getKey(), output.getValue(), differences);
        }
        if (inputsThere) {
            again(manifest, folder, threads, progress, differences);
        }
        return new RunVerification(manifest.outputs().size(), differences);
    }

    private static boolean inputs(Manifest manifest, Path folder, List<Difference> differences) {
        boolean allThere = true;
        for (Manifest.Input input : manifest.inputs()) {
            Path path = folder.resolve(input.path()).normalize();
            if (!Files.isRegularFile(path)) {
                differences.add(new Difference(Kind.INPUT_MISSING, input.path(), "", ""));
                allThere = false;
            } else if (!hash(path).equals(input.sha256())) {
                differences.add(new Difference(Kind.INPUT_CHANGED, input.path(), "", ""));
            }
        }
        return allThere;
    }

    private static void outputs(Path folder, String name, String sha256, List<Difference> differences) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            differences.add(new Difference(Kind.OUTPUT_MISSING, name, "", ""));
        } else if (!hash(path).equals(sha256)) {
            differences.add(new Difference(Kind.OUTPUT_CHANGED, name, "", ""));
        }
    }

    private static String hash(Path path) {
        try {
            return ContentHash.of(path);
        } catch (IOException e) {
            return "";
        }
    }

    private static void again(
            Manifest manifest,
            Path folder,
            OptionalInt threads,
            ProgressListener progress,
            List<Difference> differences) {
        Settings settings = settings(manifest, folder, threads);
        SegmentationPlan.SmallStudies small =
                manifest.force() ? SegmentationPlan.SmallStudies.FORCE : SegmentationPlan.SmallStudies.DESCRIBE;
        RunOptions options = new RunOptions(OutputFolder.Existing.REFUSE, small);
        SortedMap<String, byte[]> fresh = StudyRun.analyse(
                        LoadedStudy.load(settings), settings, options, folder, progress)
                .files();
        for (String name : new TreeSet<>(fresh.keySet())) {
            Path path = folder.resolve(name);
            byte[] now = fresh.get(name);
            boolean edited = name.equals(Manifest.FILE) || name.equals(ProfileNamesFile.NAME);
            if (edited || now == null || !Files.isRegularFile(path)) {
                continue;
            }
            try {
                compare(name, Files.readAllBytes(path), now, differences);
            } catch (IOException e) {
                differences.add(new Difference(Kind.OUTPUT_MISSING, name, "", ""));
            }
        }
    }

    private static Settings settings(Manifest manifest, Path folder, OptionalInt threads) {
        Settings settings = Settings.ofEffectiveValues(manifest.settings());
        settings = schemes(settings, manifest, folder);
        for (Manifest.Input input : manifest.inputs()) {
            SettingKey key =
                    SettingKey.find(input.key()).orElseThrow(() -> Refusal.of(ProblemCode.NO_RUN, folder, input.key()));
            if (key == SettingKey.REPORT_SCHEMES) {
                continue;
            }
            settings = settings.with(
                    key, folder.resolve(input.path()).normalize().toString(), Origin.option(key.option()));
        }
        return settings.withThreads(threads);
    }

    /** Returns the settings with the schemes that are files where the manifest says they lie. */
    private static Settings schemes(Settings settings, Manifest manifest, Path folder) {
        Iterator<String> files = manifest.inputs().stream()
                .filter(input -> input.key().equals(SettingKey.REPORT_SCHEMES.key()))
                .map(input -> folder.resolve(input.path()).normalize().toString())
                .iterator();
        if (!files.hasNext()) {
            return settings;
        }
        List<String> schemes = settings.list(SettingKey.REPORT_SCHEMES).stream()
                .map(name -> SchemeFiles.file(name) && files.hasNext() ? files.next() : name)
                .toList();
        return settings.withList(SettingKey.REPORT_SCHEMES, schemes, Origin.option(SettingKey.REPORT_SCHEMES.option()));
    }

    private static void compare(String name, byte[] then, byte[] now, List<Difference> differences) {
        int place = Arrays.mismatch(then, now);
        if (place >= 0) {
            differences.add(new Difference(Kind.DIFFERS, name, Integer.toString(place), line(now, place)));
        }
    }

    private static String line(byte[] content, int place) {
        int start = Math.min(place, content.length);
        while (start > 0 && content[start - 1] != '\n') {
            start--;
        }
        int end = Math.min(place, content.length);
        while (end < content.length && content[end] != '\n' && end - start < 120) {
            end++;
        }
        return new String(content, start, end - start, StandardCharsets.UTF_8).strip();
    }
}
