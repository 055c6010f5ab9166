package io.github.tarve.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Writes the page of results. */
final class PerformancePage {
    private PerformancePage() {}

    static String of(Map<Task, Map<String, List<Measurement>>> results, Map<String, String> facts) throws IOException {
        StringBuilder page = new StringBuilder("# Performance\n\n");
        page.append("Made by this command, in the root of the repository, after `./tarve --version` and ")
                .append("`mvn -f segmentation-benchmarks/peers/java package dependency:build-classpath ")
                .append("-Dmdep.outputFile=target/classpath`:\n\n```sh\n")
                .append("mvn -q -P benchmarks -pl segmentation-core,segmentation-benchmarks -DskipTests package\n")
                .append("peers=segmentation-benchmarks/peers/java/target\n")
                .append("java -cp segmentation-benchmarks/target/classes io.github.tarve.benchmarks.SideBySide \\\n")
                .append("  --tarve segmentation-cli/target/tarve/tarve/bin/tarve \\\n")
                .append("  --java-peers $peers/classes:$(cat $peers/classpath) \\\n")
                .append("  --date $(date +%F) --page docs/performance.md\n```\n\n");
        page.append("Whole processes, start-up and reading of the table included; every tool reads the same CSV file. ")
                .append("Written by `SideBySide` of `segmentation-benchmarks`, but for what stands at the end.\n\n");
        page.append("| | |\n|---|---|\n");
        row(page, "Processor", machine("/proc/cpuinfo", "model name"));
        row(page, "Cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        row(page, "Memory", memory());
        row(page, "System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        row(page, "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.forEach((name, value) -> row(page, name, value));
        page.append(
                        "\nCPU is user plus system time of the process. *Ratio* is the tool's CPU time over Tarve's: above 1, ")
                .append("Tarve is faster. *Criterion* is what the tools optimise, at the solution that they return. ")
                .append("All tools use their usual tolerance for convergence.\n");
        results.forEach((task, measured) -> task(page, task, measured));
        page.append(closing(results));
        return page.toString();
    }

    private static void row(StringBuilder page, String name, String value) {
        if (!value.isEmpty()) {
            page.append("| ").append(name).append(" | ").append(value).append(" |\n");
        }
    }

    private static void task(StringBuilder page, Task task, Map<String, List<Measurement>> measured) {
        page.append("\n## ").append(task.title()).append("\n\n");
        page.append("Criterion: ").append(task.criterion()).append(".\n\n");
        page.append("| Tool | CPU s | Wall s | Memory MB | Criterion | Ratio |\n|---|---:|---:|---:|---:|---:|\n");
        double own = 0;
        for (Map.Entry<String, List<Measurement>> entry : measured.entrySet()) {
            List<Measurement> good =
                    entry.getValue().stream().filter(one -> one.exitCode() == 0).toList();
            if (good.isEmpty()) {
                boolean late = entry.getValue().stream().anyMatch(one -> one.exitCode() == 124);
                page.append("| ").append(entry.getKey()).append(late ? " | over the limit" : " | not available here");
                page.append(" | | | | |\n");
                continue;
            }
            double cpu = median(good, Measurement::cpu);
            own = own == 0 ? cpu : own;
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.0f | %s | %.2f |%n",
                    entry.getKey(),
                    cpu,
                    median(good, Measurement::wall),
                    median(good, Measurement::megabytes),
                    criterion(good),
                    cpu / own));
        }
    }

    private static String criterion(List<Measurement> good) {
        return good.get(0).criterion().isPresent()
                ? String.format(Locale.ROOT, "%.8g", good.get(0).criterion().getAsDouble())
                : "-";
    }

    /** Says in which tasks another tool took less processor time. */
    private static String closing(Map<Task, Map<String, List<Measurement>>> results) {
        StringBuilder slower = new StringBuilder();
        results.forEach((task, measured) -> {
            double own = Double.NaN;
            for (Map.Entry<String, List<Measurement>> entry : measured.entrySet()) {
                List<Measurement> good = entry.getValue().stream()
                        .filter(one -> one.exitCode() == 0)
                        .toList();
                double cpu = good.isEmpty() ? Double.NaN : median(good, Measurement::cpu);
                if (Double.isNaN(own)) {
                    own = cpu;
                } else if (cpu < own) {
                    slower.append("- ").append(task.title()).append(": ").append(entry.getKey());
                    slower.append(String.format(Locale.ROOT, " takes %.2f of Tarve's time.%n", cpu / own));
                }
            }
        });
        return "\n## Where another tool is faster\n\n"
                + (slower.length() == 0 ? "In none of these tasks.\n" : slower.toString());
    }

    private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        List<Double> sorted = runs.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String machine(String file, String key) throws IOException {
        for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
            if (line.startsWith(key)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "";
    }

    private static String memory() throws IOException {
        String kilobytes = machine("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
        return kilobytes.isEmpty() ? "" : Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GB";
    }
}
