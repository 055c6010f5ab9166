package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Severity;
import io.github.tarve.segmentation.report.ConsoleSummary;
import io.github.tarve.segmentation.runs.RunOptions;
import io.github.tarve.segmentation.runs.RunResult;
import io.github.tarve.segmentation.runs.StudyRun;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tarve run}: the whole way from tables to a report. */
@Command(sortOptions = false)
final class RunCommand extends StudyCommand {
    @Option(names = "--overwrite", descriptionKey = "option.overwrite")
    private boolean overwrite;

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

    @Option(names = "--fail-on-warning", descriptionKey = "option.fail-on-warning")
    private boolean failOnWarning;

    @Spec
    private @Nullable CommandSpec spec;

    RunCommand(Console console, GlobalOptions global) {
        super(console, global);
    }

    @Override
    Set<SettingKey> keys() {
        Set<SettingKey> keys = EnumSet.allOf(SettingKey.class);
        keys.remove(SettingKey.THREADS);
        return keys;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        if (spec != null) {
            requireInput(settings, spec.commandLine());
        }
        RunOptions options = new RunOptions(
                overwrite ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE,
                force ? SegmentationPlan.SmallStudies.FORCE : SegmentationPlan.SmallStudies.DESCRIBE);
        try (ProgressLine progress = ProgressLine.of(console(), global())) {
            RunResult result = StudyRun.run(settings, options, progress);
            progress.clear();
            console()
                    .report(result.notices().stream()
                            .filter(notice -> !ofNames(notice))
                            .toList());
            tell(console(), result);
            return failOnWarning && hasWarning(result.notices()) ? ExitCode.WARNING : ExitCode.OK;
        }
    }

    /** Returns whether a notice says what became of the names of profiles, which is part of the answer. */
    private static boolean ofNames(Problem notice) {
        return notice.code() == ProblemCode.NAME_KEPT || notice.code() == ProblemCode.NAME_NEW;
    }

    private static boolean hasWarning(List<Problem> notices) {
        return notices.stream().anyMatch(notice -> notice.severity() == Severity.WARNING);
    }

    /** Prints the answer in a few lines and where the report is. */
    static void tell(Console console, RunResult result) {
        ConsoleSummary.lines(result.report(), console.language()).forEach(console::say);
        result.notices().stream()
                .filter(RunCommand::ofNames)
                .forEach(notice -> console.say(notice.message(console.language())));
        console.say(console.text("run.report", result.reportFile()));
        result.internalFile().ifPresent(file -> console.say(console.text("run.internal", file)));
    }
}
