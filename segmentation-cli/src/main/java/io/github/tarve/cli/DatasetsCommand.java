package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.settings.UnknownNames;
import io.github.tarve.segmentation.synthesis.DatasetWriter;
import io.github.tarve.segmentation.synthesis.SyntheticStudies;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve datasets}: synthetic data sets with known truth. */
final class DatasetsCommand implements Callable<Integer> {
    private final Console console;
    private final Syntax syntax = new Syntax(this);

    DatasetsCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        syntax.spec().addSubcommand("list", new CommandLine(new Syntax(this::list).spec()));
        syntax.spec().addSubcommand("show", new CommandLine(new Show(console).syntax.spec()));
        syntax.spec().addSubcommand("make", new CommandLine(new Make(console).syntax.spec()));
        return syntax.spec();
    }

    @Override
    public Integer call() {
        syntax.spec().commandLine().usage(console.err());
        console.err().flush();
        return ExitCode.USAGE;
    }

    private Integer list() {
        for (SyntheticStudies.Summary summary : SyntheticStudies.list()) {
            console.say(line(console, summary));
        }
        return ExitCode.OK;
    }

    /** Tells what is known of one. */
    private static final class Show implements Callable<Integer> {
        private final Console console;
        private final Syntax syntax = new Syntax(this);
        private final Syntax.Given<String> name = syntax.parameter(0, String.class, "NAME", "datasets.name");

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            SyntheticStudies.Summary summary = find(name.require());
            console.say(line(console, summary));
            console.say(summary.description());
            console.say(console.text("datasets.seed-is", summary.seed()));
            return ExitCode.OK;
        }
    }

    /** Writes one. */
    private static final class Make implements Callable<Integer> {
        private final Console console;
        private final Syntax syntax = new Syntax(this);
        private final Syntax.Given<String> name = syntax.parameter(0, String.class, "NAME", "datasets.name");
        private final Syntax.Given<Long> seed = syntax.value(Long.class, "--seed", "N", "datasets.seed");
        private final Syntax.Given<Path> out = syntax.value(Path.class, "--out", "DIR", "datasets.out");

        Make(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            SyntheticStudies.Summary summary = find(name.require());
            Path folder = out.or(Path.of(summary.name()));
            try (OutputFolder claimed = OutputFolder.claim(folder, OutputFolder.Existing.REFUSE)) {
                Map<String, byte[]> files =
                        DatasetWriter.files(SyntheticStudies.make(summary.name(), seed.or(summary.seed())));
                claimed.write(files, Set.of(), Set.of());
                console.say(console.text("datasets.made", files.size(), folder));
            }
            return ExitCode.OK;
        }
    }

    private static String line(Console console, SyntheticStudies.Summary summary) {
        return console.text("datasets.line", summary.name(), summary.residents(), summary.areas(), summary.profiles());
    }

    private static SyntheticStudies.Summary find(String name) {
        return SyntheticStudies.show(name)
                .orElseThrow(() -> UnknownNames.refusal(
                        Location.file("datasets"),
                        "NAME",
                        name,
                        SyntheticStudies.list().stream()
                                .map(SyntheticStudies.Summary::name)
                                .toList()));
    }
}
