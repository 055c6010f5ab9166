package io.github.tarve.segmentation.internal.columns;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** A column in which every cell is a number or holds no value. */
public final class NumberColumn extends AbstractList<String> implements CellColumn {
    private final double[] values;
    private final int rows;
    private final boolean decimalCommas;
    private final IntFunction<String> texts;

    /**
     * Makes a column.
     *
     * @param values the numbers, {@code NaN} where there is no value; not copied, may be longer than the column
     * @param rows number of rows
     * @param decimalCommas whether the texts have decimal commas
     * @param texts returns the text of a row
     */
    public NumberColumn(double[] values, int rows, boolean decimalCommas, IntFunction<String> texts) {
        this.values = values;
        this.rows = rows;
        this.decimalCommas = decimalCommas;
        this.texts = texts;
    }

    /** Returns the number of a row, {@code NaN} when there is no value. */
    public double number(int row) {
        return values[row];
    }

    /** Returns the numbers of some rows, {@code NaN} where there is no value; those of all rows are not to be changed. */
    public double[] numbers(int[] some) {
        if (some.length == values.length && isAll(some)) {
            return values;
        }
        double[] numbers = new double[some.length];
        for (int i = 0; i < some.length; i++) {
            numbers[i] = values[some[i]];
        }
        return numbers;
    }

    private static boolean isAll(int[] some) {
        for (int i = 0; i < some.length; i++) {
            if (some[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the texts have decimal commas. */
    public boolean decimalCommas() {
        return decimalCommas;
    }

    /** Returns the same numbers with other texts, which have decimal points. */
    public NumberColumn withTexts(IntFunction<String> newTexts) {
        return new NumberColumn(values, rows, false, newTexts);
    }

    @Override
    public boolean anyMissing() {
        for (int row = 0; row < rows; row++) {
            if (Double.isNaN(values[row])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean missing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String get(int row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException(row);
        }
        return texts.apply(row);
    }

    @Override
    public int size() {
        return rows;
    }
}
