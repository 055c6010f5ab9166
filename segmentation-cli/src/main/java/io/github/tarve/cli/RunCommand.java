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

/** {@code tarve run}: the whole way from tables to a report. */
final class RunCommand extends StudyCommand {
    private final Syntax.Given<Boolean> overwrite = syntax().flag("option.overwrite", "--overwrite");
    private final Syntax.Given<Boolean> force = syntax().flag("option.force", "--force");
    private final Syntax.Given<Boolean> failOnWarning = syntax().flag("option.fail-on-warning", "--fail-on-warning");

    RunCommand(Console console, GlobalOptions global) {
        super(console, global, keys());
    }

    private static Set<SettingKey> keys() {
        Set<SettingKey> keys = EnumSet.allOf(SettingKey.class);
        keys.remove(SettingKey.THREADS);
        return keys;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        requireInput(settings);
        RunOptions options = new RunOptions(
                overwrite.or(false) ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE,
                force.or(false) ? SegmentationPlan.SmallStudies.FORCE : SegmentationPlan.SmallStudies.DESCRIBE);
        try (ProgressLine progress = ProgressLine.of(console(), global())) {
            RunResult result = StudyRun.run(settings, options, progress);
            progress.clear();
            console()
                    .report(result.notices().stream()
                            .filter(notice -> !ofNames(notice))
                            .toList());
            tell(console(), result);
            return failOnWarning.or(false) && hasWarning(result.notices()) ? ExitCode.WARNING : ExitCode.OK;
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
