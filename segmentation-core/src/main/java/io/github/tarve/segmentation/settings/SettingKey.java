package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one catalogue of settings. Each has a key in the study file, one long option, a type and a default; the text of
 * each is in the section {@code settings} of the texts, under its key.
 */
public enum SettingKey {
    /** Title of the study for people. */
    STUDY_TITLE("study.title", "--title", new ValueType.AnyText(), ""),
    /** Whether the study is made up. */
    STUDY_SYNTHETIC("study.synthetic", "--synthetic", flag(), "false"),
    /** The diary. */
    INPUTS_DIARY("inputs.diary", "--diary", new ValueType.LocalPath(), ""),
    /** The status of each diary day. */
    INPUTS_DIARY_DAYS("inputs.diary-days", "--diary-days", new ValueType.LocalPath(), ""),
    /** The residents. */
    INPUTS_RESIDENTS("inputs.residents", "--residents", new ValueType.LocalPath(), ""),
    /** The survey. */
    INPUTS_SURVEY("inputs.survey", "--survey", new ValueType.LocalPath(), ""),
    /** The population. */
    INPUTS_POPULATION("inputs.population", "--population", new ValueType.LocalPath(), ""),
    /** The codebook. */
    INPUTS_CODEBOOK("inputs.codebook", "--codebook", new ValueType.LocalPath(), ""),
    /** Headers by canonical column name. */
    COLUMNS("columns", "--column", new ValueType.TextsByName(), ""),
    /** Headers of columns that are not read. */
    COLUMNS_IGNORE("columns.ignore", "--ignore", new ValueType.FreeNames(), ""),
    /** Length of the diary. */
    DIARY_DAYS("diary.days", "--days", whole(1, 366), "14"),
    /** Observed days that a diary needs to be used. */
    DIARY_MIN_DAYS("diary.min-days", "--min-days", whole(1, 366), "7"),
    /** First day of the diary. */
    DIARY_START("diary.start", "--diary-start", new ValueType.Day(), ""),
    /** Whether observed days are inferred from the entries. */
    DIARY_INFER_DAYS(
            "diary.infer-days", "--infer-days", one(Choices.of("none", "span").with("false", "none")), "none"),
    /** What is done about a change of contacts over the diary. */
    DIARY_FATIGUE("diary.fatigue", "--fatigue", one(Choices.of("report", "adjust")), "report"),
    /** What is done about diaries with too many or too few weekdays. */
    DIARY_WEEKDAYS("diary.weekdays", "--weekdays", one(Choices.of("report", "balance")), "report"),
    /** Set of features. */
    FEATURES_PRESET("features.preset", "--features", one(Choices.of("minimal", "standard", "full")), "standard"),
    /** Features beside the preset. */
    FEATURES_ADD("features.add", "--add-feature", new ValueType.FreeNames(), ""),
    /** Features of the preset that are left out. */
    FEATURES_DROP("features.drop", "--drop-feature", new ValueType.FreeNames(), ""),
    /** Weights of blocks of features. */
    FEATURES_BLOCKS("features.blocks", "--block", new ValueType.WeightsByName(), ""),
    /** Delimiter of the tables. */
    READING_DELIMITER("reading.delimiter", "--delimiter", one(delimiters()), "auto"),
    /** Decimal mark of the tables. */
    READING_DECIMAL(
            "reading.decimal",
            "--decimal",
            one(Choices.of("auto", "point", "comma").with(".", "point").with(",", "comma")),
            "auto"),
    /** Encoding of the tables. */
    READING_ENCODING("reading.encoding", "--encoding", one(encodings()), "auto"),
    /** Order of day, month and year in the tables. */
    READING_DATE_FORMAT("reading.date-format", "--date-format", one(dateFormats()), "auto"),
    /** Whether malformed rows are repaired and reported rather than refused. */
    READING_LENIENT("reading.lenient", "--lenient", flag(), "false"),
    /** Set of privacy rules. */
    PRIVACY_PRESET(
            "privacy.preset", "--privacy", one(Choices.of("default", "statfi", "strict", "research")), "default"),
    /** Smallest number of residents that may be shown. */
    PRIVACY_MIN_CELL(
            "privacy.min-cell", "--min-cell", new ValueType.WholeNumber(3, 1000, "", ValueType.Floor.PRIVACY), ""),
    /** Smallest class of residents alike on quasi-identifiers. */
    PRIVACY_MIN_K("privacy.min-k", "--min-k", whole(1, 1000), ""),
    /** What happens when two releases together give figures away. */
    PRIVACY_LEDGER(
            "privacy.ledger",
            "--ledger",
            one(Choices.of("off").with("false", "off").later("keep").later("strict")),
            "off"),
    /** Whether unsuppressed output is written beside the release. */
    PRIVACY_INTERNAL("privacy.internal", "--internal", flag(), "false"),
    /** How profiles are built. */
    SEGMENTS_METHOD("segments.method", "--method", one(methods()), "auto"),
    /** How many profiles. */
    SEGMENTS_K("segments.k", "--k", new ValueType.NumberOfProfiles(), "auto"),
    /** What happens with missing values in methods that compare residents. */
    SEGMENTS_MISSING("segments.missing", "--missing-values", one(Choices.of("pairwise", "impute")), "pairwise"),
    /** What the profiles are compared with to tell whether there are groups at all. */
    SEGMENTS_NULL("segments.null", "--null", one(Choices.of("copula", "independent", "gaussian", "none")), "copula"),
    /** Whether other reasonable choices are tried beside the ones made. */
    SEGMENTS_SENSITIVITY(
            "segments.sensitivity",
            "--sensitivity",
            one(Choices.of("on", "off").with("true", "on").with("false", "off")),
            "on"),
    /** Random starts. */
    SEGMENTS_RESTARTS("segments.restarts", "--restarts", whole(1, 100_000), "50"),
    /** Seed of everything random. */
    SEGMENTS_SEED("segments.seed", "--seed", new ValueType.Seed(), "1"),
    /** How areas enter. */
    AREAS_MODE("areas.mode", "--areas", one(Choices.of("joint", "separate", "pooled")), "joint"),
    /** How far shares of areas are drawn towards the whole. */
    AREAS_SHRINK(
            "areas.shrink", "--shrink", new ValueType.DecimalNumber(0, 1_000_000, List.of("auto", "none")), "auto"),
    /** Languages of the report. */
    REPORT_LANGUAGES("report.languages", "--report-lang", several(Choices.of("en", "fi", "sv")), "en"),
    /** Formats of the report. */
    REPORT_FORMATS(
            "report.formats",
            "--formats",
            several(Choices.of("html", "md", "json", "csv", "xlsx", "svg", "pdf")
                    .with("markdown", "md")),
            "html,md,json,csv,xlsx,svg"),
    /** How the CSV tables of the report are written. */
    REPORT_CSV("report.csv", "--csv", one(Choices.of("standard", "excel")), "standard"),
    /** Schemes that residents are placed in beside the profiles. */
    REPORT_SCHEMES("report.schemes", "--scheme", new ValueType.FreeNames(), "suuntima"),
    /** Names of the profiles of an earlier run. */
    REPORT_NAMES("report.names", "--names", new ValueType.LocalPath(), ""),
    /** Folder of the output. */
    OUT("out", "--out", new ValueType.LocalPath(), ""),
    /** Number of threads. */
    THREADS("threads", "--threads", new ValueType.WholeNumber(1, 256, "auto", ValueType.Floor.SENSE), "auto");

