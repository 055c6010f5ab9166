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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of one column: {@code 2013-10-14}, {@code 14.10.2013}, both also with a time, or the pattern that was given. The
 * date is used as written: no time zone is ever applied. Dates such as {@code 3/4/2013} can be read two ways: they are
 * accepted when another date of the column proves the order, as {@code 14/10/2013} does, and no date contradicts it;
 * otherwise they are refused unless a pattern is given.
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
    private static final Pattern TWO_WAYS = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})" + TIME);
    /** Added to a day whose order is still open; beyond every day of a legal year. */
    private static final int OPEN = 1 << 24;

    /** A date as it stands in the file. */
    private record Written(Location where, String text) {}

    private final String column;
    private final Optional<DateTimeFormatter> format;
    private final ProblemLog log;
    private @Nullable String iso;
    private @Nullable String dayFirst;
    private boolean told;
    private boolean timeTold;
    private final List<Written> open = new ArrayList<>();
    private Optional<Written> dayProof = Optional.empty();
    private Optional<Written> monthProof = Optional.empty();

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

    /**
     * Returns the day since 1970-01-01, or negative infinity after adding the problem. A day that could also be a month is
     * only known after {@link #settle}.
     */
    double read(Location where, String text) {
        int before = open.size();
        LocalDate date = format.isPresent() ? given(format.get(), text) : recognised(where, text);
        if (date == null) {
            log.add(where, code(text), column, Excerpt.of(text));
            return Double.NEGATIVE_INFINITY;
        }
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            log.add(where, ProblemCode.DATE_IMPLAUSIBLE, column, Excerpt.of(text), FIRST_YEAR, LAST_YEAR);
            return Double.NEGATIVE_INFINITY;
        }
        return open.size() > before ? date.toEpochDay() + OPEN : date.toEpochDay();
    }

    /** Puts the days right whose order was open, now that every date of the column was read, or refuses them. */
    void settle(IntList days) {
        if (dayProof.isPresent() && monthProof.isPresent()) {
            refuse(monthProof.get());
        } else if (dayProof.isEmpty() && monthProof.isEmpty()) {
            open.forEach(this::refuse);
        }
        dayProof.filter(proof -> monthProof.isEmpty())
                .ifPresent(proof ->
                        log.add(proof.where(), ProblemCode.SLASH_DAY_FIRST, column, Excerpt.plain(proof.text())));
        monthProof
                .filter(proof -> dayProof.isEmpty())
                .ifPresent(proof ->
                        log.add(proof.where(), ProblemCode.SLASH_MONTH_FIRST, column, Excerpt.plain(proof.text())));
        for (int i = 0; i < days.size() && !open.isEmpty(); i++) {
            days.set(i, settled(days.get(i)));
        }
    }

    private int settled(int day) {
        if (day < OPEN / 2) {
            return day;
        }
        LocalDate date = shown(day);
        LocalDate swapped = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        return (int) (monthProof.isPresent() ? swapped : date).toEpochDay();
    }

    /** Returns the date of a day for a message, day first as long as the order is open. */
    static LocalDate shown(int day) {
        return LocalDate.ofEpochDay(day < OPEN / 2 ? day : day - OPEN);
    }

    private void refuse(Written date) {
        log.add(date.where(), ProblemCode.AMBIGUOUS_DATE, column, Excerpt.of(date.text()));
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
                    return slashes(where, text);
                }
            }
        }
        noteTime(where, text, matcher.end(3));
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

    private @Nullable LocalDate slashes(Location where, String text) {
        Matcher matcher = TWO_WAYS.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        noteTime(where, text, matcher.end(4));
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        boolean monthFirst = second > 12;
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(matcher.group(4)), monthFirst ? first : second, monthFirst ? second : first);
            Written written = new Written(where, text);
            if (monthFirst) {
                monthProof = monthProof.or(() -> Optional.of(written));
            } else if (first > 12) {
                dayProof = dayProof.or(() -> Optional.of(written));
            } else if (first != second) {
                open.add(written);
            }
            return date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void noteTime(Location where, String text, int end) {
        if (end < text.length() && !timeTold) {
            timeTold = true;
            log.add(where, ProblemCode.TIME_LEFT_OUT, column, Excerpt.plain(text));
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
        return TWO_DIGITS.matcher(text).matches() ? ProblemCode.TWO_DIGIT_YEAR : ProblemCode.NOT_A_DATE;
    }
}
