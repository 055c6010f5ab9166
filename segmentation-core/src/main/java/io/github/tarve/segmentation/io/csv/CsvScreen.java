package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * Stands between the decoded text and the CSV parser: checks every character and every quote with its physical line,
 * repairs what is not well formed, and hands on text that any parser reads the same way (line ends are line feeds, quotes
 * are doubled). A repair is an error in strict reading and a warning in lenient reading. Linear time, constant memory.
 */
final class CsvScreen extends Reader {
    static final int COLUMN_LIMIT = 10_000;
    static final int FIELD_LIMIT = 1 << 20;
    static final int RECORD_LIMIT = 4 << 20;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        TRAILING
    }

    private final DecodedText text;
    private final String charset;
    private final char delimiter;
    private final String file;
    private final boolean lenient;
    private final ProblemLog log;
    private final Marks marks;
    private final LineQueue starts = new LineQueue();
    private final char[] in = new char[1 << 14];
    private final StringBuilder out = new StringBuilder(1 << 15);
    private int taken;

    private State state = State.FIELD_START;
    private boolean recordOpen;
    private boolean carriageReturn;
    private char previous;
    private int spaces;
    private long line = 1;
    private long recordLine = 1;
    private long quoteLine;
    private int column = 1;
    private int fieldLength;
    private int recordLength;
    private long reportedLine = -1;

    CsvScreen(DecodedText text, String charset, char delimiter, String file, boolean lenient, ProblemLog log) {
        this.text = text;
        this.charset = charset;
        this.delimiter = delimiter;
        this.file = file;
        this.lenient = lenient;
        this.log = log;
        this.marks = new Marks(file, log);
    }

    /** Returns the physical line on which the next record handed out starts. */
    long nextStart() {
        return starts.remove();
    }

    /** Returns the marks seen in characters so far. */
    Marks marks() {
        return marks;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (taken == out.length()) {
            out.setLength(0);
            taken = 0;
            int count = text.read(in);
            if (count == 0) {
                if (text.end() != DecodedText.End.NONE && !finish()) {
                    return -1;
                }
                continue;
            }
            for (int i = 0; i < count; i++) {
                accept(in[i]);
            }
        }
        int count = Math.min(length, out.length() - taken);
        out.getChars(taken, taken + count, target, offset);
        taken += count;
        return count;
    }

    private void accept(char c) {
        if (carriageReturn) {
            carriageReturn = false;
            if (c == '\n') {
                return;
            }
        }
        if (!recordOpen) {
            recordOpen = true;
            recordLine = line;
            starts.add(line);
        }
        if (c == '\n' || c == '\r') {
            carriageReturn = c == '\r';
            newLine();
            return;
        }
        if ((c < ' ' && c != '\t') || c >= 0x7F) {
            if (!marks.keep(c, previous, recordLine, column)) {
                return;
            }
        }
        if (++fieldLength > FIELD_LIMIT) {
            throw fatal(recordLine, column, ProblemCode.FIELD_TOO_LONG, FIELD_LIMIT);
        }
        switch (state) {
            case FIELD_START, PLAIN -> unquoted(c);
            case QUOTED -> quoted(c);
            case AFTER_QUOTE -> afterQuote(c);
            case TRAILING -> trailing(c);
        }
        previous = c;
    }

    private void unquoted(char c) {
        if (c == delimiter) {
            endField();
        } else if (state == State.FIELD_START && (c == ' ' || c == '\t')) {
            return;
        } else if (state == State.FIELD_START && c == '"') {
            state = State.QUOTED;
            quoteLine = line;
            out.append(c);
        } else {
            if (c == '"') {
                repair(ProblemCode.QUOTE_IN_FIELD);
            }
            state = State.PLAIN;
            out.append(c);
        }
    }

    private void quoted(char c) {
        if (c == '"') {
            state = State.AFTER_QUOTE;
            spaces = 0;
            // Remembered in case the quote turns out not to be the closing one.
            backslash = previous == '\\';
        } else {
            out.append(c);
        }
    }

    private boolean backslash;

    private void afterQuote(char c) {
        if (c == '"' && spaces == 0) {
            out.append("\"\"");
            state = State.QUOTED;
        } else if (c == delimiter) {
            out.append('"');
            endField();
        } else if (c == ' ' || c == '\t') {
            spaces++;
        } else {
            out.append("\"\"").append(" ".repeat(spaces)).append(c == '"' ? "\"\"" : String.valueOf(c));
            repair(backslash ? ProblemCode.BACKSLASH_QUOTE : ProblemCode.TEXT_AFTER_QUOTE);
            state = backslash ? State.QUOTED : State.TRAILING;
        }
    }

    private void trailing(char c) {
        if (c == delimiter) {
            out.append('"');
            endField();
        } else {
            out.append(c == '"' ? "\"\"" : String.valueOf(c));
        }
    }

    private void newLine() {
        if (state == State.QUOTED) {
            out.append('\n');
            fieldLength++;
        } else {
            if (state == State.AFTER_QUOTE || state == State.TRAILING) {
                out.append('"');
            }
            endField();
            // The delimiter that endField wrote is the end of the record here.
            out.setCharAt(out.length() - 1, '\n');
            endRecord();
        }
        line++;
        previous = '\n';
    }

    private void endField() {
        out.append(delimiter);
        recordLength += fieldLength + 1;
        if (recordLength > RECORD_LIMIT) {
            throw fatal(recordLine, column, ProblemCode.RECORD_TOO_LONG, RECORD_LIMIT);
        }
        fieldLength = 0;
        column++;
        state = State.FIELD_START;
    }

    private void endRecord() {
        int fields = column - 1;
        if (fields > COLUMN_LIMIT) {
            throw fatal(recordLine, 0, ProblemCode.TOO_MANY_COLUMNS, fields, COLUMN_LIMIT);
        }
        recordOpen = false;
        recordLength = 0;
        column = 1;
    }

    /** Ends the text; returns whether anything was written that is still to be handed out. */
    private boolean finish() {
        if (text.end() == DecodedText.End.INVALID) {
            throw fatal(line, 0, ProblemCode.INVALID_BYTE, badByte(), charset);
        }
        if (text.end() == DecodedText.End.TRUNCATED) {
            throw fatal(line, 0, ProblemCode.TRUNCATED_TEXT, badByte(), charset);
        }
        if (state == State.QUOTED) {
            throw fatal(quoteLine, column, ProblemCode.UNCLOSED_QUOTE);
        }
        boolean closing = state == State.AFTER_QUOTE || state == State.TRAILING;
        if (closing) {
            out.append('"');
        }
        if (recordOpen) {
            column++;
            endRecord();
        }
        state = State.FIELD_START;
        return closing;
    }

    private void repair(ProblemCode code) {
        if (reportedLine == recordLine) {
            return;
        }
        reportedLine = recordLine;
        log.add(Problem.at(new Location(file, recordLine, column, ""), lenient ? ProblemCode.QUOTE_REPAIRED : code));
    }

    private String badByte() {
        return String.format(Locale.ROOT, "0x%02X", text.badByte());
    }

    private Refusal fatal(long atLine, int atColumn, ProblemCode code, Object... arguments) {
        log.add(Problem.at(new Location(file, atLine, atColumn, ""), code, arguments));
        return log.refusal();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Characters that deserve a word: control, bidirectional and invisible ones, and signs of damaged text. */
    static final class Marks {
        private final String file;
        private final ProblemLog log;
        private int invisible;
        private int replaced;
        private int invisiblePoint;
        private Location firstInvisible = Location.none();
        private Location firstReplaced = Location.none();
        private boolean doublyEncoded;

        private Marks(String file, ProblemLog log) {
            this.file = file;
            this.log = log;
        }

        /** Returns whether the character stays in the text. */
        private boolean keep(char c, char previous, long line, int column) {
            if (c < 0xA0 || c == '\u2028' || c == '\u2029') {
                doublyEncoded |= previous == '\u00C3' || previous == '\u00C2';
                if (c < ' ' || c == 0x7F || (previous != '\u00C3' && previous != '\u00C2')) {
                    log.add(new Location(file, line, column, ""), ProblemCode.CONTROL_CHARACTER, Excerpt.codePoint(c));
                    return false;
                }
                return true;
            }
            if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
                log.add(new Location(file, line, column, ""), ProblemCode.BIDI_CONTROL, Excerpt.codePoint(c));
                return false;
            }
            if (c < '\u0100') {
                doublyEncoded |= (previous == '\u00C3' || previous == '\u00C2') && c <= '\u00BF';
            }
            if (c == '\uFFFD') {
                firstReplaced = replaced++ == 0 ? new Location(file, line, column, "") : firstReplaced;
            }
            return !dropped(c, line, column);
        }

        private boolean dropped(char c, long line, int column) {
            boolean hidden = switch (c) {
                case '\u00AD',
                        '\u061C',
                        '\u180E',
                        '\u200B',
                        '\u200C',
                        '\u200D',
                        '\u200E',
                        '\u200F',
                        '\u2060',
                        '\uFEFF' -> true;
                default -> false;
            };
            if (hidden && invisible++ == 0) {
                firstInvisible = new Location(file, line, column, "");
                invisiblePoint = c;
            }
            return hidden;
        }

        /** Returns whether signs of double encoding were seen so far. */
        boolean doublyEncoded() {
            return doublyEncoded;
        }

        /** Adds the warnings that are counted over the whole text. */
        void report() {
            if (invisible > 0) {
                log.add(firstInvisible, ProblemCode.INVISIBLE_CHARACTER, Excerpt.codePoint(invisiblePoint), invisible);
            }
            if (replaced > 0) {
                log.add(firstReplaced, ProblemCode.REPLACEMENT_CHARACTER, replaced);
            }
        }
    }

    /** A queue of line numbers without boxing. */
    private static final class LineQueue {
        private long[] lines = new long[1024];
        private int head;
        private int size;

        void add(long value) {
            if (size == lines.length) {
                long[] larger = new long[lines.length * 2];
                for (int i = 0; i < size; i++) {
                    larger[i] = lines[(head + i) % lines.length];
                }
                lines = larger;
                head = 0;
            }
            lines[(head + size++) % lines.length] = value;
        }

        long remove() {
            long value = lines[head];
            head = (head + 1) % lines.length;
            size--;
            return value;
        }
    }
}
