package io.github.tarve.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the trace of a bug in a file, without messages that could hold data. */
final class CrashLog {
    private CrashLog() {}

    /** Writes the trace to a new file and returns its path, or a dash when no file can be written. */
    static String write(Throwable problem) {
        StringWriter text = new StringWriter();
        try (PrintWriter lines = new PrintWriter(text)) {
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                lines.println(cause.getClass().getName());
                for (StackTraceElement frame : cause.getStackTrace()) {
                    lines.println("  at " + frame);
                }
            }
        }
        try {
            Path log = Files.createTempFile("tarve-bug-", ".log");
            Files.writeString(log, text.toString(), StandardCharsets.UTF_8);
            return log.toString();
        } catch (IOException e) {
            return "-";
        }
    }
}
