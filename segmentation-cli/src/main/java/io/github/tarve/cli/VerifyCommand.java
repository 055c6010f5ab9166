package io.github.tarve.cli;

import io.github.tarve.segmentation.runs.RunVerification;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tarve verify}: runs again from a manifest and says what differs. */
@Command(sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "parameter.run")
    private Path run = Path.of("");

    VerifyCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            RunVerification verification = RunVerification.of(
                    run, global.threadsIn(Settings.defaults()).threads(), progress);
            progress.clear();
            verification
                    .differences()
                    .forEach(difference -> console.say(console.text(
                            "verify." + difference.kind().code(),
                            difference.file(),
                            difference.place(),
                            difference.detail())));
            if (verification.same()) {
                console.say(console.text("verify.same", verification.files()));
                return ExitCode.OK;
            }
            console.say(
                    console.text("verify.different", verification.differences().size()));
            return ExitCode.DIFFERENT;
        }
    }
}
