package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.internal.columns.CellColumn;
import io.github.tarve.segmentation.internal.columns.LevelColumn;
import io.github.tarve.segmentation.internal.columns.LineNumbers;
import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import io.github.tarve.segmentation.screening.TableScreening;
import io.github.tarve.segmentation.settings.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table in memory: named text columns of equal length, each row with its physical line. Read strictly and screened for
 * personal data; columns to be ignored are not kept. Immutable.
 */
public final class DataTable {
    private final String file;
    private final List<String> names;
    private final int[] positions;
    private final List<List<String>> columns;
    private final long[] lines;
    private final int rows;

    private DataTable(
            String file, List<String> names, int[] positions, List<List<String>> columns, long[] lines, int rows) {
        this.file = file;
        this.names = List.copyOf(names);
        this.positions = positions;
        this.columns = columns;
        this.lines = lines;
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param option name of the option that gave the file, without dashes, for messages
     * @param path a CSV file or a workbook
     * @param options how to read it
     * @param policy what the screening for personal data should know
     * @param log takes warnings and notices
     * @throws Refusal with everything that is wrong; its problems are in the log as well
     */
    public static DataTable read(
            String option, Path path, ReadingOptions options, ScreeningPolicy policy, ProblemLog log) {
        int errorsBefore = log.errors();
        try (TableSource source = TableSource.open(option, path, options, log)) {
            DataTable table = read(source, policy, log);
            if (log.errors() == errorsBefore) {
                return table;
            }
        } catch (Refusal refusal) {
            // Its problems are in the log; what is personal goes first.
            throw log.refusal();
        }
        throw log.refusal();
    }

    /** Reads the records of an open table; what is wrong goes to the log. */
    public static DataTable read(TableSource source, ScreeningPolicy policy, ProblemLog log) {
        List<String> header = source.header();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!policy.ignored(header.get(i))) {
                kept.add(i);
            }
        }
        return plain(source, kept, policy, log).orElseGet(() -> oneByOne(source, kept, policy, log));
    }

    /** Reads record after record: slower, and the measure of what is right. */
    static DataTable oneByOne(TableSource source, List<Integer> kept, ScreeningPolicy policy, ProblemLog log) {
        List<String> names = kept.stream().map(source.header()::get).toList();
        int[] positions = kept.stream().mapToInt(i -> source.at(0, i).column()).toArray();
        TableScreening screening = new TableScreening(source.file(), source.headerLine(), names, positions, policy);
        List<List<String>> columns = new ArrayList<>();
        List<Map<String, String>> known = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new ArrayList<>());
            known.add(new HashMap<>());
        }
        long[] lines = new long[64];
        int count = 0;
        try {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                for (int i = 0; i < names.size(); i++) {
                    String text = row.get(kept.get(i));
                    String first = known.get(i).putIfAbsent(text, text);
                    screening.cell(row.line(), i, text, first == null);
                    columns.get(i).add(first == null ? text : first);
                }
                lines = count == lines.length ? java.util.Arrays.copyOf(lines, count * 2) : lines;
                lines[count++] = row.line();
            }
        } finally {
            screening.finish(log);
        }
        List<List<String>> frozen =
                columns.stream().map(java.util.Collections::unmodifiableList).toList();
        return new DataTable(source.file(), names, positions, frozen, lines, count);
    }

    /**
     * Reads the records all at once and column by column; nothing when something in them is not plain, and then nothing has
     * happened to source and log.
     */
    static Optional<DataTable> plain(TableSource source, List<Integer> kept, ScreeningPolicy policy, ProblemLog log) {
        Optional<PlainRows> plain = source.plainRows();
        return plain.isEmpty() ? Optional.empty() : plain(plain.get(), source, kept, policy, log);
    }

    private static Optional<DataTable> plain(
            PlainRows rows, TableSource source, List<Integer> kept, ScreeningPolicy policy, ProblemLog log) {
        List<ColumnBuilder> builders = new ArrayList<>();
        kept.forEach(column -> builders.add(new ColumnBuilder(rows, column)));
        try (rows) {
            PlainRows.Block block = PlainRows.Block.ROWS;
            while (block == PlainRows.Block.ROWS) {
                block = rows.next();
                if (block == PlainRows.Block.UNUSUAL) {
                    return Optional.empty();
                }
                builders.forEach(ColumnBuilder::take);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        source.finish(rows);
        List<String> names = kept.stream().map(source.header()::get).toList();
        int[] positions = kept.stream().mapToInt(i -> source.at(0, i).column()).toArray();
        TableScreening screening = new TableScreening(source.file(), source.headerLine(), names, positions, policy);
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            columns.add(builders.get(i).finish(screening, i));
        }
        screening.finish(log);
        return Optional.of(new DataTable(source.file(), names, positions, columns, rows.lines(), rows.count()));
    }

    /** Returns the name of the file for messages. */
    public String file() {
        return file;
    }

    /** Returns the names of the columns in file order. */
    public List<String> names() {
        return names;
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the physical lines of the rows. */
    public List<Long> lines() {
        return new LineNumbers(lines, rows);
    }

    /** Returns the texts of a column by its position in {@link #names()}; an empty text is a missing value. */
    public List<String> column(int column) {
        return columns.get(column);
    }

    /** Returns the text of a cell. */
    public String get(int row, int column) {
        return columns.get(column).get(row);
    }

    /** Returns whether a cell holds no value: empty or {@code NA}. */
    public boolean missing(int row, int column) {
        List<String> texts = columns.get(column);
        return texts instanceof CellColumn cells ? cells.missing(row) : CellColumn.missing(texts.get(row));
    }

    /** Returns the physical line of a row. */
    public long line(int row) {
        return lines[row];
    }

    /** Returns the place of a cell, for a problem. */
    public Location at(int row, int column) {
        return new Location(file, lines[row], positions[column], names.get(column));
    }

    /** Returns whether every value of a column is a number; false when it has no value at all. */
    public boolean numeric(int column) {
        List<String> texts = columns.get(column);
        if (texts instanceof NumberColumn) {
            return true;
        }
        if (texts instanceof LevelColumn some) {
            List<String> levels = some.levels().stream()
                    .filter(level -> !CellColumn.missing(level))
                    .toList();
            return !levels.isEmpty() && levels.stream().allMatch(DecimalSigns::number);
        }
        boolean any = false;
        for (int row = 0; row < rows(); row++) {
            if (!missing(row, column)) {
                if (!DecimalSigns.number(get(row, column))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Returns whether some text of a column has a comma. */
    public boolean decimalCommas(int column) {
        List<String> texts = columns.get(column);
        if (texts instanceof NumberColumn made) {
            return made.decimalCommas();
        }
        List<String> different = texts instanceof LevelColumn some ? some.levels() : texts;
        return different.stream().anyMatch(text -> text.indexOf(',') >= 0);
    }

    /**
     * Returns the numbers of a column, {@code NaN} where there is no value.
     *
     * @param missingCodes further texts that mean "no value"
     * @param log takes every cell that is not a number, and what was decided about the decimal sign
     */
    public double[] numbers(int column, ReadingOptions.DecimalSign sign, Set<String> missingCodes, ProblemLog log) {
        DecimalSigns reader = new DecimalSigns(Excerpt.plain(names.get(column)), sign, log);
        double[] numbers = new double[rows()];
        boolean known = sign == ReadingOptions.DecimalSign.RECOGNISED && missingCodes.isEmpty();
        for (int row = 0; row < numbers.length; row++) {
            if (known && columns.get(column) instanceof NumberColumn made && reader.settled(made.decimalCommas())) {
                numbers[row] = made.number(row);
                continue;
            }
            boolean none = missing(row, column) || missingCodes.contains(get(row, column));
            numbers[row] = none ? Double.NaN : reader.read(at(row, column), get(row, column));
        }
        reader.finish();
        return numbers;
    }

    /**
     * Returns the position of a column.
     *
     * @param option name of the option that asked for it, without dashes, for the message
     * @throws Refusal when there is no such column
     */
    public int position(String option, String name) {
        int position = names.indexOf(name);
        if (position >= 0) {
            return position;
        }
        String close = Suggestion.nearest(name, names).orElse("");
        throw close.isEmpty()
                ? Refusal.at(Location.file(file), ProblemCode.NO_SUCH_COLUMN, option, Excerpt.of(name))
                : Refusal.at(
                        Location.file(file),
                        ProblemCode.NO_SUCH_COLUMN_CLOSE,
                        option,
                        Excerpt.of(name),
                        Excerpt.plain(close));
    }
}
