package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.runs.FeatureFiles;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tarve features}: measures features and writes them with their dictionary. */
@Command(sortOptions = false)
final class FeaturesCommand extends StudyCommand {
    @Option(names = "--overwrite", descriptionKey = "option.overwrite")
    private boolean overwrite;

    @Spec
    private @Nullable CommandSpec spec;

    FeaturesCommand(Console console, GlobalOptions global) {
        super(console, global);
    }

    @Override
    Set<SettingKey> keys() {
        Set<SettingKey> keys = readingKeys();
        for (SettingKey key : SettingKey.values()) {
            if (key.section().equals("features")) {
                keys.add(key);
            }
        }
        keys.add(SettingKey.OUT);
        return keys;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        if (spec != null) {
            requireInput(settings, spec.commandLine());
        }
        FeatureFiles.Written written =
                FeatureFiles.write(settings, overwrite ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE);
        console().report(written.notices());
        console().say(console().text("features.done", written.features(), written.residents(), written.folder()));
        return ExitCode.OK;
    }
}
