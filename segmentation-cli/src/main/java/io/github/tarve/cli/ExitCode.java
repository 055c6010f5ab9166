package io.github.tarve.cli;

/** Exit codes that do not come from a refusal. */
final class ExitCode {
    static final int OK = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int DIFFERENT = 3;
    static final int WARNING = 3;

    private ExitCode() {}
}
