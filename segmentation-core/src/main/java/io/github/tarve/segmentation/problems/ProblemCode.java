package io.github.tarve.segmentation.problems;

/**
 * Every problem the tool can report. The stable code is also the key of its text in the section {@code problems} of the
 * catalogue; {@code CODE.hint} is the key of what to do about it.
 */
public enum ProblemCode {
    /** A study file or codebook holds nothing. */
    CONFIG_EMPTY("E-CFG-001", ProblemKind.USAGE),
    /** A study file or codebook is too large. Arguments: limit in KiB. */
    CONFIG_TOO_LARGE("E-CFG-002", ProblemKind.USAGE),
    /** A study file or codebook is not UTF-8. */
    CONFIG_NOT_UTF8("E-CFG-003", ProblemKind.USAGE),
    /** A study file or codebook is malformed. Arguments: format, what the parser says. */
    CONFIG_SYNTAX("E-CFG-004", ProblemKind.USAGE),
    /** A YAML anchor or alias. */
    CONFIG_ALIAS("E-CFG-005", ProblemKind.USAGE),
    /** A YAML tag. */
    CONFIG_TAG("E-CFG-006", ProblemKind.USAGE),
    /** Nesting beyond the limit. Arguments: limit. */
    CONFIG_TOO_DEEP("E-CFG-007", ProblemKind.USAGE),
    /** A key that stands twice in one section. Arguments: key, line of the first. */
    CONFIG_DUPLICATE_KEY("E-CFG-008", ProblemKind.USAGE),
    /** NaN or an infinity. Arguments: text. */
    CONFIG_NOT_A_NUMBER("E-CFG-009", ProblemKind.USAGE),
    /** More than one YAML document, or text after the JSON value. */
    CONFIG_SEVERAL_DOCUMENTS("E-CFG-010", ProblemKind.USAGE),
    /** Something else than an object at the root. Arguments: legal keys. */
    CONFIG_NOT_AN_OBJECT("E-CFG-011", ProblemKind.USAGE),
    /** A key that is a list or section. */
    CONFIG_KEY_NOT_TEXT("E-CFG-012", ProblemKind.USAGE),
    /** An unknown key with a close one. Arguments: key, closest. */
    UNKNOWN_KEY_MEANT("E-CFG-020", ProblemKind.USAGE),
    /** An unknown key. Arguments: key, legal keys. */
    UNKNOWN_KEY("E-CFG-021", ProblemKind.USAGE),
    /** A value where a section belongs. Arguments: key. */
    SECTION_EXPECTED("E-CFG-022", ProblemKind.USAGE),
    /** A list or section where a single value belongs. Arguments: key. */
    SINGLE_VALUE_EXPECTED("E-CFG-023", ProblemKind.USAGE),
    /** A key or option without a value. Arguments: key, option. */
    VALUE_MISSING("E-CFG-024", ProblemKind.USAGE),
    /** A key that exists as an option only. Arguments: key, option. */
    ONLY_ON_COMMAND_LINE("E-CFG-025", ProblemKind.USAGE),
    /** Two keys for the same setting. Arguments: key, other key. */
    KEY_SET_TWICE("E-CFG-026", ProblemKind.USAGE),
    /** A section where a list belongs. Arguments: key. */
    LIST_EXPECTED("E-CFG-027", ProblemKind.USAGE),
    /** A key of a codebook or data package without a value. Arguments: key. */
    VALUE_EMPTY("E-CFG-028", ProblemKind.USAGE),
    /** A number below the range. Arguments: key, value, minimum, option. */
    VALUE_TOO_SMALL("E-CFG-030", ProblemKind.USAGE),
    /** A number above the range. Arguments: key, value, maximum, option. */
    VALUE_TOO_LARGE("E-CFG-031", ProblemKind.USAGE),
    /** A number far outside the range. Arguments: key, value, minimum, maximum, option. */
    VALUE_OUT_OF_RANGE("E-CFG-032", ProblemKind.USAGE),
    /** Not a whole number. Arguments: key, value, minimum, maximum, option. */
    NOT_A_WHOLE_NUMBER("E-CFG-033", ProblemKind.USAGE),
    /** Not a number. Arguments: key, value, option. */
    NOT_A_NUMBER("E-CFG-034", ProblemKind.USAGE),
    /** Not a legal name, with a close one. Arguments: key, value, closest, legal names. */
    NOT_A_CHOICE_MEANT("E-CFG-035", ProblemKind.USAGE),
    /** Not a legal name. Arguments: key, value, legal names, option. */
    NOT_A_CHOICE("E-CFG-036", ProblemKind.USAGE),
    /** A method that this version does not have. Arguments: key, value, methods, option. */
    METHOD_NOT_YET("E-CFG-037", ProblemKind.USAGE),
    /** A seed beyond 64 bits. Arguments: key, value, option. */
    SEED_TOO_LARGE("E-CFG-038", ProblemKind.USAGE),
    /** A number below the privacy floor. Arguments: key, value, floor, option. */
    VALUE_BELOW_FLOOR("E-CFG-039", ProblemKind.USAGE),
    /** A URL where a file belongs. Arguments: key, value. */
    VALUE_IS_URL("E-CFG-040", ProblemKind.USAGE),
    /** A range from high to low. Arguments: key, value, the range in order. */
    RANGE_REVERSED("E-CFG-041", ProblemKind.USAGE),
    /** Not a number of profiles. Arguments: key, value, option. */
    NOT_A_K("E-CFG-042", ProblemKind.USAGE),
    /** Not a date. Arguments: key, value, option. */
    VALUE_NOT_A_DATE("E-CFG-043", ProblemKind.USAGE),
    /** Not a named value. Arguments: key, value, option. */
    NOT_A_PAIR("E-CFG-044", ProblemKind.USAGE),
    /** A name that does not exist, with a close one. Arguments: key, name, closest. */
    UNKNOWN_NAME_MEANT("E-CFG-045", ProblemKind.USAGE),
    /** A name that does not exist. Arguments: key, name, legal names. */
    UNKNOWN_NAME("E-CFG-046", ProblemKind.USAGE),
    /** More observed days wanted than the diary has. Arguments: wanted, days. */
    MIN_DAYS_ABOVE_DAYS("E-CFG-047", ProblemKind.USAGE),
    /** Not a path. Arguments: key, value. */
    VALUE_NOT_A_PATH("E-CFG-048", ProblemKind.USAGE),
    /** A seed that is not a whole number. Arguments: key, value, option. */
    NOT_A_SEED("E-CFG-049", ProblemKind.USAGE),
    /** A folder without a study file. Arguments: names looked for. */
    NO_STUDY_FILE("E-CFG-060", ProblemKind.USAGE),
    /** A folder with several study files. Arguments: their names. */
    SEVERAL_STUDY_FILES("E-CFG-061", ProblemKind.USAGE),
    /** A file that is no study file by its name. Arguments: file name. */
    NOT_A_STUDY_FILE("E-CFG-062", ProblemKind.USAGE),
    /** A study file or codebook cannot be read. */
    CONFIG_UNREADABLE("E-IO-020", ProblemKind.IO),
    /** Two resources for one table. Arguments: table. */
    RESOURCE_TWICE("E-CFG-071", ProblemKind.USAGE),
    /** Resources are written differently. Arguments: setting, one value, the other. */
    RESOURCE_DIALECTS_DIFFER("E-CFG-072", ProblemKind.USAGE),
    /** A path of a resource leads out of the package. Arguments: path. */
    RESOURCE_PATH_UNSAFE("E-CFG-073", ProblemKind.USAGE),
    /** A resource in several files. Arguments: name. */
    RESOURCE_IN_PARTS("E-CFG-074", ProblemKind.USAGE),
    /** A resource that the study does not use. Arguments: name. */
    RESOURCE_UNUSED("N-CFG-075", ProblemKind.USAGE),
    /** A property of a data package has a value that cannot be honoured. Arguments: property, value. */
    PROPERTY_UNSUPPORTED("E-CFG-076", ProblemKind.USAGE),
    /** Not a range. Arguments: item, value. */
    CODEBOOK_RANGE("E-CFG-080", ProblemKind.USAGE),
    /** An ordinal item without range. Arguments: item. */
    CODEBOOK_RANGE_MISSING("E-CFG-081", ProblemKind.USAGE),
    /** Too many options. Arguments: item, number, limit. */
    CODEBOOK_TOO_MANY_OPTIONS("E-CFG-082", ProblemKind.USAGE),
    /** The same id or code twice. Arguments: id. */
    CODEBOOK_TWICE("E-CFG-083", ProblemKind.USAGE),
    /** A required key is missing. Arguments: key, what lacks it. */
    KEY_MISSING("E-CFG-084", ProblemKind.USAGE),
    /** A scale without items. Arguments: scale. */
    CODEBOOK_SCALE_EMPTY("E-CFG-085", ProblemKind.USAGE),
    /** A scale names an item that is not ordinal, or of another scale. Arguments: scale, item. */
    CODEBOOK_SCALE_ITEM("E-CFG-086", ProblemKind.USAGE),
    /** A scale wants more answers than it has items. Arguments: scale, wanted, items. */
    CODEBOOK_MINIMUM("E-CFG-087", ProblemKind.USAGE),
    /** Not a count. Arguments: key, value, minimum, maximum. */
    CODEBOOK_COUNT("E-CFG-088", ProblemKind.USAGE),
    /** A file does not exist. Arguments: name, closest existing name or empty. */
    NO_SUCH_FILE("E-IO-001", ProblemKind.IO),
    /** The output path is a file. Arguments: path. */
    OUTPUT_IS_FILE("E-IO-101", ProblemKind.IO),
    /** The output folder holds files. Arguments: path, first file. */
    OUTPUT_NOT_EMPTY("E-IO-102", ProblemKind.IO),
    /** The output folder cannot be created or written. Arguments: path, reason of the system. */
    OUTPUT_NOT_WRITABLE("E-IO-103", ProblemKind.IO),
    /** Another run writes the same folder. Arguments: path. */
    OUTPUT_IN_USE("E-IO-104", ProblemKind.IO),
    /** The disk is full. Arguments: path, bytes needed. */
    OUTPUT_NO_SPACE("E-IO-105", ProblemKind.IO),
    /** Files that no earlier run wrote were kept. Arguments: number, names. */
    OUTPUT_FOREIGN_KEPT("W-IO-106", ProblemKind.IO),
    /** The output folder holds an input file. Arguments: path. */
    OUTPUT_IS_INPUT("E-IO-107", ProblemKind.USAGE),
    /** A run folder has no readable manifest. Arguments: path, reason. */
    NO_RUN("E-IO-108", ProblemKind.IO),

