package io.github.tarve.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures whole processes side by side: Tarve and other tools do the same task with the same table, taking turns.
 *
 * <p>Options, each followed by its value: {@code --tarve} the command, {@code --peers} folder of the peers' scripts,
 * {@code --python}, {@code --rscript}, {@code --java-peers} class path, {@code --data} folder for the tables (made when
 * missing), {@code --runs} (5), {@code --slow} processor seconds after which a run is not repeated (60), {@code --limit} most seconds for a run (1800), {@code --tasks} names separated by commas,
 * {@code --date} and {@code --note} of the page, {@code --page} file to write.
 */
public final class SideBySide {
    private static final String BY_HAND = "\n## Added by hand";

    private static final Set<String> OPTIONS = Set.of(
            "tarve",
            "peers",
            "python",
            "rscript",
            "java-peers",
            "data",
            "runs",
            "slow",
            "limit",
            "tasks",
            "date",
            "note",
            "page");

    private SideBySide() {}

    /** Runs the tasks, and writes the page when one is asked for. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Map<String, String> options = options(arguments);
        Tasks catalogue = new Tasks(
                options.getOrDefault("tarve", "./tarve"),
                Path.of(options.getOrDefault("peers", "segmentation-benchmarks/peers")),
                options.getOrDefault("python", "python3"),
                options.getOrDefault("rscript", "Rscript"),
                options.getOrDefault("java-peers", ""));
        Path data = Path.of(options.getOrDefault("data", "segmentation-benchmarks/target/tables"));
        int runs = Integer.parseInt(options.getOrDefault("runs", "5"));
        long limit = Long.parseLong(options.getOrDefault("limit", "1800"));
        List<String> wanted = Arrays.asList(options.getOrDefault("tasks", "").split(",", -1));
        double slow = Double.parseDouble(options.getOrDefault("slow", "60"));
        Map<Task, Map<String, List<Measurement>>> results = new LinkedHashMap<>();
        for (Task task : catalogue.all()) {
            if (options.containsKey("tasks") && !wanted.contains(task.name())) {
                continue;
            }
            Path table = BenchmarkTables.table(data, task.table());
            out.println(task.title());
            results.put(task, measure(task, table, new Repeats(runs, slow, limit), out));
            if (options.containsKey("page")) {
                // After each task, so that an interrupted session has a page of what was measured.
                Path page = Path.of(options.get("page"));
                String text = page(results, runs, slow, options) + byHand(page);
                Files.writeString(page, text, StandardCharsets.UTF_8);
            }
        }
        if (!options.containsKey("page")) {
            out.print(page(results, runs, slow, options));
        }
    }

    /** Returns what was added to the page by hand, which a new run keeps. */
    private static String byHand(Path page) throws IOException {
        String before = Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : "";
        int at = before.indexOf(BY_HAND);
        return at < 0 ? "" : before.substring(at);
    }

    private static String page(
            Map<Task, Map<String, List<Measurement>>> results, int runs, double slow, Map<String, String> options)
            throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Date", options.getOrDefault("date", ""));
        facts.put(
                "Runs",
                String.format(
                        Locale.ROOT,
                        "median of %d, the tools taking turns; one of more than %.0f CPU s is not repeated",
                        runs,
                        slow));
        facts.put("Note", options.getOrDefault("note", ""));
        return PerformancePage.of(results, facts);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!OPTIONS.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("unknown or without value: " + arguments[i] + "; known: " + OPTIONS);
            }
            options.put(name, arguments[i + 1]);
        }
        return options;
    }

    private record Repeats(int runs, double slow, long limit) {}

    /** Lets the tools take turns; one that fails, for instance because it is not installed, or is slow, has no more. */
    private static Map<String, List<Measurement>> measure(Task task, Path table, Repeats repeats, PrintStream out)
            throws InterruptedException {
        Map<String, List<Measurement>> measured = new LinkedHashMap<>();
        List<Task.Variant> taking = new ArrayList<>(task.variants());
        taking.forEach(variant -> measured.put(variant.tool(), new ArrayList<>()));
        for (int run = 0; run < repeats.runs(); run++) {
            for (Task.Variant variant : List.copyOf(taking)) {
                List<String> command = variant.command().stream()
                        .map(part -> part.equals("TABLE") ? table.toString() : part)
                        .toList();
                try {
                    Measurement one = Measurement.of(command, repeats.limit());
                    measured.computeIfAbsent(variant.tool(), tool -> new ArrayList<>())
                            .add(one);
                    out.printf(Locale.ROOT, "  %-24s %s%n", variant.tool(), one);
                    if (one.exitCode() != 0) {
                        out.printf(Locale.ROOT, "  %-24s %s%n", "", one.lastLine());
                    }
                    if (one.exitCode() != 0 || one.cpu() > repeats.slow()) {
                        taking.remove(variant);
                    }
                } catch (IOException e) {
                    out.printf(Locale.ROOT, "  %-24s %s%n", variant.tool(), e.getMessage());
                    taking.remove(variant);
                }
            }
        }
        return measured;
    }
}
