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

    /** No such feature. Arguments: name, closest known id or empty. */
    UNKNOWN_FEATURE("E-FEA-001", ProblemKind.USAGE),
    /** No such block of features. Arguments: name, closest block or empty. */
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
