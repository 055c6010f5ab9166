package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.io.csv.DataTable;
import io.github.tarve.segmentation.io.csv.MissingWords;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a survey column is when no codebook says so. Whole numbers 1 to 7 are an active ordinal item: a few stray values do
 * not change that, they are errors of their cells. Other numbers and words are descriptors.
 */
final class ItemInference {
    private static final int GREATEST = 7;
    private static final int MOST_CATEGORIES = 50;
    private static final Pattern LABELLED = Pattern.compile("[1-7]\\s*[=:.)-].*");
    private static final Set<Integer> SENTINELS =
            Set.of(-99, -9, -8, -7, -1, 9, 77, 88, 98, 99, 777, 888, 998, 999, 9999);

    /** The values of one column, counted. */
    private static final class Counts {
        int filled;
        int inside;
        int sentinel;
        int labelled;
        int numbers;
        int greatest;
        final Set<Integer> strays = new java.util.HashSet<>();
        final TreeMap<String, Integer> texts = new TreeMap<>();
    }

    private ItemInference() {}

    /** Returns whether a number often stands for "no answer". */
    static boolean sentinel(int value) {
        return SENTINELS.contains(value);
    }

    /** Returns the item of a column; empty when the column has no value, or nearly every value is different. */
    static Optional<Item> infer(DataTable table, int column, ProblemLog log) {
        Counts counts = count(table, column);
        String name = table.names().get(column);
        if (counts.filled == 0) {
            log.add(table.at(0, column), ProblemCode.COLUMN_EMPTY, name);
            return Optional.empty();
        }
        if (ordinal(counts)) {
            int most = counts.greatest <= 5 ? 5 : counts.greatest;
            log.add(table.at(0, column), ProblemCode.ITEM_ORDINAL, name, 1, most);
            return Optional.of(new OrdinalItem(name, Label.of(name), 1, most, false, Optional.empty(), Set.of(), true));
        }
        if (counts.numbers == counts.filled && counts.texts.size() > 2) {
            log.add(table.at(0, column), ProblemCode.ITEM_DESCRIPTOR, name);
            return Optional.of(new NumberItem(
                    name, Label.of(name), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Set.of(), false));
        }
        if (counts.texts.size() > MOST_CATEGORIES && counts.texts.size() * 2 > counts.filled) {
            log.add(table.at(0, column), ProblemCode.TOO_MANY_CATEGORIES, name, counts.texts.size());
            return Optional.empty();
        }
        log.add(table.at(0, column), ProblemCode.ITEM_DESCRIPTOR, name);
        List<Label> categories = counts.texts.keySet().stream().map(Label::of).toList();
        return Optional.of(new CategoryItem(name, Label.of(name), categories, Set.of(), false));
    }

    private static boolean ordinal(Counts counts) {
        int odd = counts.filled - counts.inside - counts.sentinel;
        return counts.inside > 0
                && counts.greatest > 1
                && counts.inside + counts.labelled >= 0.6 * counts.filled
                && odd - counts.labelled <= Math.max(1, 0.1 * counts.filled)
                && counts.strays.size() <= 2;
    }

    private static Counts count(DataTable table, int column) {
        Counts counts = new Counts();
        for (int row = 0; row < table.rows(); row++) {
            String text = table.get(row, column);
            if (MissingWords.missing(text)) {
                continue;
            }
            counts.filled++;
            counts.texts.merge(text, 1, Integer::sum);
            OptionalInt whole = WholeNumbers.parse(text);
            counts.numbers += io.github.tarve.segmentation.io.csv.DecimalSigns.number(text) ? 1 : 0;
            if (whole.isEmpty()) {
                counts.labelled += LABELLED.matcher(text).matches() ? 1 : 0;
            } else if (whole.getAsInt() >= 1 && whole.getAsInt() <= GREATEST) {
                counts.inside++;
                counts.greatest = Math.max(counts.greatest, whole.getAsInt());
            } else if (sentinel(whole.getAsInt())) {
                counts.sentinel++;
                counts.strays.add(whole.getAsInt());
            } else {
                counts.strays.add(whole.getAsInt());
            }
        }
        return counts;
    }
}
