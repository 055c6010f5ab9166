package io.github.tarve.cli;

import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.runs.CheckReport;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.Set;

/** {@code tarve check}: reads a study, looks for personal data and tells what it found. */
final class CheckCommand extends StudyCommand {
    private final Syntax.Given<Boolean> failOnWarning = syntax().flag("option.fail-on-warning", "--fail-on-warning");

    CheckCommand(Console console, GlobalOptions global) {
        super(console, global, keys());
    }

    private static Set<SettingKey> keys() {
        Set<SettingKey> keys = readingKeys();
        keys.add(SettingKey.OUT);
        keys.add(SettingKey.PRIVACY_MIN_K);
        return keys;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        requireInput(settings);
        CheckReport check = CheckReport.of(settings);
        boolean quiet = global().verbosity() == Console.Verbosity.QUIET;
        console().configure(global().messages(), quiet ? Console.Verbosity.QUIET : Console.Verbosity.VERBOSE);
        if (!check.errors().isEmpty()) {
            console().report(check.remarks());
            console().refuse(check.errors());
            return check.kind().map(ProblemKind::exitCode).orElse(ExitCode.OK);
        }
        console().report(check.remarks());
        check.summary(console().language()).forEach(console()::say);
        check.writeTo(console().language());
        return failOnWarning.or(false) && check.hasWarning() ? ExitCode.WARNING : ExitCode.OK;
    }
}
