package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.io.csv.ReadingOptions.DecimalSign;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one column: ASCII digits with at most one decimal sign and an optional exponent. Comma or dot is decided for
 * the whole column; both in one column, or a comma that may part thousands, is an error.
 */
public final class DecimalSigns {
    private final String column;
    private final DecimalSign sign;
    private final ProblemLog log;
    private @Nullable Location comma;
    private @Nullable Location dot;
    private boolean decimalForSure;
    private String commaValue = "";

    /** Creates the reader of one column. */
    public DecimalSigns(String column, DecimalSign sign, ProblemLog log) {
        this.column = column;
        this.sign = sign;
        this.log = log;
    }

    /**
     * Returns the number, or {@code NaN} after adding what is wrong with it to the log.
     *
     * @param where place of the value
     * @param text the value, trimmed and not empty
     */
    public double read(Location where, String text) {
        Shape shape = Shape.of(text);
        if (!shape.number()) {
            log.add(
                    foreignDigit(text) < 0
                            ? io.github.tarve.segmentation.problems.Problem.at(
                                    where, ProblemCode.VALUE_NOT_A_NUMBER, column, Excerpt.of(text))
                            : io.github.tarve.segmentation.problems.Problem.at(
                                    where,
                                    ProblemCode.FOREIGN_DIGIT,
                                    column,
                                    Excerpt.of(text),
                                    Excerpt.codePoint(foreignDigit(text))));
            return Double.NaN;
        }
        boolean forbidden = (shape.comma() && sign == DecimalSign.DOT) || (shape.dot() && sign == DecimalSign.COMMA);
        double value = Double.parseDouble(shape.comma() ? text.replace(',', '.') : text);
        if (forbidden || Double.isInfinite(value)) {
            log.add(where, ProblemCode.VALUE_NOT_A_NUMBER, column, Excerpt.of(text));
            return Double.NaN;
        }
        if (shape.comma() && comma == null) {
            comma = where;
            commaValue = text;
        }
        if (shape.dot() && dot == null) {
            dot = where;
        }
        decimalForSure |= shape.comma() && !shape.thousands();
        return value;
    }

    /** Returns whether further numbers with the one decimal sign of the column, or with none, change nothing. */
    boolean settled(boolean commas) {
        return !commas || decimalForSure;
    }

    /** Adds what only the whole column shows: mixed signs, an ambiguous comma, a decimal comma that was recognised. */
    public void finish() {
        if (comma == null || sign != DecimalSign.RECOGNISED) {
            return;
        }
        if (dot != null) {
            log.add(comma, ProblemCode.MIXED_DECIMALS, column, comma.line(), dot.line());
        } else if (!decimalForSure) {
            log.add(comma, ProblemCode.AMBIGUOUS_COMMA, column, Excerpt.of(commaValue));
        } else {
            log.add(
                    comma,
                    ProblemCode.DECIMAL_COMMA_FOUND,
                    column,
                    Excerpt.plain(commaValue),
                    Excerpt.plain(commaValue.replace(',', '.')));
        }
    }

    /** Returns whether a text is a number in this sense, with a comma or a dot. */
    public static boolean number(String text) {
        return Shape.of(text).number();
    }

    /** Returns the first digit of another script or width in a text, -1 when there is none. */
    public static int foreignDigit(String text) {
        return text.codePoints()
                .filter(point -> point > 0x7F && Character.isDigit(point))
                .findFirst()
                .orElse(-1);
    }

    /** How a text looks as a number. */
    private record Shape(boolean number, boolean comma, boolean dot, boolean thousands) {
        private static final Shape NONE = new Shape(false, false, false, false);

        static Shape of(String text) {
            int length = text.length();
            int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
            int first = i;
            while (i < length && digit(text.charAt(i))) {
                i++;
            }
            int whole = i - first;
            int decimals = 0;
            char mark = 0;
            if (i < length && (text.charAt(i) == ',' || text.charAt(i) == '.')) {
                mark = text.charAt(i++);
                int start = i;
                while (i < length && digit(text.charAt(i))) {
                    i++;
                }
                decimals = i - start;
            }
            if (whole + decimals == 0 || (mark != 0 && decimals == 0)) {
                return NONE;
            }
            int end = exponent(text, i);
            boolean thousands = decimals == 3 && whole >= 1 && whole <= 3 && text.charAt(first) != '0' && end == i;
            return end == length ? new Shape(true, mark == ',', mark == '.', thousands) : NONE;
        }

        private static int exponent(String text, int start) {
            int i = start;
            if (i < text.length() && (text.charAt(i) | 0x20) == 'e') {
                i++;
                if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                    i++;
                }
                int digits = i;
                while (i < text.length() && digit(text.charAt(i))) {
                    i++;
                }
                return i > digits && i - digits <= 4 ? i : start;
            }
            return i;
        }

        private static boolean digit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
