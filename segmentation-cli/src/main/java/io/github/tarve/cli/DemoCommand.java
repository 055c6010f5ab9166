package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.runs.RunResult;
import io.github.tarve.segmentation.runs.ShippedStudy;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve demo}: runs the shipped study of 32 residents. */
final class DemoCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<Path> out = syntax.value(Path.class, "--out", "DIR", "demo.out");

    DemoCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    CommandSpec spec() {
        return syntax.spec();
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            RunResult result = ShippedStudy.demo(
                    out.or(Path.of("tarve-demo")),
                    OutputFolder.Existing.REPLACE,
                    console.language(),
                    global.threadsIn(Settings.defaults()).threads(),
                    progress);
            progress.clear();
            RunCommand.tell(console, result);
            return ExitCode.OK;
        }
    }
}
