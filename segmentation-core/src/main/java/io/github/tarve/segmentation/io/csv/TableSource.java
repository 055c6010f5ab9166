package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table read strictly from a file, record after record, in constant memory. What is wrong or was decided goes to the log
 * with its place; where reading cannot go on, a {@link Refusal} is thrown whose problems are in the log as well.
 */
public final class TableSource implements AutoCloseable {
    /** Most records that are read from a file. */
    public static final long RECORD_LIMIT = 10_000_000;

    static final int SAMPLE = 1 << 16;

    private final String file;
    private final RawRows rows;
    private final ReadingOptions options;
    private final ProblemLog log;
    private final TableHeader header;
    private long records;
    private int blankLines;
    private int emptyRows;
    private long firstBlank;
    private long damaged;
    private String damagedText = "";
    private Location firstDamaged = Location.none();
    private boolean finished;

    private TableSource(String file, RawRows rows, ReadingOptions options, ProblemLog log) throws IOException {
        this.file = file;
        this.rows = rows;
        this.options = options;
        this.log = log;
        String[] first = rows.next();
        while (first != null && blank(first)) {
            blankLines++;
            first = rows.next();
        }
        if (first == null) {
            rows.finish();
            throw fatal(Location.file(file), ProblemCode.NO_HEADER_ROW);
        }
        this.header = TableHeader.of(file, rows.line(), first, log);
    }

    /**
     * Opens a table.
     *
     * @param option name of the option that gave the file, without dashes, for messages
     * @param path a CSV file, or a workbook ending in {@code .xlsx}
     * @param options how to read it
     * @param log takes every problem
     * @throws Refusal when the file cannot be read as a table at all
     */
    public static TableSource open(String option, Path path, ReadingOptions options, ProblemLog log) {
        String file = InputFile.label(path);
        try {
            InputFile.check(option, path);
        } catch (Refusal refusal) {
            log.addAll(refusal.problems());
            throw refusal;
        }
        try {
            return new TableSource(file, rows(path, file, options, log), options, log);
        } catch (IOException e) {
            throw failed(log, path, e);
        } catch (UncheckedIOException e) {
            throw failed(log, path, new IOException(e));
        }
    }

    private static RawRows rows(Path path, String file, ReadingOptions options, ProblemLog log) throws IOException {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(path)) {
            head = bytes.readNBytes(SAMPLE);
        }
        Location where = Location.file(file);
        if (head.length == 0) {
            log.add(where, ProblemCode.EMPTY_FILE);
            throw log.refusal();
        }
        Optional<Problem> wrong =
                FileKind.problem(path, where, head, options.encoding().isPresent());
        if (wrong.isPresent()) {
            boolean workbook = wrong.get().code() == ProblemCode.LOOKS_LIKE_EXCEL
                    && file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
            if (workbook) {
                return WorkbookRows.open(path, file, log);
            }
            log.add(wrong.get());
            throw log.refusal();
        }
        return CsvRows.open(path, head, options, log);
    }

    /** Returns the name of the file for messages. */
    public String file() {
        return file;
    }

    /** Returns the names of the columns, trimmed and all different. */
    public List<String> header() {
        return header.names();
    }

    /** Returns the line of the header. */
    public long headerLine() {
        return header.line();
    }

    /** Returns the number of records handed out so far. */
    public long records() {
        return records;
    }

    /** Returns the place of a field, for a problem. */
    public Location at(long line, int field) {
        return new Location(
                file, line, header.position(field) + 1, header.names().get(field));
    }

    /**
     * Returns the next record, or null after the last. Records that are not well formed go to the log and are passed over,
     * or repaired if the options say so.
     *
     * @throws Refusal when reading cannot go on
     */
    public @Nullable TableRow next() {
        try {
            while (true) {
                String[] fields = rows.next();
                if (fields == null) {
                    finish();
                    return null;
                }
                TableRow row = row(fields);
                if (row != null) {
                    if (++records > RECORD_LIMIT) {
                        throw fatal(Location.line(file, row.line()), ProblemCode.TOO_MANY_RECORDS, RECORD_LIMIT);
                    }
                    return row;
                }
            }
        } catch (IOException e) {
            throw failed(log, Path.of(file), e);
        } catch (UncheckedIOException e) {
            throw failed(log, Path.of(file), new IOException(e));
        }
    }

    /**
     * Returns the records for reading them all at once when the file is plain enough, which shows only while they are
     * read; until {@link #finish(PlainRows)} nothing has happened to this source.
     */
    Optional<PlainRows> plainRows() {
        if (records > 0 || finished || !header.allNamed()) {
            return Optional.empty();
        }
        try {
            return rows.plain(header);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes records that were all read at once. */
    void finish(PlainRows plain) {
        records = plain.count();
        firstBlank = blankLines + emptyRows == 0 ? plain.firstBlank() : firstBlank;
        blankLines += plain.blankLines();
        emptyRows += plain.emptyRows();
        finish();
    }

    private @Nullable TableRow row(String[] fields) {
        long line = rows.line();
        if (blank(fields)) {
            firstBlank = blankLines + emptyRows == 0 ? line : firstBlank;
            if (fields.length == 1) {
                blankLines++;
            } else {
                emptyRows++;
            }
            return null;
        }
        if (header.repeatedBy(fields)) {
            throw fatal(Location.line(file, line), ProblemCode.SECOND_HEADER);
        }
        int expected = header.width();
        String[] whole = fields;
        if (fields.length != expected) {
            if (!options.lenient()) {
                log.add(Location.line(file, line), ProblemCode.ROW_LENGTH, fields.length, expected);
                return null;
            }
            log.add(Location.line(file, line), ProblemCode.RECORD_REPAIRED, fields.length, expected);
            whole = Arrays.copyOf(fields, expected);
            for (int i = fields.length; i < expected; i++) {
                whole[i] = "";
            }
        }
        TableRow row = header.row(line, whole, log);
        if (rows.doublyEncoded()) {
            noteDamage(row);
        }
        return row;
    }

    private void noteDamage(TableRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (Damage.sign(row.get(i)).isPresent()) {
                if (damaged++ == 0) {
                    firstDamaged = at(row.line(), i);
                    damagedText = row.get(i);
                }
                return;
            }
        }
    }

    private void finish() {
        if (finished) {
            return;
        }
        finished = true;
        rows.finish();
        header.finish(log);
        if (blankLines > 0) {
            log.add(Location.file(file), ProblemCode.BLANK_LINES, blankLines);
        }
        if (emptyRows > 0) {
            log.add(Location.line(file, firstBlank), ProblemCode.ROWS_EMPTY, emptyRows);
        }
        if (damaged > 0) {
            log.add(
                    firstDamaged,
                    ProblemCode.DOUBLY_ENCODED,
                    Damage.sign(damagedText).orElse(""),
                    Excerpt.of(damagedText),
                    damaged);
        }
        if (records == 0 && !log.hasErrors()) {
            log.add(Location.line(file, header.line()), ProblemCode.NO_RECORDS);
        }
    }

    private static boolean blank(String[] fields) {
        for (String field : fields) {
            if (!Trimmed.of(field).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Refusal fatal(Location where, ProblemCode code, Object... arguments) {
        log.add(Problem.at(where, code, arguments));
        return log.refusal();
    }

    private static Refusal failed(ProblemLog log, Path path, IOException cause) {
        Refusal refusal = InputFile.failed(Excerpt.plain(path.toString()), cause);
        log.addAll(refusal.problems());
        return refusal;
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw failed(log, Path.of(file), e);
        }
    }
}
