package io.github.tarve.cli;

/** The entry point of the {@code tarve} command. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
