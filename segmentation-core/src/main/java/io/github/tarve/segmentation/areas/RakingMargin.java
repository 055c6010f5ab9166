package io.github.tarve.segmentation.areas;

import java.util.Arrays;
import java.util.List;

/**
 * One margin that weights have to meet: the size of each category in the population, and which category each resident is in.
 * Categories belong to strata, such as the ages of one area; empty ones are joined with a neighbour of their stratum only.
 */
public final class RakingMargin {
    private final String name;
    private final List<String> strata;
    private final List<Category> categories;
    private final int[] categoryOfRow;
    private final int[] stratumOfRow;

    private RakingMargin(
            String name, List<String> strata, List<Category> categories, int[] categoryOfRow, int[] stratumOfRow) {
        this.name = name;
        this.strata = List.copyOf(strata);
        this.categories = List.copyOf(categories);
        this.categoryOfRow = categoryOfRow.clone();
        this.stratumOfRow = stratumOfRow.clone();
    }

    /**
     * A category of a margin.
     *
     * @param name its value, such as an age group
     * @param stratum position of its stratum
     * @param target its size in the population, finite and not negative
     */
    public record Category(String name, int stratum, double target) {}

    /**
     * Returns a margin.
     *
     * @param name name of the column
     * @param strata names of the strata, such as areas
     * @param categories categories, those of a stratum in their natural order
     * @param categoryOfRow position of the category of each resident, -1 where unknown
     * @param stratumOfRow position of the stratum of each resident, -1 where unknown
     * @throws IllegalArgumentException when positions or targets make no sense
     */
    public static RakingMargin of(
            String name, List<String> strata, List<Category> categories, int[] categoryOfRow, int[] stratumOfRow) {
        if (categoryOfRow.length != stratumOfRow.length) {
            throw new IllegalArgumentException(
                    categoryOfRow.length + " categories, " + stratumOfRow.length + " strata");
        }
        for (Category category : categories) {
            if (!(category.target() >= 0)
                    || Double.isInfinite(category.target())
                    || category.stratum() < 0
                    || category.stratum() >= strata.size()) {
                throw new IllegalArgumentException("category " + category);
            }
        }
        for (int row = 0; row < categoryOfRow.length; row++) {
            int category = categoryOfRow[row];
            if (category >= categories.size()
                    || (category >= 0 && categories.get(category).stratum() != stratumOfRow[row])) {
                throw new IllegalArgumentException("row " + row + " in category " + category);
            }
        }
        return new RakingMargin(name, strata, categories, categoryOfRow, stratumOfRow);
    }

    /** Returns a margin of one stratum. */
    public static RakingMargin of(String name, List<String> values, double[] targets, int[] categoryOfRow) {
        List<Category> categories = new java.util.ArrayList<>();
        for (int c = 0; c < targets.length; c++) {
            categories.add(new Category(values.get(c), 0, targets[c]));
        }
        return of(name, List.of(""), categories, categoryOfRow, new int[categoryOfRow.length]);
    }

    /** Returns the name of the column. */
    public String name() {
        return name;
    }

    int rows() {
        return categoryOfRow.length;
    }

    int strata() {
        return strata.size();
    }

    String stratum(int position) {
        return strata.get(position);
    }

    List<Category> categories() {
        return categories;
    }

    int category(int row) {
        return categoryOfRow[row];
    }

    int stratumOfRow(int row) {
        return stratumOfRow[row];
    }

    double total() {
        return Arrays.stream(targets()).sum();
    }

    double[] targets() {
        return categories.stream().mapToDouble(Category::target).toArray();
    }

    /** Returns the size of each stratum in the population. */
    double[] stratumTotals() {
        double[] totals = new double[strata.size()];
        for (Category category : categories) {
            totals[category.stratum()] += category.target();
        }
        return totals;
    }
}
