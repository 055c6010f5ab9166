package io.github.tarve.segmentation.problems;

/**
 * Every problem the tool can report. The stable code is also the key of its text in the section {@code problems} of the
 * catalogue; {@code CODE.hint} is the key of what to do about it.
 */
public enum ProblemCode {
    /** A file does not exist. Arguments: name, closest existing name or empty. */
    NO_SUCH_FILE("E-IO-001", ProblemKind.IO),
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
    /** A required value is absent. Arguments: column. */
    VALUE_EMPTY("E-VAL-001", ProblemKind.DATA),
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
    NOT_A_NUMBER("E-VAL-008", ProblemKind.DATA),
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
    /** More clusters are asked for than there are distinct rows. Arguments: k, distinct rows. */
    TOO_FEW_DISTINCT_ROWS("E-CLU-001", ProblemKind.DATA);

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
