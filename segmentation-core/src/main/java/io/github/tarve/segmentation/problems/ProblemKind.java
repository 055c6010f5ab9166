package io.github.tarve.segmentation.problems;

/** Whose problem it is; decides the exit code of the command. */
public enum ProblemKind {
    /** A wrong option or setting: exit code 2. */
    USAGE(2),
    /** Wrong data: exit code 3. */
    DATA(3),
    /** A file cannot be read or written: exit code 4. */
    IO(4),
    /** Personal data in the input, or a wish below the privacy floor: exit code 5. */
    PRIVACY(5);

    private final int exitCode;

    ProblemKind(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Returns the exit code of the command for a refusal of this kind. */
    public int exitCode() {
        return exitCode;
    }
}
