package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A study file that was read.
 *
 * @param settings what it sets; paths in it start from its folder
 * @param file the file
 * @param folder its folder
 * @param notices what was decided on the way
 */
public record StudyFile(Settings settings, Path file, Path folder, List<Problem> notices) {
    private static final String EXAMPLES = "inputs, segments, report";
    private static final List<String> NAMES = List.of("study.yaml", "study.yml", "study.json");
    private static final String PACKAGE = "datapackage.json";

    /** Copies the notices. */
    public StudyFile {
        notices = List.copyOf(notices);
    }

    /**
     * Reads a study: a folder that holds {@code study.yaml}, {@code study.yml}, {@code study.json} or, where there is none
     * of them, {@code datapackage.json}; or such a file. A data package beside a study file gives title and
     * {@code synthetic} where the study file does not.
     *
     * @throws Refusal when there is no such file or folder, or when anything in it is wrong, with everything that is
     */
    public static StudyFile read(Path study) {
        Path file = Files.isDirectory(study) ? inFolder(study) : study;
        String lower = file.toString().toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".json") && !lower.endsWith(".yaml") && !lower.endsWith(".yml")) {
            if (!Files.exists(file)) {
                throw Refusal.of(ProblemCode.NO_SUCH_FILE, file, "");
            }
            throw Refusal.of(ProblemCode.NOT_A_STUDY_FILE, Quoted.of(file.toString()));
        }
        ConfigDocument document = ConfigDocument.open(file, EXAMPLES);
        Path folder = ConfigDocument.folder(file);
        List<Problem> notices = new ArrayList<>();
        if (isPackage(document.root())) {
            Settings settings = DataPackage.read(document, folder, notices);
            return new StudyFile(settings, file, folder, notices);
        }
        Settings base = beside(folder);
        Settings settings = SettingsDocument.read(document.root(), document.file(), folder, base);
        return new StudyFile(settings, file, folder, notices);
    }

    private static Path inFolder(Path folder) {
        List<String> found = NAMES.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (found.size() > 1) {
            throw Refusal.at(
                    Location.file(folder.toString()), ProblemCode.SEVERAL_STUDY_FILES, String.join(", ", found));
        }
        if (found.size() == 1) {
            return folder.resolve(found.get(0));
        }
        if (Files.exists(folder.resolve(PACKAGE))) {
            return folder.resolve(PACKAGE);
        }
        throw Refusal.at(
                Location.file(folder.toString()), ProblemCode.NO_STUDY_FILE, String.join(", ", NAMES) + ", " + PACKAGE);
    }

    private static Settings beside(Path folder) {
        Path file = folder.resolve(PACKAGE);
        if (!Files.isRegularFile(file)) {
            return Settings.defaults();
        }
        return DataPackage.describe(ConfigDocument.open(file, "resources"), folder);
    }

    private static boolean isPackage(MappingNode root) {
        return root.get("resources").isPresent();
    }
}
