package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.runs.RunFolder;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tarve report}: renders a finished run again, without its data. */
@Command(sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "parameter.run")
    private Path run = Path.of("");

    @Option(names = "--report-lang", paramLabel = "NAME,...", descriptionKey = "report.lang")
    private @Nullable String languages;

    @Option(names = "--formats", paramLabel = "NAME,...", descriptionKey = "report.formats")
    private @Nullable String formats;

    @Option(names = "--csv", paramLabel = "NAME", descriptionKey = "report.csv")
    private @Nullable String csv;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "report.out")
    private Path out = Path.of("");

    @Option(names = "--overwrite", descriptionKey = "option.overwrite")
    private boolean overwrite;

    ReportCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.defaults();
        String wanted = languages == null ? global.lang : languages;
        settings = settings.with(SettingKey.REPORT_LANGUAGES, wanted, Location.file("--report-lang"));
        if (formats != null) {
            settings = settings.with(SettingKey.REPORT_FORMATS, formats, Location.file("--formats"));
        }
        if (csv != null) {
            settings = settings.with(SettingKey.REPORT_CSV, csv, Location.file("--csv"));
        }
        RunFolder.Rendered rendered = RunFolder.renderAgain(
                run, settings, out, overwrite ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE);
        console.report(rendered.notices());
        console.say(console.text("run.report", rendered.first()));
        return ExitCode.OK;
    }
}
