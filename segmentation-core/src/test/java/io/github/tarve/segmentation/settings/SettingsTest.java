package io.github.tarve.segmentation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    private static Settings set(SettingKey key, String text) {
        return Settings.defaults().with(key, text, Location.file(key.option()));
    }

    private static String refusal(SettingKey key, String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> set(key, text));
        assertThat(refusal).as("%s=%s is refused", key, text).isNotNull();
        assertThat(refusal.kind()).isEqualTo(ProblemKind.USAGE);
        for (Language language : Language.values()) {
            assertThat(refusal.problems().get(0).line(language)).startsWith(key.option() + ": ");
        }
        return refusal.problems().get(0).line(Language.EN);
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void everyDefaultIsALegalValueOfItsOwnSetting(SettingKey key) {
        if (key.standard().isEmpty()) {
            assertThat(Settings.defaults().text(key)).isEmpty();
        } else {
            assertThat(set(key, key.standard()).text(key)).isEqualTo(key.standard());
        }
        assertThat(SettingKey.find(key.key())).contains(key);
        assertThat(SettingKey.ofOption(key.option())).contains(key);
        assertThat(key.option()).matches("--[a-z][a-z-]*");
        for (Language language : Language.values()) {
            assertThat(key.description(language)).isNotBlank();
            assertThat(key.type().text(language)).isNotBlank();
        }
    }

    @Test
    void keysAndOptionsAreUnique() {
        assertThat(SettingKey.values()).extracting(SettingKey::key).doesNotHaveDuplicates();
        assertThat(SettingKey.values()).extracting(SettingKey::option).doesNotHaveDuplicates();
    }

    // Every key and option of the table of the contract.
    @ParameterizedTest
    @CsvSource({
        "inputs.diary,--diary",
        "inputs.diary-days,--diary-days",
        "inputs.residents,--residents",
        "inputs.survey,--survey",
        "inputs.population,--population",
        "inputs.codebook,--codebook",
        "columns,--column",
        "columns.ignore,--ignore",
        "diary.days,--days",
        "diary.min-days,--min-days",
        "diary.start,--diary-start",
        "diary.infer-days,--infer-days",
        "features.preset,--features",
        "features.add,--add-feature",
        "features.drop,--drop-feature",
        "features.blocks,--block",
        "reading.delimiter,--delimiter",
        "reading.decimal,--decimal",
        "reading.encoding,--encoding",
        "reading.date-format,--date-format",
        "reading.lenient,--lenient",
        "privacy.preset,--privacy",
        "privacy.min-cell,--min-cell",
        "privacy.min-k,--min-k",
        "privacy.ledger,--ledger",
        "segments.method,--method",
        "segments.k,--k",
        "segments.restarts,--restarts",
        "segments.seed,--seed",
        "areas.mode,--areas",
        "areas.shrink,--shrink",
        "report.languages,--report-lang",
        "report.formats,--formats",
        "out,--out",
        "study.title,--title",
        "threads,--threads",
        "diary_days,''",
        "inputs.diary_days,--diary-days",
        "seed,--seed"
    })
    void theCatalogueHoldsTheContract(String key, String option) {
        assertThat(SettingKey.find(key).map(SettingKey::option).orElse("")).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEGMENTS_K|3|3",
                "SEGMENTS_K|2..6|2..6",
                "SEGMENTS_K|2 .. 6|2..6",
                "SEGMENTS_K|4..4|4",
                "SEGMENTS_K|AUTO|auto",
                "SEGMENTS_K|1000|1000",
                "SEGMENTS_K|1|1",
                "SEGMENTS_METHOD|KMeans|kmeans",
                "SEGMENTS_SEED|-9223372036854775808|-9223372036854775808",
                "SEGMENTS_SEED|9223372036854775807|9223372036854775807",
                "DIARY_START|31.3.2024|2024-03-31",
                "DIARY_START|2024-02-29|2024-02-29",
                "READING_DELIMITER|;|semicolon",
                "READING_DECIMAL|,|comma",
                "READING_ENCODING|Latin1|iso-8859-1",
                "READING_DATE_FORMAT|dd.MM.yyyy|d.m.yyyy",
                "PRIVACY_MIN_CELL|3|3",
                "READING_LENIENT|yes|true",
                "THREADS|auto|auto",
                "THREADS|+2|2",
                "AREAS_SHRINK|0.50|0.5",
                "AREAS_SHRINK|None|none",
                "REPORT_LANGUAGES|fi, sv|fi,sv",
                "REPORT_FORMATS|html,Markdown,html|html,md",
                "INPUTS_DIARY|C:\\data\\d.csv|C:\\data\\d.csv",
                "INPUTS_DIARY|päivä:kirja 1.csv|päivä:kirja 1.csv",
                "FEATURES_BLOCKS|NEED_USE=2.0|NEED_USE=2",
                "COLUMNS|resident_id=Vastaajan numero|resident_id=Vastaajan numero",
                "COLUMNS|a=b=c|a=b=c"
            })
    void valuesAreBroughtIntoOneForm(SettingKey key, String text, String canonical) {
        assertThat(set(key, text).text(key)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEGMENTS_K|0|segments.k: \"0\" is too small, at least 1",
                "SEGMENTS_K|-3|at least 1",
                "SEGMENTS_K|1000000000|at most 1000",
                "SEGMENTS_K|99999999999999999999|out of range",
                "SEGMENTS_K|1e1000000000|out of range",
                "SEGMENTS_K|three|\"three\" is neither",
                "SEGMENTS_K|3.5|not a whole number",
                "SEGMENTS_K|6..2|\"6..2\" must go from low to high",
                "SEGMENTS_K|6..2|Write 2..6.",
                "SEGMENTS_K|0..2|at least 1",
                "SEGMENTS_K|2..x|neither",
                "SEGMENTS_K|2...5|not a whole number",
                "SEGMENTS_SEED|99999999999999999999|64-bit",
                "SEGMENTS_SEED|1.5|not a whole number",
                "PRIVACY_MIN_CELL|1|privacy.min-cell: \"1\" is below the floor 3",
                "THREADS|0|at least 1",
                "SEGMENTS_METHOD|kmeanz|\"kmeanz\", did you mean kmeans?",
                "SEGMENTS_METHOD|lca|not available in this version",
                "SEGMENTS_METHOD|zzz|Known: auto, kmeans, kmedoids, hierarchical, mixture. The option is --method.",
                "INPUTS_DIARY|http://127.0.0.1:9/diary.csv|is a URL; only a local file",
                "INPUTS_DIARY|file:passwd|is a URL",
                "INPUTS_DIARY|s3:/bucket/d.csv|is a URL",
                "INPUTS_DIARY|' '|empty path",
                "DIARY_START|2023-02-29|not a date",
                "DIARY_START|31.4.2024|not a date",
                "DIARY_START|2024-3-1|not a date",
                "AREAS_SHRINK|NaN|not a number",
                "AREAS_SHRINK|-1|out of range",
                "FEATURES_BLOCKS|NEED_USE|NAME=VALUE",
                "FEATURES_BLOCKS|=2|NAME=VALUE",
                "FEATURES_BLOCKS|A=1e999|out of range",
                "REPORT_LANGUAGES|fi,,sv|has no value",
                "REPORT_LANGUAGES|se|did you mean sv"
            })
    void illegalValuesAreRefusedWithTheWayOut(SettingKey key, String text, String part) {
        assertThat(refusal(key, text)).contains(part);
    }

    @Test
    void typedGettersReadWhatWasSet() {
        Settings settings = set(SettingKey.SEGMENTS_K, "2..6")
                .with(SettingKey.SEGMENTS_METHOD, "kmedoids", Location.file("--method"))
                .with(SettingKey.SEGMENTS_SEED, "-7", Location.file("--seed"))
                .with(SettingKey.READING_DELIMITER, "tab", Location.file("--delimiter"))
                .with(SettingKey.DIARY_START, "1.2.2024", Location.file("--diary-start"))
                .with(SettingKey.FEATURES_BLOCKS, "UNMET=0.5", Location.file("--block"))
                .with(SettingKey.FEATURES_BLOCKS, "ACCESS=2", Location.file("--block"))
                .with(SettingKey.REPORT_LANGUAGES, "sv,fi", Location.file("--report-lang"))
                .with(SettingKey.READING_LENIENT, "true", Location.file("--lenient"));
        assertThat(settings.k()).isEqualTo(new KChoice.Between(2, 6));
        assertThat(settings.method()).isEqualTo(MethodChoice.KMEDOIDS);
        assertThat(settings.seed()).isEqualTo(-7);
        assertThat(settings.delimiter()).contains('\t');
        assertThat(settings.diaryStart()).contains(LocalDate.of(2024, 2, 1));
        assertThat(settings.blocks()).containsEntry("ACCESS", 2.0).containsEntry("UNMET", 0.5);
        assertThat(settings.languages()).containsExactly(Language.SV, Language.FI);
        assertThat(settings.on(SettingKey.READING_LENIENT)).isTrue();
        assertThat(settings.threads()).isEmpty();
        assertThat(Settings.defaults().k()).isEqualTo(new KChoice.Automatic());
        assertThat(set(SettingKey.SEGMENTS_K, "4").k()).isEqualTo(new KChoice.Exactly(4));
    }

    @Test
    void theSmallestCellFollowsThePresetUnlessItIsSet() {
        assertThat(Settings.defaults().minCell()).isEqualTo(5);
        assertThat(set(SettingKey.PRIVACY_PRESET, "statfi").minCell()).isEqualTo(3);
        assertThat(set(SettingKey.PRIVACY_PRESET, "strict").minCell()).isEqualTo(8);
        assertThat(set(SettingKey.PRIVACY_PRESET, "research").minCell()).isEqualTo(10);
        assertThat(set(SettingKey.PRIVACY_PRESET, "research")
                        .with(SettingKey.PRIVACY_MIN_CELL, "4", Location.none())
                        .minCell())
                .isEqualTo(4);
    }

    @Test
    void relativePathsStartFromTheFolderOfTheirOrigin() {
        Path folder = Path.of("somewhere");
        Settings settings = Settings.defaults()
                .with(SettingKey.INPUTS_DIARY, "d.csv", Origin.file(Location.line("study.yaml", 2), folder))
                .with(SettingKey.INPUTS_SURVEY, "s.csv", Location.file("--survey"));
        assertThat(settings.path(SettingKey.INPUTS_DIARY)).contains(folder.resolve("d.csv"));
        assertThat(settings.path(SettingKey.INPUTS_SURVEY)).contains(Path.of("s.csv"));
        assertThat(settings.path(SettingKey.INPUTS_RESIDENTS)).isEmpty();
        assertThat(settings.origin(SettingKey.INPUTS_DIARY).text()).isEqualTo("study.yaml:2");
        assertThat(settings.origin(SettingKey.SEGMENTS_K).text()).isEqualTo("default");
        assertThat(settings.origins())
                .containsEntry("inputs.survey", "--survey")
                .hasSize(2);
    }

    @Test
    void theCommandLineWinsNameByName() {
        Origin file = Origin.file(Location.line("study.yaml", 9), Path.of("x"));
        Settings study = Settings.defaults()
                .with(SettingKey.SEGMENTS_K, "3", file)
                .withPair(SettingKey.COLUMNS, "resident_id", "Nro", file)
                .withPair(SettingKey.COLUMNS, "area", "Alue", file)
                .withPair(SettingKey.COLUMNS, "Miksi, miten?", "ignore", file);
        Settings options = Settings.defaults()
                .with(SettingKey.SEGMENTS_K, "4", Location.file("--k"))
                .with(SettingKey.COLUMNS, "area=Kylä", Location.file("--column"));
        Settings merged = study.overriddenBy(options);
        assertThat(merged.k()).isEqualTo(new KChoice.Exactly(4));
        assertThat(merged.columns()).containsEntry("area", "Kylä").containsEntry("resident_id", "Nro");
        assertThat(merged.list(SettingKey.COLUMNS_IGNORE)).containsExactly("Miksi, miten?");
    }

    @Test
    void theManifestHoldsWhatChangesTheResult() {
        Settings settings = set(SettingKey.THREADS, "4").with(SettingKey.OUT, "x", Location.file("--out"));
        assertThat(settings.effective())
                .doesNotContainKeys("threads", "out", "inputs.diary")
                .containsEntry("segments.k", "auto")
                .containsEntry("diary.days", "14");
    }

    @Test
    void namesAreCheckedOnceTheCatalogueIsKnown() {
        Settings settings = set(SettingKey.FEATURES_ADD, "satisfactoin_mean");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        settings.requireNames(SettingKey.FEATURES_ADD, List.of("contacts_wk", "satisfaction_mean")))
                .withMessageContaining("features.add")
                .withMessageContaining("\"satisfactoin_mean\", did you mean satisfaction_mean?");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> settings.requireNames(SettingKey.FEATURES_ADD, List.of("satisfaction")))
                .withMessageContaining("did you mean satisfaction?");
        settings.requireNames(SettingKey.FEATURES_ADD, List.of("satisfactoin_mean"));
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        Settings shortDiary = set(SettingKey.DIARY_DAYS, "5");
        assertThat(shortDiary.checked().minDays()).isEqualTo(3);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> shortDiary
                        .with(SettingKey.DIARY_MIN_DAYS, "6", Location.file("--min-days"))
                        .checked())
                .withMessageContaining("--min-days: error: diary.min-days is 6");
    }

    @Test
    void theWrongKindOfSetterIsAnErrorOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.defaults().withList(SettingKey.SEGMENTS_K, List.of("1"), Origin.standard()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.defaults().withPair(SettingKey.SEGMENTS_K, "a", "1", Origin.standard()));
    }
}
