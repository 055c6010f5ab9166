package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.io.csv.DecimalSigns;
import io.github.tarve.segmentation.io.csv.MissingWords;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Whole numbers of a small range; {@code 3.0} and {@code 3,0}, as spreadsheets write them, are the whole number 3. */
final class WholeNumbers {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(?:[.,]0{1,6})?");

    private WholeNumbers() {}

    /** Returns the whole number that a text is, if it is one. */
    static OptionalInt parse(String text) {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return OptionalInt.of(text.charAt(0) - '0');
        }
        return WHOLE.matcher(text).matches()
                ? OptionalInt.of(Integer.parseInt(text.replaceAll("[.,].*", "")))
                : OptionalInt.empty();
    }

    /** Returns a reader of numbers from a least to a greatest one. */
    static ParsedColumn.CellReader reader(String column, int least, int greatest, ProblemLog log) {
        return (where, text) -> {
            if (MissingWords.missing(text)) {
                return Double.NaN;
            }
            OptionalInt number = parse(text);
            if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= greatest) {
                return number.getAsInt();
            }
            log.add(problem(where, column, text, least, greatest));
            return ParsedColumn.WRONG;
        };
    }

    /** Returns the problem of a text that is no whole number of a range. */
    static Problem problem(Location where, String column, String text, int least, int greatest) {
        int foreign = DecimalSigns.foreignDigit(text);
        return foreign >= 0
                ? Problem.at(where, ProblemCode.FOREIGN_DIGIT, column, Excerpt.of(text), Excerpt.codePoint(foreign))
                : Problem.at(where, ProblemCode.NOT_WHOLE_NUMBER, column, Excerpt.of(text), least, greatest);
    }
}
