package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.runs.RunFolder;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve report}: renders a finished run again, without its data. */
final class ReportCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<Path> run = syntax.parameter(0, Path.class, "RUN", "parameter.run");
    private final Syntax.Given<String> languages = syntax.text("--report-lang", "NAME,...", "report.lang");
    private final Syntax.Given<String> formats = syntax.text("--formats", "NAME,...", "report.formats");
    private final Syntax.Given<String> csv = syntax.text("--csv", "NAME", "report.csv");
    private final Syntax.Given<Path> out = syntax.required("--out", "DIR", "report.out");
    private final Syntax.Given<Boolean> overwrite = syntax.flag("option.overwrite", "--overwrite");

    ReportCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    CommandSpec spec() {
        return syntax.spec();
    }

    @Override
    public Integer call() {
        Settings settings = Settings.defaults();
        String wanted = languages.or(global.lang());
        settings = settings.with(SettingKey.REPORT_LANGUAGES, wanted, Location.file("--report-lang"));
        if (formats.isGiven()) {
            settings = settings.with(SettingKey.REPORT_FORMATS, formats.require(), Location.file("--formats"));
        }
        if (csv.isGiven()) {
            settings = settings.with(SettingKey.REPORT_CSV, csv.require(), Location.file("--csv"));
        }
        RunFolder.Rendered rendered = RunFolder.renderAgain(
                run.require(),
                settings,
                out.require(),
                overwrite.or(false) ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE);
        console.report(rendered.notices());
        console.say(console.text("run.report", rendered.first()));
        return ExitCode.OK;
    }
}
