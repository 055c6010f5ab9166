package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.runs.RunResult;
import io.github.tarve.segmentation.runs.ShippedStudy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tarve demo}: runs the shipped study of 32 residents. */
@Command(sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "tarve-demo", descriptionKey = "demo.out")
    private Path out = Path.of("tarve-demo");

    DemoCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            RunResult result = ShippedStudy.demo(out, OutputFolder.Existing.REPLACE, console.language(), progress);
            progress.clear();
            RunCommand.tell(console, result);
            return ExitCode.OK;
        }
    }
}
