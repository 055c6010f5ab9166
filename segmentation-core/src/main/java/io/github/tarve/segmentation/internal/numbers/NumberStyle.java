package io.github.tarve.segmentation.internal.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How one language writes numbers, percentages, ranges and dates. The tables are our own, because those of the Java
 * releases differ from one another and from what municipalities print.
 *
 * <p>Numbers are rounded half to even from their exact binary value; a result that rounds to zero has no sign. {@code NaN}
 * and infinities, which stand for "nothing to compute it from", are written as an en dash.
 */
public final class NumberStyle {
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';
    private static final String NOTHING = "\u2013";

    private static final NumberStyle ENGLISH = new NumberStyle(
            '.',
            ",",
            "%",
            " to ",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            "");
    private static final NumberStyle FINNISH = new NumberStyle(
            ',',
            String.valueOf(NO_BREAK_SPACE),
            NO_BREAK_SPACE + "%",
            "\u2026",
            List.of(
                    "tammikuuta",
                    "helmikuuta",
                    "maaliskuuta",
                    "huhtikuuta",
                    "toukokuuta",
                    "kes\u00E4kuuta",
                    "hein\u00E4kuuta",
                    "elokuuta",
                    "syyskuuta",
                    "lokakuuta",
                    "marraskuuta",
                    "joulukuuta"),
            ".");
    private static final NumberStyle SWEDISH = new NumberStyle(
            ',',
            String.valueOf(NO_BREAK_SPACE),
            NO_BREAK_SPACE + "%",
            " till ",
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december"),
            "");

    private final char decimalMark;
    private final String groupMark;
    private final String percentSign;
    private final String signedRange;
    private final List<String> months;
    private final String dayMark;

    private NumberStyle(
            char decimalMark,
            String groupMark,
            String percentSign,
            String signedRange,
            List<String> months,
            String dayMark) {
        this.decimalMark = decimalMark;
        this.groupMark = groupMark;
        this.percentSign = percentSign;
        this.signedRange = signedRange;
        this.months = months;
        this.dayMark = dayMark;
    }

    /**
     * Returns the style of a language.
     *
     * @param language ISO 639-1 code: {@code en}, {@code fi} or {@code sv}
     * @throws IllegalArgumentException for any other language
     */
    public static NumberStyle of(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "fi" -> FINNISH;
            case "sv" -> SWEDISH;
            default -> throw new IllegalArgumentException("no number style for " + language);
        };
    }

    /** Returns a whole number, in groups of three digits from five digits on. */
    public String whole(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /** Returns a number with a fixed number of decimals. */
    public String decimal(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NOTHING;
        }
        return decimal(new BigDecimal(value), decimals);
    }

    /** Returns a number with a fixed number of decimals and a sign even when it is positive. */
    public String signed(double value, int decimals) {
        String text = decimal(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || value < 0 ? text : "+" + text;
    }

    /** Returns a share, such as 0.25, as a percentage with a fixed number of decimals. */
    public String percent(double share, int decimals) {
        if (Double.isNaN(share) || Double.isInfinite(share)) {
            return NOTHING;
        }
        return decimal(new BigDecimal(share).movePointRight(2), decimals) + percentSign;
    }

    /** Returns a range of numbers. */
    public String range(double low, double high, int decimals) {
        return join(decimal(low, decimals), decimal(high, decimals));
    }

    /** Returns a range of shares as percentages. */
    public String percentRange(double low, double high, int decimals) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return NOTHING;
        }
        String first = decimal(new BigDecimal(low).movePointRight(2), decimals);
        return join(first, percent(high, decimals));
    }

    /** Returns a date in words. */
    public String date(LocalDate date) {
        return date.getDayOfMonth()
                + dayMark
                + NO_BREAK_SPACE
                + months.get(date.getMonthValue() - 1)
                + NO_BREAK_SPACE
                + date.getYear();
    }

    private String join(String low, String high) {
        boolean signs = low.charAt(0) == MINUS || high.charAt(0) == MINUS;
        return low + (signs ? signedRange : "\u2013") + high;
    }

    private String decimal(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (rounded.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && whole.length() > 4 && (whole.length() - i) % 3 == 0) {
                text.append(groupMark);
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(decimalMark)
                        .append(digits, point + 1, digits.length())
                        .toString();
    }
}
