package io.github.tarve.cli;

import io.github.tarve.segmentation.provenance.LibraryVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tarve} itself: shows its help or its version. */
@Command(name = "tarve", subcommandsRepeatable = false)
final class TarveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final GlobalOptions global = new GlobalOptions();

    @Option(
            names = {"-V", "--version"},
            descriptionKey = "option.version")
    private boolean version;

    @Spec
    private CommandSpec spec;

    TarveCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    GlobalOptions global() {
        return global;
    }

    @Override
    public Integer call() {
        if (version) {
            console.say("tarve " + LibraryVersion.current() + " (Java "
                    + Runtime.version().feature() + ")");
            return ExitCode.OK;
        }
        spec.commandLine().usage(console.out());
        console.out().flush();
        return ExitCode.USAGE;
    }
}
