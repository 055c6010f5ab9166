package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that the files which settings name are there, before any of them is read. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Checks every input that is set.
     *
     * @throws Refusal naming each file that does not exist, at the place of the setting
     */
    public static void check(Settings settings) {
        List<Problem> problems = new ArrayList<>();
        for (SettingKey key : SettingKey.values()) {
            if (key.section().equals("inputs")) {
                Optional<Path> path = settings.path(key);
                if (path.isPresent() && !Files.exists(path.get())) {
                    Location where = settings.origin(key).where();
                    problems.add(Problem.at(where, ProblemCode.NO_SUCH_FILE, path.get(), ""));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }
}
