package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.problems.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of one column: {@code 2013-10-14}, {@code 14.10.2013}, both also with a time, or the pattern that was given. The
 * date is used as written: no time zone is ever applied. Dates with slashes or in other dash orders can be read two ways
 * and are refused unless a pattern is given.
 */
final class DateText {
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;

    private static final String TIME =
            "(?:[T ](?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?(?:[:.][0-5]\\d)?(?:[.,]\\d{1,9})? ?(?:Z|[+-]\\d\\d:?\\d\\d)?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)" + TIME);
    private static final Pattern DOTS =
            Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})" + TIME.replace("[T ]", "(?: klo)?[T ]"));
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})" + TIME);
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{2}");
    private static final Pattern TWO_WAYS = Pattern.compile("\\d{1,2}([/-])\\d{1,2}\\1\\d{4}" + TIME);

    private final String column;
    private final Optional<DateTimeFormatter> format;
    private final ProblemLog log;
    private @Nullable String iso;
    private @Nullable String dayFirst;
    private boolean told;
    private boolean timeTold;

    DateText(String column, Optional<String> pattern, ProblemLog log) {
        this.column = column;
        this.format = pattern.map(DateText::formatter);
        this.log = log;
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(
                            pattern.replace('y', 'u').replace('D', 'd').replace('Y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
            LocalDate day = LocalDate.of(2013, 10, 14);
            if (LocalDate.parse(formatter.format(day), formatter).equals(day)) {
                return formatter;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.of(ProblemCode.UNKNOWN_DATE_FORMAT, Excerpt.of(pattern));
        }
        throw Refusal.of(ProblemCode.UNKNOWN_DATE_FORMAT, Excerpt.of(pattern));
    }

    /** Returns the day since 1970-01-01, or negative infinity after adding the problem. */
    double read(Location where, String text) {
        LocalDate date = format.isPresent() ? given(format.get(), text) : recognised(where, text);
        if (date == null) {
            log.add(where, code(text), column, Excerpt.of(text));
            return Double.NEGATIVE_INFINITY;
        }
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            log.add(where, ProblemCode.DATE_IMPLAUSIBLE, column, Excerpt.of(text), FIRST_YEAR, LAST_YEAR);
            return Double.NEGATIVE_INFINITY;
        }
        return date.toEpochDay();
    }

    private static @Nullable LocalDate given(DateTimeFormatter formatter, String text) {
        try {
            return LocalDate.parse(text, formatter);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable LocalDate recognised(Location where, String text) {
        Matcher matcher = ISO.matcher(text);
        boolean points = false;
        if (!matcher.matches()) {
            matcher = YEAR_FIRST.matcher(text);
            if (!matcher.matches()) {
                matcher = DOTS.matcher(text);
                points = matcher.matches();
                if (!points) {
                    return null;
                }
            }
        }
        if (matcher.end(3) < text.length() && !timeTold) {
            timeTold = true;
            log.add(where, ProblemCode.TIME_LEFT_OUT, column, Excerpt.plain(text));
        }
        note(where, text, points);
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(points ? 3 : 1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(points ? 1 : 3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void note(Location where, String text, boolean points) {
        if (points && dayFirst == null) {
            dayFirst = text;
            log.add(where, ProblemCode.DAY_FIRST, column, Excerpt.plain(text));
        } else if (!points && iso == null) {
            iso = text;
        }
        if (!told && iso != null && dayFirst != null) {
            told = true;
            log.add(where, ProblemCode.TWO_DATE_FORMATS, column, Excerpt.plain(iso), Excerpt.plain(dayFirst));
        }
    }

    private ProblemCode code(String text) {
        if (format.isPresent()) {
            return ProblemCode.NOT_A_DATE;
        }
        if (TWO_DIGITS.matcher(text).matches()) {
            return ProblemCode.TWO_DIGIT_YEAR;
        }
        return TWO_WAYS.matcher(text).matches() ? ProblemCode.AMBIGUOUS_DATE : ProblemCode.NOT_A_DATE;
    }
}