    /** More clusters are asked for than there are distinct rows. Arguments: k, distinct rows. */
    TOO_FEW_DISTINCT_ROWS("E-CLU-001", ProblemKind.DATA),
    /** Two rows have no column in common. Arguments: the two row ids. */
    NOTHING_IN_COMMON("E-CLU-002", ProblemKind.DATA),
    /** The pairs of rows do not fit in memory. Arguments: rows, megabytes needed, megabytes there are. */
    TOO_MANY_ROWS_FOR_PAIRS("E-CLU-003", ProblemKind.DATA),
    /** A method for numbers meets a nominal column. Arguments: method, column. */
    NOMINAL_COLUMN("E-CLU-004", ProblemKind.USAGE),
    /** A method that needs every cell meets a missing one. Arguments: method, column. */
    MISSING_VALUES("E-CLU-005", ProblemKind.DATA),
    /** No row is left to cluster. No arguments. */
    NO_ROWS("E-CLU-006", ProblemKind.DATA);

    private final String code;
    private final ProblemKind kind;

    ProblemCode(String code, ProblemKind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** Returns the stable code, such as {@code E-CSV-012}; {@code W-} and {@code N-} mark warnings and notices. */
    public String code() {
        return code;
    }

    /** Returns whose problem it is. */
    public ProblemKind kind() {
        return kind;
    }

    /** Returns how bad it is, by the first letter of the code. */
    public Severity severity() {
        return switch (code.charAt(0)) {
            case 'W' -> Severity.WARNING;
            case 'N' -> Severity.NOTICE;
            default -> Severity.ERROR;
        };
    }
}
