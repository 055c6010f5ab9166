package io.github.tarve.cli;

import io.github.tarve.segmentation.runs.RunVerification;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve verify}: runs again from a manifest and says what differs. */
final class VerifyCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<Path> run = syntax.parameter(0, Path.class, "RUN", "parameter.run");

    VerifyCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    CommandSpec spec() {
        return syntax.spec();
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            RunVerification verification = RunVerification.of(
                    run.require(), global.threadsIn(Settings.defaults()).threads(), progress);
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
