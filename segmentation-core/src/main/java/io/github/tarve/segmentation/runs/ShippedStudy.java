package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.StudyFile;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The studies on the class path, below {@code datasets/}. */
public final class ShippedStudy {
    private static final String FOUNDING = "oulu-founding";
    private static final String ROOT = "/datasets/";
    private static final String STUDY = "study";

    private ShippedStudy() {}

    /**
     * Runs the founding study and writes release and internal reports; the study's own files go along in the folder
     * {@code study}, so that the run can be repeated and verified.
     *
     * @param out the folder
     * @param existing what to do when it already holds files
     * @param first language of the main page; the pages in the other languages stand beside it
     * @param threads the most threads at a time, empty for every processor
     * @param progress hears how far the work has come
     */
    public static RunResult demo(
            Path out, OutputFolder.Existing existing, Language first, OptionalInt threads, ProgressListener progress) {
        try {
            return demo(files(FOUNDING), out, existing, first, threads, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunResult demo(
            Map<String, byte[]> files,
            Path out,
            OutputFolder.Existing existing,
            Language first,
            OptionalInt threads,
            ProgressListener progress)
            throws IOException {
        try (OutputFolder folder = OutputFolder.claim(out, existing)) {
            Path unpacked = Files.createTempDirectory("tarve-demo-");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(unpacked.resolve(file.getKey()), file.getValue());
                }
                Settings settings = settings(unpacked, first, threads);
                RunOptions options = new RunOptions(existing, SegmentationPlan.SmallStudies.DESCRIBE);
                SortedMap<String, byte[]> extras = new TreeMap<>();
                files.forEach((name, content) -> extras.put(STUDY + "/" + name, content));
                LoadedStudy loaded =
                        LoadedStudy.load(settings).shownIn(folder.path().resolve(STUDY));
                return StudyRun.write(loaded, settings, options, folder, extras, out, progress);
            } finally {
                delete(unpacked);
            }
        }
    }

    private static Settings settings(Path unpacked, Language first, OptionalInt threads) {
        Settings settings = StudyFile.read(unpacked).settings().withThreads(threads);
        Stream<String> others = Stream.of(Language.values())
                .filter(language -> language != first)
                .map(Language::tag);
        List<String> languages = Stream.concat(Stream.of(first.tag()), others).toList();
        return settings.withList(
                        SettingKey.REPORT_LANGUAGES, languages, Origin.option(SettingKey.REPORT_LANGUAGES.option()))
                .with(SettingKey.PRIVACY_INTERNAL, "true", Origin.option(SettingKey.PRIVACY_INTERNAL.option()));
    }

    /** Returns the files of a shipped dataset by name. */
    private static SortedMap<String, byte[]> files(String dataset) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String index = new String(resource("index.txt"), StandardCharsets.UTF_8);
        for (String line : index.lines().toList()) {
            if (line.startsWith(dataset + "/")) {
                files.put(line.substring(dataset.length() + 1), resource(line));
            }
        }
        return files;
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream stream = ShippedStudy.class.getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                throw new IllegalStateException("the datasets are not on the class path: " + path);
            }
            return stream.readAllBytes();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Files.delete(entry);
            }
        }
        Files.delete(folder);
    }
}
