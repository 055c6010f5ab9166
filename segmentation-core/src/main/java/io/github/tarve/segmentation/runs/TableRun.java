package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.internal.json.ShortestNumber;
import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.csv.DataTable;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import io.github.tarve.segmentation.pipeline.table.TableClustering;
import io.github.tarve.segmentation.pipeline.table.TableColumns;
import io.github.tarve.segmentation.pipeline.table.TablePlan;
import io.github.tarve.segmentation.pipeline.table.TableResult;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Clusters a table from a file: what {@code tarve cluster} does. */
public final class TableRun {
    private TableRun() {}

    /**
     * What came out.
     *
     * @param result the clustering and its files as texts
     * @param notices warnings and notices of reading
     */
    public record Outcome(TableResult result, List<Problem> notices) {
        /** Copies the list. */
        public Outcome {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Reads a table strictly, personal-data detector included, and clusters it.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong
     */
    public static Outcome cluster(Path table, TablePlan plan, ReadingOptions reading) {
        return cluster(table, plan, reading, ProgressListener.silent());
    }

    /**
     * Reads a table strictly, personal-data detector included, and clusters it.
     *
     * @param progress hears how far it has come
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong
     */
    public static Outcome cluster(Path table, TablePlan plan, ReadingOptions reading, ProgressListener progress) {
        ProblemLog log = new ProblemLog();
        TableColumns given = read(table, reading, ScreeningPolicy.usual(), log);
        return new Outcome(TableClustering.run(plan, given, progress), log.problems());
    }

    /** Reads a table strictly, personal-data detector included. */
    static TableColumns read(Path table, ReadingOptions reading, ScreeningPolicy policy, ProblemLog log) {
        DataTable data = DataTable.read("table", table, reading, policy, log);
        List<List<String>> columns = new ArrayList<>();
        for (int j = 0; j < data.names().size(); j++) {
            columns.add(column(data, j, reading, log));
        }
        log.refuseIfErrors();
        return new TableColumns(table.toString(), data.names(), columns, data.lines());
    }

    /** Returns a column with its numbers written with a decimal point, whatever the file uses. */
    private static List<String> column(DataTable data, int column, ReadingOptions reading, ProblemLog log) {
        if (!data.numeric(column) || !data.decimalCommas(column)) {
            return data.column(column);
        }
        double[] numbers = data.numbers(column, reading.decimal(), Set.of(), log);
        if (data.column(column) instanceof NumberColumn known) {
            return known.withTexts(row -> Double.isNaN(numbers[row]) ? "" : ShortestNumber.of(numbers[row]));
        }
        List<String> texts = new ArrayList<>(numbers.length);
        for (double number : numbers) {
            texts.add(Double.isNaN(number) ? "" : ShortestNumber.of(number));
        }
        return texts;
    }

    /**
     * Clusters a table and writes {@code result.json}, {@code assignments.csv} and {@code model.json} into a private folder.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong; nothing is written then
     */
    public static Outcome clusterInto(
            Path folder, OutputFolder.Existing existing, Path table, TablePlan plan, ReadingOptions reading) {
        return clusterInto(folder, existing, table, plan, reading, ProgressListener.silent());
    }

    /**
     * Clusters a table and writes {@code result.json}, {@code assignments.csv} and {@code model.json} into a private folder.
     *
     * @param progress hears how far it has come
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong; nothing is written then
     */
    public static Outcome clusterInto(
            Path folder,
            OutputFolder.Existing existing,
            Path table,
            TablePlan plan,
            ReadingOptions reading,
            ProgressListener progress) {
        try (OutputFolder out = OutputFolder.claim(folder, existing)) {
            Outcome outcome = cluster(table, plan, reading, progress);
            Map<String, byte[]> files = new TreeMap<>();
            files.put("result.json", outcome.result().resultJson().getBytes(StandardCharsets.UTF_8));
            files.put("assignments.csv", outcome.result().assignmentsCsv().getBytes(StandardCharsets.UTF_8));
            files.put("model.json", outcome.result().modelJson().getBytes(StandardCharsets.UTF_8));
            out.write(files, Set.of(""), files.keySet());
            return outcome;
        }
    }
}
