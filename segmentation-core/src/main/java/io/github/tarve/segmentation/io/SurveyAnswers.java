package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.io.csv.DataTable;
import io.github.tarve.segmentation.io.csv.MissingWords;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.settings.Suggestion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Turns the cells of a survey column into the numbers of its item; what is wrong goes to the log. */
final class SurveyAnswers {
    private final DataTable table;
    private final ReadingOptions options;
    private final ProblemLog log;

    SurveyAnswers(DataTable table, ReadingOptions options, ProblemLog log) {
        this.table = table;
        this.options = options;
        this.log = log;
    }

    /** Returns the answers by row, {@code NaN} where there is none. */
    double[] read(Item item, int column) {
        if (item instanceof OrdinalItem ordinal) {
            return ordinal(ordinal, column);
        }
        if (item instanceof NumberItem number) {
            return number(number, column);
        }
        if (item instanceof CategoryItem category) {
            Map<String, Integer> positions = positions(category.categories());
            return coded(
                    item,
                    column,
                    text -> {
                        Integer position = positions.get(Spellings.key(text));
                        return position == null ? Double.NaN : position;
                    },
                    category.categories());
        }
        MultipleChoiceItem several = (MultipleChoiceItem) item;
        Map<String, Integer> positions = positions(several.options());
        return coded(item, column, text -> chosen(text, positions), several.options());
    }

    private boolean missing(Item item, int row, int column) {
        String text = table.get(row, column);
        return item.missingCodes().contains(text) || MissingWords.missing(text);
    }

    private double[] ordinal(OrdinalItem item, int column) {
        double[] answers = new double[table.rows()];
        Map<Integer, Integer> outside = new HashMap<>();
        for (int row = 0; row < answers.length; row++) {
            OptionalInt number = WholeNumbers.parse(table.get(row, column));
            number.ifPresent(value -> outside.merge(value, 1, Integer::sum));
        }
        for (int row = 0; row < answers.length; row++) {
            String text = table.get(row, column);
            answers[row] = Double.NaN;
            if (missing(item, row, column)) {
                continue;
            }
            OptionalInt number = WholeNumbers.parse(text);
            if (number.isPresent() && number.getAsInt() >= item.minimum() && number.getAsInt() <= item.maximum()) {
                answers[row] = number.getAsInt();
            } else if (number.isPresent()
                    && ItemInference.sentinel(number.getAsInt())
                    && outside.getOrDefault(number.getAsInt(), 0) > 1) {
                // Told once, with how often it stands.
                int times = outside.put(number.getAsInt(), 1);
                log.add(
                        table.at(row, column),
                        ProblemCode.SENTINEL_ANSWER,
                        item.id(),
                        number.getAsInt(),
                        item.minimum(),
                        item.maximum(),
                        times);
                outside.put(number.getAsInt(), -1);
            } else if (number.isEmpty() || outside.getOrDefault(number.getAsInt(), 0) >= 0) {
                log.add(WholeNumbers.problem(table.at(row, column), item.id(), text, item.minimum(), item.maximum()));
            }
        }
        return answers;
    }

    private double[] number(NumberItem item, int column) {
        io.github.tarve.segmentation.io.csv.DecimalSigns signs =
                new io.github.tarve.segmentation.io.csv.DecimalSigns(Excerpt.plain(item.id()), options.decimal(), log);
        double[] answers = new double[table.rows()];
        for (int row = 0; row < answers.length; row++) {
            boolean none = missing(item, row, column);
            answers[row] = none ? Double.NaN : signs.read(table.at(row, column), table.get(row, column));
            if (answers[row] < item.minimum() || answers[row] > item.maximum()) {
                log.add(
                        table.at(row, column),
                        ProblemCode.NUMBER_OUTSIDE,
                        item.id(),
                        Excerpt.of(table.get(row, column)),
                        item.minimum(),
                        item.maximum());
            }
        }
        signs.finish();
        return answers;
    }

    private double[] coded(
            Item item, int column, java.util.function.ToDoubleFunction<String> code, List<Label> categories) {
        double[] answers = new double[table.rows()];
        Arrays.fill(answers, Double.NaN);
        for (int row = 0; row < answers.length; row++) {
            if (missing(item, row, column)) {
                continue;
            }
            String text = table.get(row, column);
            answers[row] = code.applyAsDouble(text);
            if (Double.isNaN(answers[row])) {
                List<String> codes = categories.stream().map(Label::code).toList();
                String close = Suggestion.nearest(text, codes).orElse(codes.isEmpty() ? "" : codes.get(0));
                log.add(
                        table.at(row, column),
                        ProblemCode.UNKNOWN_CATEGORY,
                        item.id(),
                        Excerpt.of(text),
                        Excerpt.of(close));
            }
        }
        return answers;
    }

    private static double chosen(String text, Map<String, Integer> positions) {
        long sum = 0;
        for (String part : text.split("[;|]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Integer position = positions.get(Spellings.key(part));
            if (position == null) {
                return Double.NaN;
            }
            sum |= 1L << position;
        }
        return sum;
    }

    /** Returns the positions of categories by their codes and labels, as spellings are compared. */
    private static Map<String, Integer> positions(List<Label> categories) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            for (String text : categories.get(i).texts().values()) {
                positions.putIfAbsent(Spellings.key(text), i);
            }
        }
        for (int i = 0; i < categories.size(); i++) {
            positions.put(Spellings.key(categories.get(i).code()), i);
        }
        return positions;
    }
}
