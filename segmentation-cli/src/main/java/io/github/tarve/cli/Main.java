package io.github.tarve.cli;

import io.github.tarve.segmentation.codebook.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entry point of the {@code tarve} command, and the only place that ends the process. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exitCode = run(arguments, out, err, terminal());
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Asks whether a person reads along; since Java 22 there may be a console without a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            // Before Java 22 a console is always a terminal.
            return true;
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command in this process.
     *
     * @param arguments the command line
     * @param out where results go
     * @param err where messages go
     * @param terminal whether a person sees the messages as they come
     * @return the exit code
     */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err, boolean terminal) {
        Console console = new Console(out, err, languageOf(arguments), terminal);
        return CommandTree.build(console, List.of(arguments)).execute(arguments);
    }

    /** Finds the language before parsing, so that even a parsing error is told in it. */
    private static Language languageOf(String[] arguments) {
        String tag = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                tag = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                tag = arguments[i + 1];
            }
        }
        return Language.of(tag).orElse(Language.EN);
    }
}
