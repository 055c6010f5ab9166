package io.github.tarve.cli;

import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command understands. */
final class GlobalOptions {
    /** When progress is shown. */
    enum Progress {
        AUTO,
        ON,
        OFF
    }

    @Option(
            names = "--lang",
            paramLabel = "en|fi|sv",
            defaultValue = "en",
            scope = ScopeType.INHERIT,
            descriptionKey = "option.lang")
    String lang = "en";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            descriptionKey = "option.threads")
    String threads = "auto";

    @Option(
            names = "--progress",
            paramLabel = "auto|on|off",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            descriptionKey = "option.progress")
    Progress progress = Progress.AUTO;

    @Option(
            names = "--messages",
            paramLabel = "text|json",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            descriptionKey = "option.messages")
    Console.Messages messages = Console.Messages.TEXT;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            descriptionKey = "option.verbose")
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            descriptionKey = "option.quiet")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "option.help")
    boolean help;

    /** Returns settings with the number of threads that was asked for. */
    Settings threadsIn(Settings settings) {
        return threads.equals("auto")
                ? settings
                : settings.with(SettingKey.THREADS, threads, Origin.option(SettingKey.THREADS.option()));
    }

    Console.Verbosity verbosity() {
        if (quiet) {
            return Console.Verbosity.QUIET;
        }
        return verbose ? Console.Verbosity.VERBOSE : Console.Verbosity.NORMAL;
    }
}