    private final String key;
    private final String option;

    @SuppressWarnings("ImmutableEnumChecker") // every ValueType is a record over copied collections
    private final ValueType type;

    private final String standard;

    SettingKey(String key, String option, ValueType type, String standard) {
        this.key = key;
        this.option = option;
        this.type = type;
        this.standard = standard;
    }

    /** Returns the key in the study file, such as {@code segments.k}. */
    public String key() {
        return key;
    }

    /** Returns the section of the study file, empty for a key outside the sections. */
    public String section() {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** Returns the long option, such as {@code --k}. */
    public String option() {
        return option;
    }

    /** Returns what kind of value it takes. */
    public ValueType type() {
        return type;
    }

    /** Returns the default as text, empty when the setting is not set by default. */
    public String standard() {
        return standard;
    }

    /**
     * Returns whether the value can change a figure of the result; the output folder and the threads cannot, and the
     * names are told by their content.
     */
    public boolean affectsResult() {
        return this != OUT && this != THREADS && this != REPORT_NAMES;
    }

    /** Returns whether it is a switch: an option that needs no value. */
    public boolean isSwitch() {
        // Not by equality of records, which is linked at the first call: that takes longer than all else at the start.
        return type instanceof ValueType.Names one && one.choices().names().equals(List.of("true", "false"));
    }

    /** Returns what the setting does, in one line. */
    public String description(Language language) {
        return Texts.load("settings", language.tag()).get(key);
    }

    /** Returns the setting with a key; {@code _} may stand for {@code -}, and {@code seed} for {@code segments.seed}. */
    public static Optional<SettingKey> find(String key) {
        String wanted = key.replace('_', '-');
        if (wanted.equals("seed")) {
            return Optional.of(SEGMENTS_SEED);
        }
        return Arrays.stream(values()).filter(k -> k.key.equals(wanted)).findFirst();
    }

    /** Returns the setting with a long option, {@code --} included. */
    public static Optional<SettingKey> ofOption(String option) {
        return Arrays.stream(values()).filter(k -> k.option.equals(option)).findFirst();
    }

    /** Returns the names of the sections of a study file, in the order of the catalogue. */
    public static List<String> sections() {
        return Arrays.stream(values())
                .map(k -> k == COLUMNS ? "columns" : k.section())
                .filter(section -> !section.isEmpty())
                .distinct()
                .toList();
    }

    private static ValueType whole(long minimum, long maximum) {
        return new ValueType.WholeNumber(minimum, maximum, "", ValueType.Floor.SENSE);
    }

    private static ValueType one(Choices choices) {
        return new ValueType.Names(choices, ValueType.Arity.ONE);
    }

    private static ValueType several(Choices choices) {
        return new ValueType.Names(choices, ValueType.Arity.LIST);
    }

    private static ValueType flag() {
        return one(Choices.of("true", "false").with("yes", "true").with("no", "false"));
    }

    private static Choices methods() {
        return new Choices(
                Arrays.stream(MethodChoice.values())
                        .filter(MethodChoice::available)
                        .map(MethodChoice::text)
                        .toList(),
                java.util.Map.of(),
                Arrays.stream(MethodChoice.values())
                        .filter(m -> !m.available())
                        .map(m -> m.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Choices delimiters() {
        return Choices.of("auto", "comma", "semicolon", "tab", "pipe", "space")
                .with(",", "comma")
                .with(";", "semicolon")
                .with("\t", "tab")
                .with("\\t", "tab")
                .with("|", "pipe")
                .with(" ", "space");
    }

    private static Choices encodings() {
        return Choices.of("auto", "utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "utf-16le", "utf-16be")
                .with("utf8", "utf-8")
                .with("cp1252", "windows-1252")
                .with("latin1", "iso-8859-1")
                .with("latin-1", "iso-8859-1")
                .with("latin9", "iso-8859-15");
    }

    private static Choices dateFormats() {
        return Choices.of("auto", "yyyy-mm-dd", "d.m.yyyy", "d/m/yyyy", "m/d/yyyy", "yyyymmdd")
                .with("iso", "yyyy-mm-dd")
                .with("finnish", "d.m.yyyy")
                .with("dd.mm.yyyy", "d.m.yyyy")
                .with("dd/mm/yyyy", "d/m/yyyy")
                .with("mm/dd/yyyy", "m/d/yyyy");
    }
}
