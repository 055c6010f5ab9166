package io.github.tarve.segmentation.records;

import io.github.tarve.segmentation.codebook.Item;
import java.util.Arrays;
import java.util.List;

/**
 * Survey answers, one row per resident of the study in the same order as {@link Study#residents()}.
 *
 * <p>An answer is a number: of an ordinal or number item the number itself, before any reverse-coding; of a category item
 * the position of the category; of a multiple-choice item the sum of 2^position over the options chosen; {@code NaN} when
 * there is no answer. A resident without a survey row has {@code NaN} throughout. Immutable.
 */
public final class Survey {
    private final List<Item> items;
    private final double[][] columns;
    private final int residents;

    private Survey(List<Item> items, double[][] columns, int residents) {
        this.items = items;
        this.columns = columns;
        this.residents = residents;
    }

    /**
     * Returns a survey.
     *
     * @param items the items, one per column
     * @param columns answers by item and resident; copied
     * @param residents number of residents of the study
     * @throws IllegalArgumentException when the numbers of items, columns or rows differ
     */
    public static Survey of(List<Item> items, double[][] columns, int residents) {
        if (items.size() != columns.length) {
            throw new IllegalArgumentException(items.size() + " items but " + columns.length + " columns");
        }
        double[][] copy = new double[columns.length][];
        for (int j = 0; j < copy.length; j++) {
            if (columns[j].length != residents) {
                throw new IllegalArgumentException(columns[j].length + " answers for " + residents + " residents");
            }
            copy[j] = columns[j].clone();
        }
        return new Survey(List.copyOf(items), copy, residents);
    }

    /** Returns a survey without items. */
    public static Survey none(int residents) {
        return new Survey(List.of(), new double[0][], residents);
    }

    /** Returns the items, one per column. */
    public List<Item> items() {
        return items;
    }

    /** Returns the number of residents of the study. */
    public int residents() {
        return residents;
    }

    /** Returns a resident's answer to an item, {@code NaN} when there is none. */
    public double answer(int resident, int item) {
        return columns[item][resident];
    }

    /** Returns the answers to an item in the order of the residents, as a copy. */
    public double[] answers(int item) {
        return columns[item].clone();
    }

    /** Returns the number of answers to an item that are not missing. */
    public int answered(int item) {
        return (int) Arrays.stream(columns[item])
                .filter(value -> !Double.isNaN(value))
                .count();
    }
}
