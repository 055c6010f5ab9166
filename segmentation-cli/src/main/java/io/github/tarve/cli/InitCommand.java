package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.SchemeFiles;
import io.github.tarve.segmentation.synthesis.templates.StudyTemplates;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve init}: writes templates to start a study from. */
final class InitCommand implements Callable<Integer> {
    private final Console console;
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<Path> folder = syntax.parameter(0, Path.class, "DIR", "init.dir");

    InitCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return syntax.spec();
    }

    @Override
    public Integer call() {
        Path target = folder.require();
        Map<String, byte[]> files = new LinkedHashMap<>(StudyTemplates.files());
        for (String scheme : SchemeFiles.SHIPPED) {
            files.put("schemes/" + scheme + ".yaml", SchemeFiles.text(scheme));
        }
        try (OutputFolder out = OutputFolder.claim(target, OutputFolder.Existing.REFUSE)) {
            out.write(files, Set.of(), Set.of());
        }
        console.say(console.text("init.done", files.size(), target, target.resolve("study.yaml")));
        return ExitCode.OK;
    }
}
