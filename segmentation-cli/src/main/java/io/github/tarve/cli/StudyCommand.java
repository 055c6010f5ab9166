package io.github.tarve.cli;

import io.github.tarve.segmentation.io.StudyFile;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands that read a study have in common: the study file and the options that override it. */
abstract sealed class StudyCommand implements Callable<Integer> permits RunCommand, CheckCommand, FeaturesCommand {
    private final Console console;
    private final GlobalOptions global;
    private final StudyOptions options = new StudyOptions();
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<String> study = syntax.optional(0, String.class, "STUDY", "parameter.study");

    /** Begins with the settings that the command understands; its own options come after them. */
    StudyCommand(Console console, GlobalOptions global, Set<SettingKey> keys) {
        this.console = console;
        this.global = global;
        options.addTo(syntax.spec(), keys, console.language());
    }

    final CommandSpec spec() {
        return syntax.spec();
    }

    final Syntax syntax() {
        return syntax;
    }

    static Set<SettingKey> readingKeys() {
        Set<SettingKey> keys = EnumSet.noneOf(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            if (Set.of("study", "inputs", "columns", "diary", "reading").contains(key.section())
                    || key == SettingKey.COLUMNS) {
                keys.add(key);
            }
        }
        keys.add(SettingKey.PRIVACY_PRESET);
        return keys;
    }

    final Console console() {
        return console;
    }

    final GlobalOptions global() {
        return global;
    }

    /** Returns the settings of the study file, overridden by the command line. */
    final Settings settings() {
        return settings(study.get(), global, options);
    }

    /** Returns the settings of a study file, overridden by the command line. */
    static Settings settings(@Nullable String study, GlobalOptions global, StudyOptions options) {
        Settings settings = study == null
                ? Settings.defaults()
                : StudyFile.read(path(study)).settings();
        settings = global.threadsIn(settings);
        for (Map.Entry<SettingKey, List<String>> option : options.given().entrySet()) {
            settings = apply(settings, option.getKey(), option.getValue());
        }
        return settings.checked();
    }

    private static Settings apply(Settings settings, SettingKey key, List<String> values) {
        Origin origin = Origin.option(key.option());
        return switch (key.type().arity()) {
            case ONE -> settings.with(key, values.get(values.size() - 1), origin);
            case LIST -> settings.with(key, String.join(",", values), origin);
            case PAIRS -> {
                Settings result = settings;
                for (String value : values) {
                    result = result.with(key, value, origin);
                }
                yield result;
            }
        };
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("no path: " + text, e);
        }
    }

    /** Refuses to go on without any table, as a wrong use of the command. */
    final void requireInput(Settings settings) {
        boolean any = settings.isSet(SettingKey.INPUTS_DIARY)
                || settings.isSet(SettingKey.INPUTS_SURVEY)
                || settings.isSet(SettingKey.INPUTS_RESIDENTS);
        if (!any) {
            throw new CommandLine.ParameterException(syntax.spec().commandLine(), console.text("run.no-input"));
        }
    }
}
