package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.Locale;

/** What the settings say about reading. */
public final class ReadingSettings {
    private ReadingSettings() {}

    /** Returns how tables are read. */
    public static ReadingOptions of(Settings settings) {
        ReadingOptions options = ReadingOptions.defaults();
        if (settings.delimiter().isPresent()) {
            options = options.withDelimiter(settings.delimiter().get());
        }
        switch (settings.text(SettingKey.READING_DECIMAL)) {
            case "comma" -> options = options.withDecimal(ReadingOptions.DecimalSign.COMMA);
            case "point" -> options = options.withDecimal(ReadingOptions.DecimalSign.DOT);
            default -> {
                // Recognised column by column.
            }
        }
        String encoding = settings.text(SettingKey.READING_ENCODING);
        if (!encoding.equals("auto")) {
            options = options.withEncoding(encoding.toUpperCase(Locale.ROOT));
        }
        String dates = settings.text(SettingKey.READING_DATE_FORMAT);
        if (!dates.equals("auto")) {
            // The settings write months with a small m, patterns with a large one.
            options = options.withDateFormat(dates.replace('m', 'M'));
        }
        return settings.on(SettingKey.READING_LENIENT) ? options.with(ReadingOptions.Strictness.LENIENT) : options;
    }

    /**
     * Returns the tables of a study and how they are to be understood; reads the codebook.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when the codebook is wrong
     */
    public static StudySources sources(Settings settings) {
        StudySources.Builder sources = StudySources.builder()
                .title(settings.text(SettingKey.STUDY_TITLE))
                .synthetic(settings.on(SettingKey.STUDY_SYNTHETIC))
                .codebook(settings.path(SettingKey.INPUTS_CODEBOOK)
                        .map(CodebookReader::read)
                        .orElse(Codebook.empty()))
                .reading(of(settings))
                .days(settings.number(SettingKey.DIARY_DAYS).orElseThrow(), settings.minDays());
        for (TableKind kind : TableKind.values()) {
            SettingKey.find("inputs." + kind.option())
                    .flatMap(settings::path)
                    .ifPresent(path -> sources.table(kind, path));
        }
        settings.columns().forEach(sources::column);
        settings.list(SettingKey.COLUMNS_IGNORE).forEach(sources::ignore);
        settings.diaryStart().ifPresent(sources::start);
        if (settings.text(SettingKey.DIARY_INFER_DAYS).equals("span")) {
            sources.unreportedDays(StudySources.UnreportedDays.SPAN);
        }
        if (settings.text(SettingKey.PRIVACY_PRESET).equals("strict")) {
            sources.screening(ScreeningPolicy.Mode.STRICT);
        }
        return sources.build();
    }
}
