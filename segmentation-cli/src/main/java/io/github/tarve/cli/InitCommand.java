package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.SchemeFiles;
import io.github.tarve.segmentation.synthesis.templates.StudyTemplates;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tarve init}: writes templates to start a study from. */
@Command(sortOptions = false)
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "init.dir")
    private Path folder = Path.of("");

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, byte[]> files = new LinkedHashMap<>(StudyTemplates.files());
        for (String scheme : SchemeFiles.SHIPPED) {
            files.put("schemes/" + scheme + ".yaml", SchemeFiles.text(scheme));
        }
        try (OutputFolder out = OutputFolder.claim(folder, OutputFolder.Existing.REFUSE)) {
            out.write(files, Set.of(), Set.of());
        }
        console.say(console.text("init.done", files.size(), folder, folder.resolve("study.yaml")));
        return ExitCode.OK;
    }
}
