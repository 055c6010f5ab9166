package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.io.csv.InputFile;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
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
     * @throws Refusal naming each file that is missing or cannot be read, at the place of the setting
     */
    public static void check(Settings settings) {
        List<Problem> problems = new ArrayList<>();
        for (SettingKey key : SettingKey.values()) {
            if (key.section().equals("inputs")) {
                Optional<Path> path = settings.path(key);
                if (path.isPresent()) {
                    try {
                        InputFile.check(key.option().substring(2), path.get());
                    } catch (Refusal refusal) {
                        refusal.problems().forEach(problem -> problems.add(placed(problem, settings.origin(key))));
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private static Problem placed(Problem problem, Origin origin) {
        return problem.where().equals(Location.none())
                ? new Problem(problem.code(), origin.where(), problem.arguments())
                : problem;
    }
}
