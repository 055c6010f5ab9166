package io.github.tarve.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a command as a process of its own, start-up included. Linux only: processor time comes from the times of
 * waited-for children in {@code /proc/self/stat}, the memory from {@code /proc/PID/status}, asked every few milliseconds.
 *
 * @param exitCode exit code
 * @param cpu user and system seconds
 * @param wall seconds on the clock
 * @param megabytes peak resident memory, a lower bound by the last few milliseconds
 * @param criterion what the command printed as {@code "criterion"}
 * @param lastLine last line that it printed
 */
record Measurement(int exitCode, double cpu, double wall, double megabytes, OptionalDouble criterion, String lastLine) {
    private static final double TICKS = 100;
    /** Where several numbers of clusters are tried, the criterion of this one counts. */
    static final int CLUSTERS = 8;

    private static final Pattern OF_CLUSTERS = Pattern.compile(
            "\"k\"\\s*:\\s*" + CLUSTERS + "\\s*,\\s*\"criterion\"\\s*:\\s*\\{[^}]*?\"value\"\\s*:\\s*(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern CRITERION =
            Pattern.compile("\"criterion\"\\s*:\\s*(?:\\{[^}]*?\"value\"\\s*:\\s*)?(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)");

    private static OptionalDouble first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }

    static Measurement of(List<String> command, long limitSeconds) throws IOException, InterruptedException {
        Path output = Files.createTempFile("benchmark", ".out");
        try {
            double before = childTicks();
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            double megabytes = 0;
            boolean late = false;
            while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
                megabytes = Math.max(megabytes, peak(process.pid()));
                if (System.nanoTime() - start > limitSeconds * 1_000_000_000L) {
                    process.destroyForcibly();
                    late = true;
                }
            }
            double wall = (System.nanoTime() - start) / 1e9;
            int code = late ? 124 : process.exitValue();
            String text = Files.readString(output, StandardCharsets.UTF_8).strip();
            OptionalDouble criterion = first(OF_CLUSTERS, text);
            criterion = criterion.isPresent() ? criterion : first(CRITERION, text);
            String last = text.substring(text.lastIndexOf('\n') + 1);
            return new Measurement(code, (childTicks() - before) / TICKS, wall, megabytes, criterion, last);
        } finally {
            Files.delete(output);
        }
    }

    private static double childTicks() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.UTF_8);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
    }

    private static double peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"), StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The process has just ended.
            return 0;
        }
        return 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "exit %d, %.2f CPU s, %.2f s, %.0f MB, criterion %s",
                exitCode,
                cpu,
                wall,
                megabytes,
                criterion.isPresent() ? String.format(Locale.ROOT, "%.8g", criterion.getAsDouble()) : "-");
    }
}
