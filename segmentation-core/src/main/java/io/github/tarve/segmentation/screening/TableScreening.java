package io.github.tarve.segmentation.screening;

import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Screens one table for personal data while it is read: the name of the file, the headers and every cell of every column
 * that is kept. Findings name the place and never the value. One finding for each column and kind, with its first line.
 */
public final class TableScreening {
    private final String file;
    private final long headerLine;
    private final List<String> labels;
    private final int[] positions;
    private final ScreeningPolicy policy;
    private final List<ColumnScreening> columns = new ArrayList<>();
    private final List<Optional<PersonalData>> inHeaders = new ArrayList<>();
    private final Optional<PersonalData> inFileName;
    private boolean finished;

    /**
     * Starts the screening of a table.
     *
     * @param file name of the file for messages
     * @param headerLine line of the header
     * @param headers names of the columns that are kept
     * @param positions their numbers in the file, from 1
     * @param policy what is known about the table
     */
    public TableScreening(String file, long headerLine, List<String> headers, int[] positions, ScreeningPolicy policy) {
        this.inFileName = PersonalDataDetector.find(file.replace('_', ' '), false);
        this.file = inFileName.isPresent() ? "?" : file;
        this.headerLine = headerLine;
        this.positions = positions.clone();
        this.policy = policy;
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Optional<PersonalData> found = PersonalDataDetector.find(headers.get(i), false);
            inHeaders.add(found);
            shown.add(found.isPresent() ? "#" + positions[i] : headers.get(i));
            columns.add(new ColumnScreening(headers.get(i), policy.coded(headers.get(i))));
        }
        this.labels = List.copyOf(shown);
    }

    /**
     * Screens a cell.
     *
     * @param line physical line of its record
     * @param column position among the kept columns
     * @param text its trimmed text
     * @param isNew whether the text was not seen in this column before; a text that is new is examined, another is counted
     */
    public void cell(long line, int column, String text, boolean isNew) {
        columns.get(column).cell(line, text, isNew, policy.vocabulary());
    }

    /**
     * Screens cells of a column that hold the same text; for tables that are screened a column at a time.
     *
     * @param line physical line of the record of the first
     * @param column position among the kept columns
     * @param text their trimmed text
     * @param cells how many they are
     */
    public void level(long line, int column, String text, long cells) {
        columns.get(column).level(line, text, cells, policy.vocabulary());
    }

    /**
     * Screens a whole column of numbers in which no cell can hold personal data by itself.
     *
     * @param column position among the kept columns
     * @param cells the shapes of its cells
     * @param texts its trimmed texts, at least three different ones; looked at only where the shapes leave a doubt
     */
    public void numbers(int column, NumberCells cells, List<String> texts) {
        columns.get(column).numbers(cells, texts, policy.vocabulary());
    }

    /** Adds everything that was found; a second call adds nothing. */
    public void finish(ProblemLog log) {
        if (finished) {
            return;
        }
        finished = true;
        if (inFileName.isPresent()) {
            add(log, Location.file(file), inFileName.get(), "?", 1);
        }
        for (int i = 0; i < labels.size(); i++) {
            if (inHeaders.get(i).isPresent()) {
                add(log, at(headerLine, i), inHeaders.get(i).get(), labels.get(i), 1);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            ColumnScreening column = columns.get(i);
            for (Map.Entry<PersonalData, ColumnScreening.Hit> hit :
                    column.hits().entrySet()) {
                add(log, at(hit.getValue().line, i), hit.getKey(), labels.get(i), hit.getValue().count);
            }
            Optional<PersonalData> whole = column.whole();
            if (whole.isPresent() && !column.hits().containsKey(whole.get())) {
                add(log, at(headerLine, i), whole.get(), labels.get(i), column.filled());
            }
        }
        pairs(log);
    }

    private void pairs(ProblemLog log) {
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < labels.size(); j++) {
                boolean pair = columns.get(i).north() && columns.get(j).east();
                boolean told = HeaderWords.announced(labels.get(i)).equals(Optional.of(PersonalData.COORDINATES));
                if (i != j && pair && !told) {
                    add(
                            log,
                            at(headerLine, i),
                            PersonalData.COORDINATES,
                            labels.get(i),
                            columns.get(i).filled());
                    add(
                            log,
                            at(headerLine, j),
                            PersonalData.COORDINATES,
                            labels.get(j),
                            columns.get(j).filled());
                    return;
                }
            }
        }
    }

    private void add(ProblemLog log, Location where, PersonalData kind, String label, long count) {
        boolean doubtful = kind == PersonalData.IDENTITY_CODE_SHAPE && policy.mode() == ScreeningPolicy.Mode.USUAL;
        ProblemCode code = doubtful ? ProblemCode.IDENTITY_CODE_SHAPE_WARNING : kind.code();
        log.add(where, code, io.github.tarve.segmentation.problems.Excerpt.plain(label), count);
    }

    private Location at(long line, int column) {
        return new Location(file, line, positions[column], labels.get(column));
    }
}
