package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.settings.UnknownNames;
import io.github.tarve.segmentation.synthesis.DatasetWriter;
import io.github.tarve.segmentation.synthesis.SyntheticStudies;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tarve datasets}: synthetic data sets with known truth. */
@Command(sortOptions = false)
final class DatasetsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    DatasetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(console.err());
            console.err().flush();
        }
        return ExitCode.USAGE;
    }

    @Command(name = "list")
    int list() {
        for (SyntheticStudies.Summary summary : SyntheticStudies.list()) {
            console.say(line(summary));
        }
        return ExitCode.OK;
    }

    private String line(SyntheticStudies.Summary summary) {
        return console.text("datasets.line", summary.name(), summary.residents(), summary.areas(), summary.profiles());
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "NAME", descriptionKey = "datasets.name") String name) {
        SyntheticStudies.Summary summary = find(name);
        console.say(line(summary));
        console.say(summary.description());
        console.say(console.text("datasets.seed-is", summary.seed()));
        return ExitCode.OK;
    }

    @Command(name = "make", sortOptions = false)
    int make(
            @Parameters(paramLabel = "NAME", descriptionKey = "datasets.name") String name,
            @Option(names = "--seed", paramLabel = "N", descriptionKey = "datasets.seed") @Nullable Long seed,
            @Option(names = "--out", paramLabel = "DIR", descriptionKey = "datasets.out") @Nullable Path out) {
        SyntheticStudies.Summary summary = find(name);
        OptionalLong wanted = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        Path folder = out == null ? Path.of(name) : out;
        try (OutputFolder claimed = OutputFolder.claim(folder, OutputFolder.Existing.REFUSE)) {
            Map<String, byte[]> files = DatasetWriter.files(SyntheticStudies.make(name, wanted.orElse(summary.seed())));
            claimed.write(files, Set.of(), Set.of());
            console.say(console.text("datasets.made", files.size(), folder));
        }
        return ExitCode.OK;
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
