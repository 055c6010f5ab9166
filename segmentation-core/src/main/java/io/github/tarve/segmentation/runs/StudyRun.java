package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.SchemeFiles;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import io.github.tarve.segmentation.pipeline.SegmentationPipeline;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The whole way from settings to a run folder: what {@code tarve run} does. */
public final class StudyRun {
    private static final Path STANDARD_FOLDER = Path.of("tarve-report");

    private StudyRun() {}

    /**
     * Reads the study that the settings name, analyses it and writes the run folder, whole or not at all.
     *
     * @param settings what to read, how to analyse and where to write
     * @param options what the run is allowed to do
     * @param progress hears how far the work has come
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong; nothing is written then
     */
    public static RunResult run(Settings settings, RunOptions options, ProgressListener progress) {
        RunFiles.requireEffect(settings);
        Path out = settings.path(SettingKey.OUT).orElse(STANDARD_FOLDER);
        try (OutputFolder folder = OutputFolder.claim(out, options.existing())) {
            Settings named = ProfileNamesFile.found(settings, folder.path(), options.existing());
            LoadedStudy loaded = LoadedStudy.load(named);
            Map<String, byte[]> extras = Map.of();
            if (ProfileNamesFile.ofReplaced(named, folder.path())) {
                loaded = loaded.namesShownAs(folder.path().resolve(ProfileNamesFile.PREVIOUS));
                extras = Map.of(ProfileNamesFile.PREVIOUS, ProfileNamesFile.bytes(named));
            }
            return write(loaded, named, options, folder, extras, out, progress);
        }
    }

    static RunResult write(
            LoadedStudy loaded,
            Settings settings,
            RunOptions options,
            OutputFolder folder,
            Map<String, byte[]> extras,
            Path shownAs,
            ProgressListener progress) {
        Stopwatch stopwatch = new Stopwatch(progress);
        RunFiles files = analyse(loaded, settings, options, folder.path(), stopwatch);
        Map<String, byte[]> all = new TreeMap<>(files.files());
        all.putAll(extras);
        PrintedPages printed = PrintedPages.of(settings, files.files());
        all.putAll(printed.files());
        all.put(Manifest.TIMINGS, stopwatch.toJson());
        Optional<Problem> kept = folder.write(all, Set.of(RunFiles.INTERNAL), RunFolder.earlierFiles(folder.path()));
        List<Problem> notices = new ArrayList<>(files.segmentation().study().notices());
        kept.ifPresent(notices::add);
        printed.problem().ifPresent(notices::add);
        notices.addAll(ProfileNamesFile.notices(
                files.segmentation(), settings.languages().get(0)));
        return new RunResult(
                files.segmentation(),
                files.report(),
                shownAs,
                shownAs.resolve(files.mainPage()),
                files.internalPage().map(shownAs::resolve),
                notices);
    }

    /** Analyses a loaded study and renders everything, in memory. */
    static RunFiles analyse(
            LoadedStudy loaded, Settings settings, RunOptions options, Path runFolder, ProgressListener progress) {
        SegmentationPlan plan = SegmentationPlan.of(settings)
                .withSmallStudies(options.smallStudies())
                .withSchemes(SchemeFiles.read(settings))
                .withKnownProfiles(ProfileNamesFile.known(settings));
        Segmentation segmentation =
                SegmentationPipeline.of(plan).run(loaded.study(), loaded.provenanceInputs(), progress);
        loaded.requireUnchanged();
        return RunFiles.of(segmentation, settings, options, loaded.manifestInputs(runFolder));
    }
}
