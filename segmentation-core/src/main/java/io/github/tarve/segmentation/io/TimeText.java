package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.records.DayPart;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day of one column: {@code 8:30}, {@code 08.30}, {@code klo 8}, or a part of the day as a word. */
final class TimeText {
    private static final int PART = 10_000;
    private static final List<DayPart> PARTS = List.of(DayPart.values());
    private static final Pattern CLOCK = Pattern.compile(
            "(?:(?:klo|kl|at)\\.?\\s*)?([01]?\\d|2[0-4])(?:[:.]([0-5]\\d)(?:[:.][0-5]\\d)?)?",
            Pattern.CASE_INSENSITIVE);

    private final Words words;

    TimeText(ProblemLog log) {
        this.words = Words.dayPart(log);
    }

    /** Returns the minute of the day, a number for a part of it, or negative infinity after adding the problem. */
    double read(Location where, String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            double part = words.read(where, text);
            return Double.isInfinite(part) ? part : PART + part;
        }
        int minutes = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        int minute = 60 * Integer.parseInt(clock.group(1)) + minutes;
        // 24:00 ends the day, and what ends then was at night.
        return minute >= 24 * 60 ? PART + PARTS.indexOf(DayPart.NIGHT) : minute;
    }

    /** Returns the minute of the day that a number stands for, -1 when it is a part of the day or nothing. */
    static int minute(int number) {
        return number < PART ? number : -1;
    }

    /** Returns the position of the part of the day that a number stands for, -1 of nothing. */
    static int part(int number) {
        if (number < 0) {
            return -1;
        }
        return number < PART ? PARTS.indexOf(DayPart.at(number)) : number - PART;
    }
}
