package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * Gower dissimilarities of many pairs at a time: every column adds weight x min(1, |x - y| / range), categories being whole
 * numbers with a range of 1. Ranks are held as the first and the last row of a level, so that the rows strictly between two
 * levels, plus one, are the first of the higher less the last of the lower.
 */
final class GowerBlocks {
    /** Most rows of a block. */
    private static final int SIZE = 512;

    private final FeatureMatrix data;
    private final List<ColumnScale> scales;
    /** By column and block: values, or first rows of levels; 0 where missing. */
    private final double[][][] values;
    /** By column and block: last rows of levels; empty where there are no ranks. */
    private final double[][][] lasts;
    /** By column and block: 1 where there is a value, else 0. */
    private final double[][][] present;
    /** Rows of a block. */
    private final int size;
    /** Whether every column counts for every pair. */
    private final boolean allUsable;

    private final double totalWeight;

    private GowerBlocks(FeatureMatrix data, List<ColumnScale> scales) {
        this.data = data;
        this.scales = scales;
        int p = scales.size();
        size = Math.max(1, Math.min(SIZE, data.rows()));
        values = new double[p][][];
        lasts = new double[p][][];
        present = new double[p][][];
        boolean always = true;
        double total = 0;
        for (int c = 0; c < p; c++) {
            always &= copy(c) && scales.get(c).type() != ColumnScale.Type.PRESENCE;
            total += scales.get(c).weight();
        }
        allUsable = always;
        totalWeight = total;
    }

    /** Arranges a table. */
    static GowerBlocks of(FeatureMatrix data, List<ColumnScale> scales) {
        return new GowerBlocks(data, scales);
    }

    /** Returns whether the column has no gap. */
    private boolean copy(int column) {
        ColumnScale scale = scales.get(column);
        int blocks = (data.rows() + size - 1) / size;
        boolean ranks = scale.type() == ColumnScale.Type.RANK;
        values[column] = new double[blocks][size];
        lasts[column] = new double[ranks ? blocks : 0][size];
        present[column] = new double[blocks][size];
        boolean complete = true;
        double[] levels =
                scale.levels().stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < data.rows(); i++) {
            double value = data.value(i, column);
            if (Double.isNaN(value)) {
                complete = false;
                continue;
            }
            present[column][i / size][i % size] = 1;
            if (ranks) {
                int level = Arrays.binarySearch(levels, value + 0.0);
                values[column][i / size][i % size] = scale.below().get(level);
                lasts[column][i / size][i % size] = scale.below().get(level + 1) - 1;
            } else {
                values[column][i / size][i % size] = value;
            }
        }
        return complete;
    }

    /**
     * Writes the dissimilarities of a row to each row after it at the place of that row.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when two rows have no column in common
     */
    void write(int row, double[] into) {
        double[] sums = new double[size];
        double[] usable = new double[size];
        for (int block = (row + 1) / size; block * size < data.rows(); block++) {
            Arrays.fill(sums, 0);
            Arrays.fill(usable, allUsable ? totalWeight : 0);
            addAll(row, block, sums, usable);
            int from = block * size;
            int first = Math.max(from, row + 1);
            int nothing = divide(sums, usable, from, first, Math.min(data.rows(), from + size), into);
            if (nothing >= 0) {
                throw NumberColumns.nothingInCommon(data, row, nothing);
            }
        }
    }

    /** Writes the quotients; returns the first row that has nothing to divide by, -1 when there is none. */
    private static int divide(double[] sums, double[] usable, int from, int first, int to, double[] into) {
        for (int j = first; j < to; j++) {
            if (usable[j - from] == 0) {
                return j;
            }
            into[j] = sums[j - from] / usable[j - from];
        }
        return -1;
    }

    private void addAll(int row, int block, double[] sums, double[] usable) {
        for (int c = 0; c < values.length; c++) {
            add(c, row, block, sums, usable);
        }
    }

    private void add(int column, int row, int block, double[] sums, double[] usable) {
        int place = row % size;
        if (present[column][row / size][place] == 0) {
            return;
        }
        ColumnScale scale = scales.get(column);
        double weight = scale.weight();
        double divisor = scale.range() == 0 ? 1 : scale.range();
        double own = values[column][row / size][place];
        double[] others = values[column][block];
        double[] there = present[column][block];
        if (scale.type() == ColumnScale.Type.PRESENCE) {
            addPresences(others, there, own, weight, sums, usable);
            return;
        }
        if (scale.type() == ColumnScale.Type.RANK) {
            Level level = new Level(own, lasts[column][row / size][place]);
            addRanks(others, lasts[column][block], there, level, weight, divisor, sums);
        } else if (scale.type() == ColumnScale.Type.MATCH) {
            addMismatches(others, there, own, weight, sums);
        } else {
            addDifferences(others, there, own, weight, divisor, sums);
        }
        if (!allUsable) {
            addWeights(there, weight, usable);
        }
    }

    // Loops short and by themselves, so that the compiler turns them into vector instructions.

    private static void addDifferences(
            double[] x, double[] there, double own, double weight, double range, double[] sums) {
        for (int t = 0; t < sums.length; t++) {
            sums[t] += there[t] * (weight * Math.min(1, Math.abs(x[t] - own) / range));
        }
    }

    private static void addMismatches(double[] x, double[] there, double own, double weight, double[] sums) {
        for (int t = 0; t < sums.length; t++) {
            sums[t] += there[t] * (weight * Math.min(1, Math.abs(x[t] - own)));
        }
    }

    private static void addRanks(
            double[] first, double[] last, double[] there, Level own, double weight, double range, double[] sums) {
        double ownFirst = own.first;
        double ownLast = own.last;
        for (int t = 0; t < sums.length; t++) {
            double between = Math.max(0, Math.max(first[t] - ownLast, ownFirst - last[t]));
            sums[t] += there[t] * (weight * (between / range));
        }
    }

    private static void addPresences(
            double[] x, double[] there, double own, double weight, double[] sums, double[] usable) {
        for (int t = 0; t < sums.length; t++) {
            sums[t] += weight * there[t] * Math.abs(x[t] - own);
            usable[t] += weight * there[t] * Math.max(x[t], own);
        }
    }

    private static void addWeights(double[] there, double weight, double[] usable) {
        for (int t = 0; t < usable.length; t++) {
            usable[t] += weight * there[t];
        }
    }

    /** The first and the last row of a level. */
    private record Level(double first, double last) {}
}
