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
    CONFIG_VALUE_EMPTY("E-CFG-028", ProblemKind.USAGE),
    /** A number below the range. Arguments: key, value, minimum, option. */
    VALUE_TOO_SMALL("E-CFG-030", ProblemKind.USAGE),
    /** A number above the range. Arguments: key, value, maximum, option. */
    VALUE_TOO_LARGE("E-CFG-031", ProblemKind.USAGE),
    /** A number far outside the range. Arguments: key, value, minimum, maximum, option. */
    VALUE_OUT_OF_RANGE("E-CFG-032", ProblemKind.USAGE),
    /** Not a whole number. Arguments: key, value, minimum, maximum, option. */
    NOT_A_WHOLE_NUMBER("E-CFG-033", ProblemKind.USAGE),
    /** Not a number. Arguments: key, value, option. */
    SETTING_NOT_A_NUMBER("E-CFG-034", ProblemKind.USAGE),
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
    /** Not a share. Arguments: key, value. */
    CODEBOOK_SHARE("E-CFG-089", ProblemKind.USAGE),
    /** The items of a scale do not fit its instrument. Arguments: scale, instrument, number of items, legal ranges. */
    CODEBOOK_INSTRUMENT("E-CFG-094", ProblemKind.USAGE),
    /** A scale of an instrument states a rule of its own. Arguments: scale, instrument, key. */
    CODEBOOK_INSTRUMENT_RULE("E-CFG-095", ProblemKind.USAGE),
    /** A scale is to be standardised within persons, but there is nothing to compare with. Arguments: scale. */
    CODEBOOK_IPSATISE_ALONE("E-CFG-096", ProblemKind.USAGE),
    /** A coordinate is out of its range. Arguments: key, value, least, most. */
    CODEBOOK_DEGREES("E-CFG-097", ProblemKind.USAGE),
    /** A file of a scheme or of names has another number of parts. Arguments: key, wanted, found. */
    SCHEME_SHAPE("E-CFG-090", ProblemKind.USAGE),
    /** Keys of a scheme that do not fit each other. Arguments: part, key, what it goes with. */
    SCHEME_CUT("E-CFG-091", ProblemKind.USAGE),
    /** Not a number. Arguments: key, value. */
    NUMBER_EXPECTED("E-CFG-092", ProblemKind.USAGE),
    /** A file of names in another form. Arguments: form found, form known. */
    NAMES_OTHER_SCHEMA("E-CFG-093", ProblemKind.USAGE),
    /** A profile kept its name. Arguments: id, name, id in the earlier run, similarity in percent. */
    NAME_KEPT("N-NAM-001", ProblemKind.DATA),
    /** A profile that the file of names does not know. Arguments: id, name. */
    NAME_NEW("N-NAM-002", ProblemKind.DATA),
    /** A profile of the file of names that is not there any more. Arguments: id in the earlier run, name. */
    NAME_GONE("W-NAM-003", ProblemKind.DATA),
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
    /** PDF was asked for and no browser that prints is installed. */
    NO_BROWSER("W-IO-110", ProblemKind.IO),
    /** A browser did not print a page. */
    NOT_PRINTED("W-IO-111", ProblemKind.IO),
    /** The output folder holds an input file. Arguments: path. */
    OUTPUT_IS_INPUT("E-IO-107", ProblemKind.USAGE),
    /** An input file changed while it was being read. */
    INPUT_CHANGED("E-IO-109", ProblemKind.IO),
    /** Residents are too easily recognised. Arguments: residents in the smallest class, least wanted, columns. */
    RISK_TOO_HIGH("E-PRV-001", ProblemKind.PRIVACY),
    /** Groups of the population were weighted as one. Arguments: column, values, area. */
    POPULATION_COLLAPSED("W-STU-012", ProblemKind.DATA),
    /** Nobody of some areas of the population takes part. Arguments: areas. */
    POPULATION_AREA_ABSENT("W-STU-013", ProblemKind.DATA),
    /** Nobody has an answer on a column of the population. Arguments: column. */
    POPULATION_COLUMN_UNUSED("W-STU-014", ProblemKind.DATA),
    /** The population has nobody in the area of a resident. Arguments: area. */
    POPULATION_WITHOUT_AREA("E-STU-011", ProblemKind.DATA),
    /** The population has no row of an answer. Arguments: column, value, values of the population. */
    POPULATION_WITHOUT_VALUE("E-STU-012", ProblemKind.DATA),
    /** A row of the population lacks a group. Arguments: column, area of the row. */
    POPULATION_VALUE_EMPTY("E-STU-013", ProblemKind.DATA),
    /** A run folder has no readable manifest. Arguments: path, reason. */
    NO_RUN("E-IO-108", ProblemKind.IO),

    /** No such feature, another has a close id. Arguments: name, closest known id. */
    UNKNOWN_FEATURE_CLOSE("E-FEA-001", ProblemKind.USAGE),
    /** No such feature. Arguments: name. */
    UNKNOWN_FEATURE("E-FEA-006", ProblemKind.USAGE),
    /** No such block of features. Arguments: name. */
    UNKNOWN_BLOCK("E-FEA-002", ProblemKind.USAGE),
    /** A block weight is not a number of at least 0. Arguments: block, weight. */
    BAD_BLOCK_WEIGHT("E-FEA-003", ProblemKind.USAGE),
    /** No feature is left to build profiles. Arguments: features dropped. */
    NO_USABLE_FEATURE("E-FEA-004", ProblemKind.DATA),
    /** The residents do not differ. Arguments: residents, distinct. */
    NO_VARIATION("E-FEA-005", ProblemKind.DATA),
    /** An item runs against its scale. Arguments: item, scale, item-rest correlation. */
    ITEM_AGAINST_SCALE("W-FEA-001", ProblemKind.DATA),
    /** A block weight has no effect on a count model. Arguments: block. */
    BLOCK_WEIGHT_UNUSED("W-FEA-002", ProblemKind.USAGE),
    /** Diaries of an area were kept in other calendar weeks than those of the rest. Arguments: area. */
    DIARY_SEASONS("W-FEA-003", ProblemKind.DATA),
    /** Days were to be adjusted for fatigue, but no change of contacts can be told. */
    FATIGUE_UNKNOWN("W-FEA-004", ProblemKind.DATA),
    /** Days are adjusted for fatigue. Arguments: change of contacts a day in percent. */
    FATIGUE_ADJUSTED("N-FEA-005", ProblemKind.DATA),
    /** Weekdays and weekends are weighed five to two. */
    WEEKDAYS_BALANCED("N-FEA-007", ProblemKind.DATA),
    /** Survey items are taken to speak of a need. Arguments: items, need, answers that state it, first item. */
    NEED_GUESSED("N-FEA-006", ProblemKind.DATA),
    /** A file does not exist, another with a close name does. Arguments: name, closest existing name. */
    NO_SUCH_FILE_CLOSE("E-IO-002", ProblemKind.IO),
    /** A folder stands where a file is wanted. Arguments: name. */
    FILE_IS_FOLDER("E-IO-003", ProblemKind.IO),
    /** A symbolic link leads nowhere. Arguments: name, target. */
    DANGLING_LINK("E-IO-004", ProblemKind.IO),
    /** A file may not be read. Arguments: name. */
    FILE_UNREADABLE("E-IO-005", ProblemKind.IO),
    /** An option was given an empty path. Arguments: option without dashes. */
    EMPTY_PATH("E-IO-006", ProblemKind.USAGE),
    /** A path that no file can have. Arguments: option without dashes, path. */
    INVALID_PATH("E-IO-007", ProblemKind.USAGE),
    /** A web address stands where a file is wanted. Arguments: option without dashes, address. */
    PATH_IS_URL("E-IO-008", ProblemKind.USAGE),
    /** The operating system failed to read a file. Arguments: name, reason. */
    READ_FAILED("E-IO-009", ProblemKind.IO),
    /** A file of 0 bytes. */
    EMPTY_FILE("E-CSV-001", ProblemKind.DATA),
    /** A file of blank lines only. */
    NO_HEADER_ROW("E-CSV-002", ProblemKind.DATA),
    /** A header and nothing below it. */
    NO_RECORDS("E-CSV-003", ProblemKind.DATA),
    /** A workbook under another name. */
    LOOKS_LIKE_EXCEL("E-CSV-004", ProblemKind.DATA),
    /** An OLE compound file. */
    LOOKS_LIKE_OLD_EXCEL("E-CSV-005", ProblemKind.DATA),
    /** A gzip file. */
    LOOKS_LIKE_GZIP("E-CSV-006", ProblemKind.DATA),
    /** A web page. */
    LOOKS_LIKE_HTML("E-CSV-007", ProblemKind.DATA),
    /** A JSON document. */
    LOOKS_LIKE_JSON("E-CSV-008", ProblemKind.DATA),
    /** A database file. */
    LOOKS_LIKE_SQLITE("E-CSV-009", ProblemKind.DATA),
    /** UTF-16 text without a byte-order mark. Arguments: encoding. */
    LOOKS_LIKE_UTF16("E-CSV-010", ProblemKind.DATA),
    /** Another kind of file. Arguments: kind. */
    LOOKS_LIKE_OTHER("E-CSV-011", ProblemKind.DATA),
    /** An archive that would write outside its folder. */
    ZIP_OUTSIDE("E-CSV-012", ProblemKind.DATA),
    /** An archive that names absolute paths. */
    ZIP_ABSOLUTE("E-CSV-013", ProblemKind.DATA),
    /** An archive that grows beyond measure. Arguments: bytes unpacked, limit. */
    ZIP_EXPANDS("E-CSV-014", ProblemKind.DATA),
    /** An archive that holds a symbolic link. */
    ZIP_LINK("E-CSV-015", ProblemKind.DATA),
    /** An archive that is cut off or broken. */
    ZIP_DAMAGED("E-CSV-016", ProblemKind.DATA),
    /** A sound archive. */
    ZIP_ARCHIVE("E-CSV-017", ProblemKind.DATA),
    /** Bytes that the encoding does not allow. Arguments: first bad byte, encoding. */
    INVALID_BYTE("E-CSV-020", ProblemKind.DATA),
    /** The file ends within a character. Arguments: first byte, encoding. */
    TRUNCATED_TEXT("E-CSV-021", ProblemKind.DATA),
    /** A control character. Arguments: code point. */
    CONTROL_CHARACTER("E-CSV-022", ProblemKind.DATA),
    /** A character that reorders text on the screen. Arguments: code point. */
    BIDI_CONTROL("E-CSV-023", ProblemKind.DATA),
    /** An encoding that Java does not know. Arguments: name. */
    UNKNOWN_ENCODING("E-CSV-024", ProblemKind.USAGE),
    /** Two delimiters fit equally well. Arguments: one, the other. */
    DELIMITER_UNCLEAR("E-CSV-025", ProblemKind.DATA),
    /** A quoted field without an end. */
    UNCLOSED_QUOTE("E-CSV-026", ProblemKind.DATA),
    /** Text between a closing quote and the delimiter. */
    TEXT_AFTER_QUOTE("E-CSV-027", ProblemKind.DATA),
    /** A backslash is meant to escape a quote. */
    BACKSLASH_QUOTE("E-CSV-028", ProblemKind.DATA),
    /** A record with too few or too many fields. Arguments: fields, expected. */
    ROW_LENGTH("E-CSV-029", ProblemKind.DATA),
    /** Two columns of one name. Arguments: name, first column, second column. */
    DUPLICATE_HEADER("E-CSV-030", ProblemKind.DATA),
    /** Values under an empty header. Arguments: column. */
    UNNAMED_COLUMN("E-CSV-031", ProblemKind.DATA),
    /** More columns than the limit. Arguments: columns, limit. */
    TOO_MANY_COLUMNS("E-CSV-032", ProblemKind.DATA),
    /** A field beyond the limit. Arguments: limit. */
    FIELD_TOO_LONG("E-CSV-033", ProblemKind.DATA),
    /** A record beyond the limit. Arguments: limit. */
    RECORD_TOO_LONG("E-CSV-034", ProblemKind.DATA),
    /** More records than the limit. Arguments: limit. */
    TOO_MANY_RECORDS("E-CSV-035", ProblemKind.DATA),
    /** A file beyond the limit. Arguments: bytes, limit. */
    FILE_TOO_LARGE("E-CSV-036", ProblemKind.DATA),
    /** A second table starts in the same file. */
    SECOND_HEADER("E-CSV-037", ProblemKind.DATA),
    /** The first line holds values. Arguments: an expected name. */
    NOT_A_HEADER("E-CSV-038", ProblemKind.DATA),
    /** A quote within an unquoted field. */
    QUOTE_IN_FIELD("E-CSV-039", ProblemKind.DATA),
    /** Reading was given up. Arguments: problems found. */
    TOO_MANY_PROBLEMS("E-CSV-040", ProblemKind.DATA),
    /** A workbook that cannot be read. Arguments: reason. */
    WORKBOOK_UNREADABLE("E-CSV-041", ProblemKind.DATA),
    /** The optional library for workbooks is not there. */
    WORKBOOK_SUPPORT_ABSENT("E-CSV-042", ProblemKind.USAGE),
    /** Blank lines were skipped. Arguments: lines. */
    BLANK_LINES("W-CSV-001", ProblemKind.DATA),
    /** Empty columns without a header were ignored. Arguments: how many, first one. */
    UNNAMED_COLUMN_IGNORED("W-CSV-002", ProblemKind.DATA),
    /** Spaces or invisible characters around header names were removed. Arguments: names. */
    HEADER_TRIMMED("W-CSV-003", ProblemKind.DATA),
    /** Invisible characters were removed. Arguments: code point, how many. */
    INVISIBLE_CHARACTER("W-CSV-004", ProblemKind.DATA),
    /** Text was encoded twice. Arguments: sign of it, value, how many records. */
    DOUBLY_ENCODED("W-CSV-005", ProblemKind.DATA),
    /** A record was filled or cut. Arguments: fields, expected. */
    RECORD_REPAIRED("W-CSV-006", ProblemKind.DATA),
    /** A stray quote was kept as text. */
    QUOTE_REPAIRED("W-CSV-007", ProblemKind.DATA),
    /** Text was damaged before. Arguments: how many. */
    REPLACEMENT_CHARACTER("W-CSV-008", ProblemKind.DATA),
    /** The byte-order mark decided the encoding. Arguments: encoding. */
    READ_BY_MARK("N-CSV-001", ProblemKind.DATA),
    /** The delimiter was recognised. Arguments: delimiter. */
    DELIMITER_FOUND("N-CSV-002", ProblemKind.DATA),
    /** Numbers have a decimal comma. Arguments: column, value, how it was read. */
    DECIMAL_COMMA_FOUND("N-CSV-003", ProblemKind.DATA),
    /** Records without any value were skipped. Arguments: how many. */
    ROWS_EMPTY("W-CSV-009", ProblemKind.DATA),
    /** The first sheet of several was read. Arguments: its name, number of sheets. */
    FIRST_SHEET_READ("N-CSV-004", ProblemKind.DATA),
    /** A required column is absent. Arguments: column. */
    MISSING_COLUMN("E-COL-001", ProblemKind.DATA),
    /** A header is close to a known name. Arguments: known name, header. */
    MISSPELT_COLUMN("E-COL-002", ProblemKind.DATA),
    /** Two headers may be the same column. Arguments: column, one header, another. */
    AMBIGUOUS_COLUMN("E-COL-003", ProblemKind.DATA),
    /** A mapped header is in no table. Arguments: column, header. */
    MAPPED_COLUMN_ABSENT("E-COL-004", ProblemKind.DATA),
    /** A mapping names a column that no table has. Arguments: name, closest known name. */
    UNKNOWN_COLUMN_NAME("E-COL-005", ProblemKind.USAGE),
    /** A survey was given as another table. */
    LOOKS_LIKE_SURVEY("E-COL-006", ProblemKind.DATA),
    /** A diary was given as another table. */
    LOOKS_LIKE_DIARY("E-COL-007", ProblemKind.DATA),
    /** A table of days was given as another table. */
    LOOKS_LIKE_DAYS("E-COL-008", ProblemKind.DATA),
    /** A column holds no value. Arguments: column. */
    COLUMN_EMPTY("W-COL-001", ProblemKind.DATA),
    /** A column to ignore is in no table. Arguments: header. */
    IGNORED_COLUMN_ABSENT("W-COL-002", ProblemKind.DATA),
    /** A header was recognised by another name. Arguments: header, column. */
    COLUMN_READ_AS("N-COL-001", ProblemKind.DATA),
    /** A column is not used. Arguments: header. */
    COLUMN_UNUSED("N-COL-002", ProblemKind.DATA),
    /** Not a date of the calendar. Arguments: column, value. */
    NOT_A_DATE("E-VAL-002", ProblemKind.DATA),
    /** A date that can be read two ways. Arguments: column, value. */
    AMBIGUOUS_DATE("E-VAL-003", ProblemKind.DATA),
    /** A year of two digits. Arguments: column, value. */
    TWO_DIGIT_YEAR("E-VAL-004", ProblemKind.DATA),
    /** A date outside the diary window. Arguments: column, value, first day, last day. */
    DATE_OUTSIDE("E-VAL-005", ProblemKind.DATA),
    /** Not a whole number of the range. Arguments: column, value, least, greatest. */
    NOT_WHOLE_NUMBER("E-VAL-006", ProblemKind.DATA),
    /** A digit of another script or width. Arguments: column, value, code point. */
    FOREIGN_DIGIT("E-VAL-007", ProblemKind.DATA),
    /** Not a number. Arguments: column, value. */
    VALUE_NOT_A_NUMBER("E-VAL-008", ProblemKind.DATA),
    /** A number outside its range. Arguments: column, value, least, greatest. */
    NUMBER_OUTSIDE("E-VAL-009", ProblemKind.DATA),
    /** Commas and dots in one column. Arguments: column, line of a comma, line of a dot. */
    MIXED_DECIMALS("E-VAL-010", ProblemKind.DATA),
    /** A comma may part thousands or decimals. Arguments: column, value. */
    AMBIGUOUS_COMMA("E-VAL-011", ProblemKind.DATA),
    /** A word that the column does not know. Arguments: column, value, known words. */
    NOT_IN_VOCABULARY("E-VAL-012", ProblemKind.DATA),
    /** A year far off. Arguments: column, value, first year, last year. */
    DATE_IMPLAUSIBLE("E-VAL-013", ProblemKind.DATA),
    /** A number that seems to mean "no answer". Arguments: column, value, least, greatest, how often. */
    SENTINEL_ANSWER("E-VAL-014", ProblemKind.DATA),
    /** The dates span more days than the diary. Arguments: first date, last date, days, records outside. */
    DIARY_TOO_LONG("E-VAL-015", ProblemKind.DATA),
    /** An answer that the codebook does not list. Arguments: column, value, closest category. */
    UNKNOWN_CATEGORY("E-VAL-016", ProblemKind.DATA),
    /** A date format that cannot be used. Arguments: pattern. */
    UNKNOWN_DATE_FORMAT("E-VAL-017", ProblemKind.USAGE),
    /** Words of two languages in one column. Arguments: column, a word, another. */
    TWO_VOCABULARIES("W-VAL-001", ProblemKind.DATA),
    /** Codes that differ only in letter case or spaces. Arguments: column, spellings, the one used. */
    TWO_SPELLINGS("W-VAL-002", ProblemKind.DATA),
    /** Two codes that look the same and are not. Arguments: column, one, other, code point. */
    LOOK_ALIKE("W-VAL-003", ProblemKind.DATA),
    /** Two codes that differ only in spaces or dashes. Arguments: column, one, other. */
    CLOSE_SPELLING("W-VAL-004", ProblemKind.DATA),
    /** Dates in two forms. Arguments: column, one, other. */
    TWO_DATE_FORMATS("W-VAL-005", ProblemKind.DATA),
    /** Values that are missing. Arguments: column, how many. */
    MISSING_COUNTED("N-VAL-001", ProblemKind.DATA),
    /** Dates were read day first. Arguments: column, example. */
    DAY_FIRST("N-VAL-002", ProblemKind.DATA),
    /** A time of day was left out. Arguments: column, example. */
    TIME_LEFT_OUT("N-VAL-003", ProblemKind.DATA),
    /** One resident in two areas of a table. Arguments: resident, one area, other area, one line, other line. */
    TWO_AREAS("E-STU-001", ProblemKind.DATA),
    /** One resident in two areas of two tables. Arguments: resident, area here, other table, area there, line there. */
    AREA_CONFLICT("E-STU-002", ProblemKind.DATA),
    /** Two rows of one resident. Arguments: resident, one line, other line. */
    DUPLICATE_RESIDENT("E-STU-003", ProblemKind.DATA),
    /** Neither a diary nor a survey is given. */
    NO_TABLE("E-STU-004", ProblemKind.USAGE),
    /** No weight is positive. Arguments: column. */
    WEIGHTS_ALL_ZERO("E-STU-005", ProblemKind.DATA),
    /** A weight that arithmetic cannot carry. Arguments: column, value. */
    WEIGHT_TOO_SMALL("E-STU-006", ProblemKind.DATA),
    /** Two weights of one resident. Arguments: resident, weight here, other table, weight there. */
    WEIGHT_CONFLICT("E-STU-007", ProblemKind.DATA),
    /** Two statuses of one day. Arguments: resident, day, status here, status there, line there. */
    DAY_CONFLICT("E-STU-008", ProblemKind.DATA),
    /** Nobody can take part. Arguments: residents read. */
    NOBODY_LEFT("E-STU-009", ProblemKind.DATA),
    /** The need of a service is unknown. Arguments: service. */
    SERVICE_WITHOUT_NEED("E-STU-010", ProblemKind.DATA),
    /** Records that repeat another one. Arguments: how many. */
    EXACT_DUPLICATES("W-STU-001", ProblemKind.DATA),
    /** Entries contradict the table of days. Arguments: how many, status. */
    ENTRY_ON_UNOBSERVED_DAY("W-STU-002", ProblemKind.DATA),
    /** Days with events but no entry. Arguments: how many. */
    EVENTS_WITHOUT_ENTRY("W-STU-003", ProblemKind.DATA),
    /** Respondents who always chose the same answer. Arguments: how many. */
    STRAIGHT_LINERS("W-STU-004", ProblemKind.DATA),
    /** A survey wider than long. Arguments: questions, respondents. */
    MORE_QUESTIONS_THAN_PEOPLE("W-STU-005", ProblemKind.DATA),
    /** Residents with entries but no reported day. Arguments: how many. */
    DAYS_UNREPORTED("W-STU-006", ProblemKind.DATA),
    /** An area whose text is damaged. Arguments: resident, area, area used. */
    DAMAGED_AREA("W-STU-007", ProblemKind.DATA),
    /** Nearly every answer is different. Arguments: column, different answers. */
    TOO_MANY_CATEGORIES("W-STU-008", ProblemKind.DATA),
    /** Residents without any entry. Arguments: how many. */
    RESIDENTS_WITHOUT_DIARY("W-STU-009", ProblemKind.DATA),
    /** Observed days are an assumption. Arguments: days, first day. */
    DAYS_ASSUMED("N-STU-001", ProblemKind.DATA),
    /** Observed days come from the entries. */
    DAYS_INFERRED("N-STU-002", ProblemKind.DATA),
    /** A survey column was taken as an ordinal item. Arguments: column, least, greatest. */
    ITEM_ORDINAL("N-STU-003", ProblemKind.DATA),
    /** A survey column was taken as a descriptor. Arguments: column. */
    ITEM_DESCRIPTOR("N-STU-004", ProblemKind.DATA),
    /** A column was taken as background. Arguments: column. */
    BACKGROUND_COLUMN("N-STU-005", ProblemKind.DATA),
    /** What was read. Arguments: residents, entries, items. */
    CHECK_SUMMARY("N-STU-006", ProblemKind.DATA),
    /** A Finnish personal identity code. Arguments: column, how many. */
    IDENTITY_CODE("E-PII-001", ProblemKind.PRIVACY),
    /** An e-mail address. Arguments: column, how many. */
    EMAIL_ADDRESS("E-PII-002", ProblemKind.PRIVACY),
    /** A telephone number. Arguments: column, how many. */
    PHONE_NUMBER("E-PII-003", ProblemKind.PRIVACY),
    /** A bank account. Arguments: column, how many. */
    BANK_ACCOUNT("E-PII-004", ProblemKind.PRIVACY),
    /** A payment card number. Arguments: column, how many. */
    PAYMENT_CARD("E-PII-005", ProblemKind.PRIVACY),
    /** An IP or MAC address. Arguments: column, how many. */
    NETWORK_ADDRESS("E-PII-006", ProblemKind.PRIVACY),
    /** Coordinates of a place. Arguments: column, how many. */
    COORDINATES("E-PII-007", ProblemKind.PRIVACY),
    /** Dates of birth. Arguments: column, how many. */
    BIRTH_DATE("E-PII-008", ProblemKind.PRIVACY),
    /** A street address. Arguments: column, how many. */
    STREET_ADDRESS("E-PII-009", ProblemKind.PRIVACY),
    /** Names of people. Arguments: column, how many. */
    PERSON_NAMES("E-PII-010", ProblemKind.PRIVACY),
    /** Free text, which may hold anything. Arguments: column, how many. */
    FREE_TEXT("E-PII-011", ProblemKind.PRIVACY),
    /** The shape of an identity code in strict mode. Arguments: column, how many. */
    IDENTITY_CODE_SHAPE("E-PII-012", ProblemKind.PRIVACY),
    /** The shape of an identity code with a wrong check. Arguments: column, how many. */
    IDENTITY_CODE_SHAPE_WARNING("W-PII-001", ProblemKind.PRIVACY),
    /** Postal codes. Arguments: column. */
    POSTAL_CODES("W-PII-002", ProblemKind.PRIVACY),
    /** Another quasi-identifier. Arguments: column. */
    QUASI_IDENTIFIER("W-PII-003", ProblemKind.PRIVACY),
    /** Other problems are not shown beside personal data. Arguments: how many. */
    OTHERS_WITHHELD("N-PII-001", ProblemKind.PRIVACY),
    /** An option names a column that the table does not have. Arguments: option, name. */
    NO_SUCH_COLUMN("E-COL-009", ProblemKind.USAGE),
    /** An option names a column that the table does not have, another has a close name. Arguments: option, name, closest. */
    NO_SUCH_COLUMN_CLOSE("E-COL-010", ProblemKind.USAGE),
    /** More clusters are asked for than there are distinct rows. Arguments: k, distinct rows. */
    TOO_FEW_DISTINCT_ROWS("E-CLU-001", ProblemKind.DATA),
    /** A release threshold below the floor. Arguments: threshold, floor. */
    MINIMUM_CELL_TOO_SMALL("E-REL-001", ProblemKind.PRIVACY),
    /** Two rows have no column in common. Arguments: the two row ids. */
    NOTHING_IN_COMMON("E-CLU-002", ProblemKind.DATA),
    /** The pairs of rows do not fit in memory. Arguments: rows, megabytes needed, megabytes there are. */
    TOO_MANY_ROWS_FOR_PAIRS("E-CLU-003", ProblemKind.DATA),
    /** Imputation with a method that needs none. Arguments: method. */
    IMPUTE_WITH_MIXTURE("E-CLU-011", ProblemKind.USAGE),
    /** A method for numbers meets a nominal column. Arguments: method, column. */
    NOMINAL_COLUMN("E-CLU-004", ProblemKind.USAGE),
    /** A method that needs every cell meets a missing one. Arguments: method, column. */
    MISSING_VALUES("E-CLU-005", ProblemKind.DATA),
    /** A method needs an optional library that is not there. Arguments: method, library. */
    METHOD_NEEDS_LIBRARY("E-CLU-007", ProblemKind.USAGE),
    /** The command line cannot be understood. Arguments: what is wrong, in words. */
    COMMAND_LINE("E-USE-001", ProblemKind.USAGE),
    /** A date proves that slash dates have the day first. Arguments: column, the date. */
    SLASH_DAY_FIRST("N-VAL-010", ProblemKind.DATA),
    /** A date proves that slash dates have the month first. Arguments: column, the date. */
    SLASH_MONTH_FIRST("N-VAL-011", ProblemKind.DATA),
    /** More profiles are asked for than there are residents. Arguments: residents, k. */
    MORE_PROFILES_THAN_RESIDENTS("E-PLN-001", ProblemKind.DATA),
    /** No row is left to cluster. No arguments. */
    NO_ROWS("E-CLU-006", ProblemKind.DATA),
    /** The number of clusters is not N, A..B or auto. Arguments: text. */
    NOT_A_CLUSTER_COUNT("E-TAB-001", ProblemKind.USAGE),
    /** An option of a table wants COLUMN=VALUE. Arguments: option, text. */
    OPTION_NOT_A_PAIR("E-TAB-002", ProblemKind.USAGE),
    /** An option does not know a word. Arguments: option, word, what it knows. */
    UNKNOWN_CHOICE("E-TAB-003", ProblemKind.USAGE),
    /** The table has no such column. Arguments: name, closest name. */
    UNKNOWN_COLUMN("E-TAB-005", ProblemKind.USAGE),
    /** A column has two types. Arguments: column, the two types. */
    COLUMN_TYPED_TWICE("E-TAB-006", ProblemKind.USAGE),
    /** An option concerns a column that takes no part. Arguments: option, column. */
    COLUMN_NOT_ACTIVE("E-TAB-007", ProblemKind.USAGE),
    /** A cell of a numeric column holds no number. Arguments: column, value. */
    NOT_A_NUMBER_CELL("E-TAB-008", ProblemKind.DATA),
    /** A binary column does not say which value is absence. Arguments: column, values. */
    NOT_BINARY("E-TAB-009", ProblemKind.DATA),
    /** The levels of an ordinal column have no order. Arguments: column, levels. */
    LEVELS_NEEDED("E-TAB-010", ProblemKind.USAGE),
    /** A cell holds none of the levels given. Arguments: column, value. */
    UNKNOWN_LEVEL("E-TAB-011", ProblemKind.DATA),
    /** A transform is not defined for a value. Arguments: column, transform, value. */
    TRANSFORM_OUT_OF_RANGE("E-TAB-012", ProblemKind.DATA),
    /** A transform is asked for a column that is no number. Arguments: column. */
    TRANSFORM_NOT_NUMERIC("E-TAB-013", ProblemKind.USAGE),
    /** A choice does not go with the method. Arguments: option, choice, method, what goes. */
    CHOICE_NOT_FOR_METHOD("E-TAB-014", ProblemKind.USAGE),
    /** A case weight is missing, negative or no number. Arguments: column, value. */
    BAD_WEIGHT("E-TAB-015", ProblemKind.DATA),
    /** No column is left to cluster by. No arguments. */
    NO_COLUMNS("E-TAB-016", ProblemKind.USAGE),
    /** An option was given with a method that has no use for it. Arguments: option, value, method, methods that use it. */
    OPTION_NOT_FOR_METHOD("E-TAB-017", ProblemKind.USAGE),
    /** A column of categories has far too many. Arguments: column, number of levels, most levels allowed. */
    TOO_MANY_LEVELS("E-TAB-018", ProblemKind.USAGE),
    /** A count column holds something that is no count. Arguments: column, value. */
    NOT_A_COUNT("E-TAB-019", ProblemKind.DATA),
    /** An exposure is not a positive number. Arguments: column, value. */
    BAD_EXPOSURE("E-TAB-020", ProblemKind.DATA),
    /** A covariate also builds the classes. Arguments: column. */
    COVARIATE_IS_ACTIVE("E-TAB-021", ProblemKind.USAGE),
    /** A method cannot use a column of some type. Arguments: column, type, method, option that helps. */
    TYPE_NOT_FOR_METHOD("E-TAB-022", ProblemKind.USAGE),
    /** Density clustering without a radius. Arguments: one to begin with, rows that make a core. */
    RADIUS_NEEDED("E-TAB-023", ProblemKind.USAGE),
    /** An option changes nothing without another one. */
    OPTION_WITHOUT_EFFECT("E-TAB-024", ProblemKind.USAGE),
    /** A number is too large to be computed with. Arguments: column, value. */
    NUMBER_TOO_LARGE("E-TAB-025", ProblemKind.DATA),
    /** Neither residents nor separation are given to {@code power}. No arguments. */
    POWER_NEEDS_A_SIZE("E-PWR-001", ProblemKind.USAGE),
    /** A number of {@code power} is out of its range. Arguments: option, number, least, most. */
    NUMBER_OUT_OF_RANGE("E-PWR-002", ProblemKind.USAGE),
    /** Types of features are fewer or more than the features. Arguments: features, features by type. */
    FEATURES_DO_NOT_ADD_UP("E-PWR-003", ProblemKind.USAGE),
    /** A file is not a model that this version can read. Arguments: place, what is wrong there. */
    MODEL_UNREADABLE("E-MOD-001", ProblemKind.DATA),
    /** A model from a later version. Arguments: its schema, the latest known here. */
    MODEL_TOO_NEW("E-MOD-002", ProblemKind.DATA),
    /** A model file is too large. Arguments: limit in MiB. */
    MODEL_TOO_LARGE("E-MOD-003", ProblemKind.DATA),
    /** A model of a table, but no table. */
    MODEL_NEEDS_TABLE("E-MOD-004", ProblemKind.USAGE),
    /** A model of a study, but no study. */
    MODEL_NEEDS_STUDY("E-MOD-005", ProblemKind.USAGE),
    /** A table lacks a column of the model. Arguments: column looked for, closest header, name in the model. */
    MODEL_COLUMN_MISSING("E-MOD-006", ProblemKind.DATA),
    /** A level that the model does not know. Arguments: column, value, levels known. */
    MODEL_UNKNOWN_LEVEL("E-MOD-007", ProblemKind.DATA),
    /** A diary code that a model does not know. Arguments: column, codes, codes known. */
    MODEL_UNKNOWN_CODE("E-MOD-008", ProblemKind.DATA),
    /** A study lacks what a model measures. Arguments: features, option that gives it. */
    MODEL_FEATURE_MISSING("E-MOD-009", ProblemKind.DATA),
    /** A feature is on another scale than in a model. Arguments: feature, scale in the model, scale here. */
    MODEL_OTHER_SCALE("E-MOD-010", ProblemKind.DATA),
    /** An answer that a model does not know. Arguments: feature, answer, answers known. */
    MODEL_UNKNOWN_ANSWER("E-MOD-011", ProblemKind.DATA),
    /** Codes were counted together with the rare ones of a model. Arguments: column, codes. */
    MODEL_CODES_MERGED("N-MOD-012", ProblemKind.DATA),
    /** A feature of a model has no value for anybody. Arguments: features. */
    MODEL_FEATURE_EMPTY("W-MOD-013", ProblemKind.DATA),
    /** A file is not a report that this version can read. Arguments: place, what is wrong there. */
    UNREADABLE_REPORT("E-REP-001", ProblemKind.DATA),
    /** A required cell is empty. Arguments: column. */
    VALUE_EMPTY("E-VAL-001", ProblemKind.DATA),
    ;

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
