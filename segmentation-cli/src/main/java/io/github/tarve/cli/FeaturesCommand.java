package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.runs.FeatureFiles;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.Set;

/** {@code tarve features}: measures features and writes them with their dictionary. */
final class FeaturesCommand extends StudyCommand {
    private final Syntax.Given<Boolean> overwrite = syntax().flag("option.overwrite", "--overwrite");

    FeaturesCommand(Console console, GlobalOptions global) {
        super(console, global, keys());
    }

    private static Set<SettingKey> keys() {
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
        requireInput(settings);
        FeatureFiles.Written written = FeatureFiles.write(
                settings, overwrite.or(false) ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE);
        console().report(written.notices());
        console().say(console().text("features.done", written.features(), written.residents(), written.folder()));
        return ExitCode.OK;
    }
}
