package io.github.tarve.segmentation.report.words;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.numbers.NumberStyle;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.texts.Texts;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.Report.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words and numbers of a report in one language. Every suppressed figure comes out as the same mark, whatever it is, so
 * that the mark says nothing; a figure that does not exist comes out as a dash.
 */
public final class Wording {
    /** The mark for every suppressed figure. */
    public static final String HIDDEN = "..";

    /** The mark for a figure that does not exist, such as a p-value without a test. */
    public static final String NOTHING = "\u2013";

    private static final int LONGEST_LABEL = 120;

    private final Language language;
    private final Texts texts;
    private final NumberStyle numbers;
    private final Texts features;
    private final Texts papers;

    /** Returns the words of a language. */
    public Wording(Language language) {
        this.language = language;
        this.texts = Texts.load("report", language.tag());
        this.numbers = NumberStyle.of(language.tag());
        this.features = Texts.load("features", language.tag());
        this.papers = Texts.load("papers", language.tag());
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns a text of the section {@code report}. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Returns a text of the section {@code papers}: what is written for researchers. */
    public String paper(String key, Object... arguments) {
        return papers.get(key, arguments);
    }

    /** Returns whether there is a text for researchers. */
    public boolean knowsPaper(String key) {
        return papers.has(key);
    }

    /** Returns the text of a code in a group, or the code itself when this version does not know it. */
    public String code(String group, String code, Object... arguments) {
        String key = group + "." + code;
        return texts.has(key) ? texts.get(key, arguments) : clean(code, LONGEST_LABEL);
    }

    /** Returns why a feature was left out, with its numbers. */
    public String dropped(Report.Dropped dropped) {
        if (!features.has(dropped.reason())) {
            return plain(dropped.reason() + " " + String.join("; ", dropped.detail()));
        }
        List<String> detail = new ArrayList<>(dropped.detail());
        while (detail.size() < 4) {
            detail.add(NOTHING);
        }
        return clean(features.get(dropped.reason(), detail.toArray()), LONGEST_LABEL * 2);
    }

    /** Returns whether there is a text for a code. */
    public boolean knows(String group, String code) {
        return texts.has(group + "." + code);
    }

    /** Returns a label in the language, without control characters and cut at a length that a page can bear. */
    public String label(Label label) {
        return clean(label.in(language), LONGEST_LABEL);
    }

    /** Returns a label cut at a length that a chart can bear. */
    public String shortLabel(Label label, int longest) {
        return clean(label.in(language), longest);
    }

    /** Returns free text of the study, such as its title, made fit for a page. */
    public String plain(String text) {
        return clean(text, LONGEST_LABEL);
    }

    /** Returns a whole number. */
    public String whole(long number) {
        return numbers.whole(number);
    }

    /** Returns a number with a fixed number of decimals. */
    public String decimal(double number, int decimals) {
        return numbers.decimal(number, decimals);
    }

    /** Returns a share as a percentage. */
    public String percent(double share) {
        return numbers.percent(share, 0);
    }

    /** Returns an interval of shares as percentages. */
    public String percentRange(Interval interval) {
        return numbers.percentRange(interval.low(), interval.high(), 0);
    }

    /** Returns a number with its sign. */
    public String signed(double number, int decimals) {
        return numbers.signed(number, decimals);
    }

    /** Returns a relative change as a percentage with its sign and one decimal. */
    public String change(double share) {
        String text = numbers.percent(share, 1);
        return share * 1000 >= 0.5 ? "+" + text : text;
    }

    /** Returns an interval of numbers. */
    public String range(Interval interval, int decimals) {
        return numbers.range(interval.low(), interval.high(), decimals);
    }

    /** Returns a date in words. */
    public String date(LocalDate date) {
        return numbers.date(date);
    }

    /** Returns a p-value with the sign before it, never zero. */
    public String p(double p) {
        return p < 0.001 ? "<\u00A0" + numbers.decimal(0.001, 3) : "=\u00A0" + numbers.decimal(p, 3);
    }

    /** Returns a figure in a unit: shares as percentages, anything else as a number with its unit. */
    public String amount(double value, String unit) {
        String number = amountOnly(value, unit);
        if (isScale(unit)) {
            return number + " (" + text("unit.scale", unit.replace('-', '\u2013')) + ")";
        }
        String words = unitName(unit);
        return isShare(unit) || words.isEmpty() ? number : number + "\u00A0" + words;
    }

    /** Returns a figure without the name of its unit. */
    public String amountOnly(double value, String unit) {
        if (isShare(unit)) {
            return percent(value);
        }
        int decimals =
                unit.equals("0-1") || (value != 0 && Math.abs(value) < 0.0995) ? 2 : Math.abs(value) < 9.95 ? 1 : 0;
        return numbers.decimal(value, decimals);
    }

    /** Returns a difference in a unit, with its sign; differences of shares are in percentage points. */
    public String difference(double value, String unit) {
        if (isShare(unit)) {
            return numbers.signed(value * 100, 0) + "\u00A0" + text("unit.points");
        }
        String words = unitName(unit);
        return number(value) + (words.isEmpty() ? "" : "\u00A0" + words);
    }

    /** Returns a difference with the unit replaced by another ending. */
    public String difference(double value, String unit, String ending) {
        return isShare(unit) ? numbers.signed(value * 100, 0) + ending : number(value) + ending;
    }

    /** Returns a difference with as many decimals as its size calls for. */
    private String number(double value) {
        double size = Math.abs(value);
        return numbers.signed(value, size < 0.995 ? 2 : size < 9.95 ? 1 : 0);
    }

    /** Returns the name of a feature, with its category. */
    public String feature(Report.Distinction distinction) {
        String name = label(distinction.label());
        return distinction.level().map(level -> name + ": " + label(level)).orElse(name);
    }

    /** Returns the name of an indicator with its unit. */
    public String indicator(Report.DecompositionRow row) {
        String unit = isShare(row.unit()) ? text("unit.points") : unitName(row.unit());
        return unit.isEmpty() ? label(row.label()) : label(row.label()) + " (" + unit + ")";
    }

    /** Returns a released figure with its unit, or the mark. */
    public String released(Released<Double> figure, String unit) {
        return show(figure, value -> amount(value, unit));
    }

    /** Returns a text cut at a length. */
    public String cut(String text, int longest) {
        return clean(text, longest);
    }

    /** Returns the name of a unit, empty for shares and bare numbers. */
    public String unitName(String unit) {
        if (isScale(unit)) {
            return text("unit.scale", unit.replace('-', '\u2013'));
        }
        return unit.isEmpty() || isShare(unit) ? "" : code("unit", unit);
    }

    /** Returns whether a unit is a scale, such as {@code 1-5}. */
    private static boolean isScale(String unit) {
        return !isShare(unit) && unit.length() >= 3 && unit.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }

    /** Returns whether values of a unit are shares from 0 to 1. */
    public static boolean isShare(String unit) {
        return unit.equals("share");
    }

    /** Returns a released count, or the mark. */
    public String count(Released<Integer> figure) {
        return show(figure, value -> numbers.whole(value));
    }

    /** Returns a released share, or the mark. */
    public String share(Released<Double> figure) {
        return show(figure, this::percent);
    }

    /** Returns a released interval of shares, or the mark. */
    public String shareInterval(Released<Interval> figure) {
        return show(figure, this::percentRange);
    }

    /** Returns a released figure in words, or the mark. */
    public static <T> String show(Released<T> figure, Function<? super T, String> words) {
        Optional<T> value = figure.value();
        return value.isPresent() ? words.apply(value.get()) : HIDDEN;
    }

    /** Returns a released count as a cell. */
    public Cell countCell(Released<Integer> figure) {
        return cell(figure, value -> numbers.whole(value));
    }

    /** Returns a released share as a cell. */
    public Cell shareCell(Released<Double> figure) {
        return cell(figure, this::percent);
    }

    /** Returns a released interval of shares as a cell. */
    public Cell shareIntervalCell(Released<Interval> figure) {
        return cell(figure, this::percentRange);
    }

    /** Returns a released figure as a cell. */
    public static <T> Cell cell(Released<T> figure, Function<? super T, String> words) {
        return new Cell(show(figure, words), figure.hidden());
    }

    /** Returns names joined as in a sentence: a, b and c. */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " " + text("list.and") + " " + names.get(last);
    }

    /** Returns labels joined as in a sentence. */
    public String labels(List<Label> labels) {
        return list(labels.stream().map(this::label).toList());
    }

    /** Returns labels joined as in a sentence, each cut at a length. */
    public String shortLabels(List<Label> labels, int longest) {
        return list(labels.stream().map(label -> shortLabel(label, longest)).toList());
    }

    /** Returns the text on one line without control and direction characters, cut with an ellipsis. */
    private static String clean(String text, int longest) {
        StringBuilder cleaned = new StringBuilder();
        int[] points = text.codePoints().limit(longest * 4L).toArray();
        int length = 0;
        boolean whole = text.codePointCount(0, text.length()) <= longest * 4;
        for (int c : points) {
            int type = Character.getType(c);
            if (type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED) {
                continue;
            }
            boolean space = type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (length == longest) {
                cleaned.setLength(cleaned.offsetByCodePoints(cleaned.length(), -1));
                whole = false;
                break;
            }
            cleaned.appendCodePoint(space ? ' ' : c);
            length++;
        }
        String result = cleaned.toString().strip();
        return whole ? result : result + "\u2026";
    }
}
