package io.github.tarve.cli;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;

/** Options that every command understands. */
final class GlobalOptions {
    /** When progress is shown. */
    enum Progress {
        AUTO,
        ON,
        OFF
    }

    private final Syntax.Given<Language> lang;
    private final Syntax.Given<String> threads;
    private final Syntax.Given<Progress> progress;
    private final Syntax.Given<Console.Messages> messages;
    private final Syntax.Given<Boolean> verbose;
    private final Syntax.Given<Boolean> quiet;

    GlobalOptions(Syntax syntax) {
        lang = syntax.everywhere(Language.class, "--lang", "en|fi|sv", "en", "option.lang");
        threads = syntax.everywhere(String.class, "--threads", "N", "auto", "option.threads");
        progress = syntax.everywhere(Progress.class, "--progress", "auto|on|off", "auto", "option.progress");
        messages = syntax.everywhere(Console.Messages.class, "--messages", "text|json", "text", "option.messages");
        verbose = syntax.flagEverywhere("option.verbose", "-v", "--verbose");
        quiet = syntax.flagEverywhere("option.quiet", "-q", "--quiet");
        syntax.help("option.help", "-h", "--help");
    }

    String lang() {
        return lang.or(Language.EN).tag();
    }

    Progress progress() {
        return progress.or(Progress.AUTO);
    }

    Console.Messages messages() {
        return messages.or(Console.Messages.TEXT);
    }

    /** Returns settings with the number of threads that was asked for. */
    Settings threadsIn(Settings settings) {
        String asked = threads.or("auto");
        return asked.equals("auto")
                ? settings
                : settings.with(SettingKey.THREADS, asked, Origin.option(SettingKey.THREADS.option()));
    }

    Console.Verbosity verbosity() {
        if (quiet.or(false)) {
            return Console.Verbosity.QUIET;
        }
        return verbose.or(false) ? Console.Verbosity.VERBOSE : Console.Verbosity.NORMAL;
    }
}
