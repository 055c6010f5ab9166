package io.github.tarve.segmentation.problems;

/**
 * Every problem the tool can report. The stable code is also the key of its text in the section {@code problems} of the
 * catalogue; {@code CODE.hint} is the key of what to do about it.
 */
public enum ProblemCode {
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
    NO_ROWS("E-CLU-006", ProblemKind.DATA),

    /** The number of clusters is not N, A..B or auto. Arguments: text. */
    NOT_A_CLUSTER_COUNT("E-TAB-001", ProblemKind.USAGE),
    /** An option wants NAME=VALUE. Arguments: option, text. */
    NOT_A_PAIR("E-TAB-002", ProblemKind.USAGE),
    /** An option does not know a word. Arguments: option, word, what it knows. */
    UNKNOWN_CHOICE("E-TAB-003", ProblemKind.USAGE),
    /** A method is not there yet. Arguments: method, those that are. */
    METHOD_NOT_AVAILABLE("E-TAB-004", ProblemKind.USAGE),
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
    NO_COLUMNS("E-TAB-016", ProblemKind.USAGE);

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
