package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.io.InputFiles;
import io.github.tarve.segmentation.io.NamesFile;
import io.github.tarve.segmentation.io.ReadingSettings;
import io.github.tarve.segmentation.io.SchemeFiles;
import io.github.tarve.segmentation.io.StudyReader;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.provenance.ContentHash;
import io.github.tarve.segmentation.provenance.Provenance;
import io.github.tarve.segmentation.records.QuasiIdentifierRisk;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A study that was read, with the files that it came from.
 *
 * @param study the validated records
 * @param inputs the files
 */
record LoadedStudy(Study study, List<Input> inputs) {
    /**
     * One input file as it was when it was read.
     *
     * @param key setting that names it
     * @param path where it lies
     * @param shownAs where the manifest says it lies; the same path unless the file was unpacked for the run
     * @param sha256 content hash
     * @param size size in bytes
     * @param changed time of its last change
     */
    record Input(SettingKey key, Path path, Path shownAs, String sha256, long size, FileTime changed) {}

    /**
     * Reads the study that the settings name.
     *
     * @throws Refusal when a file cannot be read or its content is wrong
     */
    static LoadedStudy load(Settings settings) {
        InputFiles.check(settings);
        List<Input> inputs = new ArrayList<>();
        for (SettingKey key : SettingKey.values()) {
            if (key.section().equals("inputs")) {
                settings.path(key).filter(Files::isRegularFile).ifPresent(path -> inputs.add(input(key, path)));
            }
        }
        for (Path file : SchemeFiles.files(settings)) {
            SchemeFiles.read(file);
            inputs.add(input(SettingKey.REPORT_SCHEMES, file));
        }
        settings.path(SettingKey.REPORT_NAMES).ifPresent(file -> {
            NamesFile.read(file);
            inputs.add(input(SettingKey.REPORT_NAMES, file));
        });
        Study study = StudyReader.read(ReadingSettings.sources(settings));
        requireLowRisk(study, settings);
        return new LoadedStudy(study, List.copyOf(inputs));
    }

    /** Refuses a study in which fewer residents than asked for share a combination of background values. */
    static void requireLowRisk(Study study, Settings settings) {
        QuasiIdentifierRisk risk = QuasiIdentifierRisk.of(study);
        int least = settings.number(SettingKey.PRIVACY_MIN_K).orElse(1);
        if (!risk.columns().isEmpty() && risk.smallestClass() < least) {
            throw Refusal.of(ProblemCode.RISK_TOO_HIGH, risk.smallestClass(), least, String.join(", ", risk.columns()));
        }
    }

    private static Input input(SettingKey key, Path path) {
        try {
            return new Input(key, path, path, ContentHash.of(path), Files.size(path), Files.getLastModifiedTime(path));
        } catch (IOException e) {
            throw Refusal.at(Location.file(path.toString()), ProblemCode.FILE_UNREADABLE, reason(e));
        }
    }

    private static String reason(IOException problem) {
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    /** Returns the same study with its files shown as lying in a folder of the run. */
    LoadedStudy shownIn(Path folder) {
        return new LoadedStudy(
                study,
                inputs.stream()
                        .map(input -> new Input(
                                input.key(),
                                input.path(),
                                folder.resolve(Optional.ofNullable(input.path().getFileName())
                                        .orElse(input.path())),
                                input.sha256(),
                                input.size(),
                                input.changed()))
                        .toList());
    }

    /** Returns the same study with its file of names shown as lying elsewhere. */
    LoadedStudy namesShownAs(Path file) {
        return new LoadedStudy(
                study,
                inputs.stream()
                        .map(input -> input.key() != SettingKey.REPORT_NAMES
                                ? input
                                : new Input(
                                        input.key(), input.path(), file, input.sha256(), input.size(), input.changed()))
                        .toList());
    }

    /**
     * Makes sure that no file has changed since it was read.
     *
     * @throws Refusal naming the first that has
     */
    void requireUnchanged() {
        for (Input input : inputs) {
            try {
                if (Files.size(input.path()) != input.size()
                        || !Files.getLastModifiedTime(input.path()).equals(input.changed())) {
                    throw Refusal.at(Location.file(input.path().toString()), ProblemCode.INPUT_CHANGED);
                }
            } catch (IOException e) {
                throw Refusal.at(Location.file(input.path().toString()), ProblemCode.INPUT_CHANGED);
            }
        }
    }

    List<Provenance.InputFile> provenanceInputs() {
        return inputs.stream()
                .map(input -> new Provenance.InputFile(
                        input.key().key().substring(input.key().section().length() + 1),
                        String.valueOf(input.shownAs().getFileName()),
                        input.sha256()))
                .toList();
    }

    List<Manifest.Input> manifestInputs(Path runFolder) {
        return inputs.stream()
                .map(input -> new Manifest.Input(input.key().key(), from(runFolder, input.shownAs()), input.sha256()))
                .toList();
    }

    private static String from(Path runFolder, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean sameRoot = java.util.Objects.equals(runFolder.getRoot(), absolute.getRoot());
        Path shown = sameRoot ? runFolder.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
