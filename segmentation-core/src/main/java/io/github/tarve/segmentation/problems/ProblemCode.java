package io.github.tarve.segmentation.problems;

/**
 * Every problem the tool can report. The stable code is also the key of its text in the section {@code problems} of the
 * catalogue; {@code CODE.hint} is the key of what to do about it.
 */
public enum ProblemCode {
    /** A file does not exist. Arguments: name, closest existing name or empty. */
    NO_SUCH_FILE("E-IO-001", ProblemKind.IO),
    /** More clusters are asked for than there are distinct rows. Arguments: k, distinct rows. */
    TOO_FEW_DISTINCT_ROWS("E-CLU-001", ProblemKind.DATA),
    /** A file is not a report that this version can read. Arguments: place, what is wrong there. */
    UNREADABLE_REPORT("E-REP-001", ProblemKind.DATA);

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
