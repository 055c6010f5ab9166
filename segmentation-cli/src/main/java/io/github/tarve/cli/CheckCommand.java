package io.github.tarve.cli;

import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.runs.CheckReport;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tarve check}: reads a study, looks for personal data and tells what it found. */
@Command(sortOptions = false)
final class CheckCommand extends StudyCommand {
    @Option(names = "--fail-on-warning", descriptionKey = "option.fail-on-warning")
    private boolean failOnWarning;

    @Spec
    private @Nullable CommandSpec spec;

    CheckCommand(Console console, GlobalOptions global) {
        super(console, global);
    }

    @Override
    Set<SettingKey> keys() {
        Set<SettingKey> keys = readingKeys();
        keys.add(SettingKey.OUT);
        keys.add(SettingKey.PRIVACY_MIN_K);
        return keys;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        if (spec != null) {
            requireInput(settings, spec.commandLine());
        }
        CheckReport check = CheckReport.of(settings);
        console().configure(global().messages, global().quiet ? global().verbosity() : Console.Verbosity.VERBOSE);
        if (!check.errors().isEmpty()) {
            console().report(check.remarks());
            console().refuse(check.errors());
            return check.kind().map(ProblemKind::exitCode).orElse(ExitCode.OK);
        }
        console().report(check.remarks());
        check.summary(console().language()).forEach(console()::say);
        check.writeTo(console().language());
        return failOnWarning && check.hasWarning() ? ExitCode.WARNING : ExitCode.OK;
    }
}
