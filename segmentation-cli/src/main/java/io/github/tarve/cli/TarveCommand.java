package io.github.tarve.cli;

import io.github.tarve.segmentation.provenance.LibraryVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve} itself: shows its help or its version. */
final class TarveCommand implements Callable<Integer> {
    private final Console console;
    private final Syntax syntax = new Syntax(this);
    private final GlobalOptions global = new GlobalOptions(syntax);
    private final Syntax.Given<Boolean> version = syntax.flag("option.version", "-V", "--version");

    TarveCommand(Console console) {
        this.console = console;
        syntax.spec().name("tarve").usageMessage().sortOptions(true);
    }

    CommandSpec spec() {
        return syntax.spec();
    }

    GlobalOptions global() {
        return global;
    }

    @Override
    public Integer call() {
        if (version.or(false)) {
            console.say("tarve " + LibraryVersion.current() + " (Java "
                    + Runtime.version().feature() + ")");
            return ExitCode.OK;
        }
        spec().commandLine().usage(console.out());
        console.out().flush();
        return ExitCode.USAGE;
    }
}
