package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * Gower dissimilarities of many pairs at a time, as floats: every column is divided by its range, so that its difference is
 * min(1, |x - y|), categories being whole numbers. Ranks are held as the first and the last row of a level, so that the rows
 * strictly between two levels, plus one, are the first of the higher less the last of the lower.
 */
final class GowerBlocks {
    private static final int SIZE = 512;

    private final FeatureMatrix data;
    private final List<ColumnScale> scales;
    /** By column and block: values, or first rows of levels; 0 where missing. */
    private final float[][][] values;
    /** By column and block: last rows of levels; empty where there are no ranks. */
    private final float[][][] lasts;
    /** By column and block: 1 where there is a value, else 0; empty of complete columns. */
    private final float[][][] present;

    private final float alwaysUsable;

    private GowerBlocks(FeatureMatrix data, List<ColumnScale> scales) {
        this.data = data;
        this.scales = scales;
        int p = scales.size();
        values = new float[p][][];
        lasts = new float[p][][];
        present = new float[p][][];
        float always = 0;
        for (int c = 0; c < p; c++) {
            copy(c);
            if (present[c].length == 0 && scales.get(c).type() != ColumnScale.Type.PRESENCE) {
                always += (float) scales.get(c).weight();
            }
        }
        alwaysUsable = always;
    }

    /** Arranges a table. */
    static GowerBlocks of(FeatureMatrix data, List<ColumnScale> scales) {
        return new GowerBlocks(data, scales);
    }

    private void copy(int column) {
        ColumnScale scale = scales.get(column);
        int blocks = (data.rows() + SIZE - 1) / SIZE;
        boolean ranks = scale.type() == ColumnScale.Type.RANK;
        values[column] = new float[blocks][SIZE];
        lasts[column] = new float[ranks ? blocks : 0][SIZE];
        float[][] there = new float[blocks][SIZE];
        double[] levels =
                scale.levels().stream().mapToDouble(Double::doubleValue).toArray();
        double origin = Double.NaN;
        int missing = 0;
        for (int i = 0; i < data.rows(); i++) {
            double value = data.value(i, column);
            if (Double.isNaN(value)) {
                missing++;
                continue;
            }
            there[i / SIZE][i % SIZE] = 1;
            origin = Double.isNaN(origin) ? value : origin;
            double divisor = scale.range() == 0 ? 1 : scale.range();
            if (ranks) {
                int level = Arrays.binarySearch(levels, value + 0.0);
                values[column][i / SIZE][i % SIZE] = (float) (scale.below().get(level) / divisor);
                lasts[column][i / SIZE][i % SIZE] = (float) ((scale.below().get(level + 1) - 1) / divisor);
            } else if (scale.type() == ColumnScale.Type.NUMBER) {
                values[column][i / SIZE][i % SIZE] = (float) ((value - origin) / divisor);
            } else {
                values[column][i / SIZE][i % SIZE] = (float) value;
            }
        }
        present[column] = missing == 0 ? new float[0][] : there;
    }

    /** Writes the dissimilarities of a row to the rows after it. */
    void write(int row, float[] into) {
        float[] sums = new float[SIZE];
        float[] usable = new float[SIZE];
        for (int block = (row + 1) / SIZE; block * SIZE < data.rows(); block++) {
            Arrays.fill(sums, 0);
            Arrays.fill(usable, alwaysUsable);
            for (int c = 0; c < scales.size(); c++) {
                add(c, row, block, sums, usable);
            }
            int from = block * SIZE;
            int to = Math.min(data.rows(), from + SIZE);
            for (int j = Math.max(from, row + 1); j < to; j++) {
                if (usable[j - from] == 0) {
                    throw NumberColumns.nothingInCommon(data, row, j);
                }
                into[j - row - 1] = sums[j - from] / usable[j - from];
            }
        }
    }

    private void add(int column, int row, int block, float[] sums, float[] usable) {
        boolean complete = present[column].length == 0;
        int place = row % SIZE;
        if (!complete && present[column][row / SIZE][place] == 0) {
            return;
        }
        ColumnScale scale = scales.get(column);
        float weight = (float) scale.weight();
        float own = values[column][row / SIZE][place];
        float[] others = values[column][block];
        if (scale.type() == ColumnScale.Type.PRESENCE) {
            float[] there = complete ? ones() : present[column][block];
            addPresences(others, there, own, weight, sums, usable);
        } else if (scale.type() == ColumnScale.Type.RANK) {
            float last = lasts[column][row / SIZE][place];
            if (complete) {
                addRanks(others, lasts[column][block], own, last, weight, sums);
            } else {
                addSomeRanks(others, lasts[column][block], present[column][block], own, last, weight, sums);
                addWeights(present[column][block], weight, usable);
            }
        } else if (complete) {
            addDifferences(others, own, weight, sums);
        } else {
            addSomeDifferences(others, present[column][block], own, weight, sums);
            addWeights(present[column][block], weight, usable);
        }
    }

    private static float[] ones() {
        float[] ones = new float[SIZE];
        Arrays.fill(ones, 1);
        return ones;
    }

    // Loops short and by themselves, so that the compiler turns them into vector instructions.

    private static void addDifferences(float[] x, float own, float weight, float[] sums) {
        for (int t = 0; t < SIZE; t++) {
            sums[t] += weight * Math.min(1, Math.abs(x[t] - own));
        }
    }

    private static void addSomeDifferences(float[] x, float[] there, float own, float weight, float[] sums) {
        for (int t = 0; t < SIZE; t++) {
            sums[t] += weight * there[t] * Math.min(1, Math.abs(x[t] - own));
        }
    }

    private static void addRanks(
            float[] first, float[] last, float ownFirst, float ownLast, float weight, float[] sums) {
        for (int t = 0; t < SIZE; t++) {
            sums[t] += weight * Math.max(0, Math.max(first[t] - ownLast, ownFirst - last[t]));
        }
    }

    private static void addSomeRanks(
            float[] first, float[] last, float[] there, float ownFirst, float ownLast, float weight, float[] sums) {
        for (int t = 0; t < SIZE; t++) {
            sums[t] += weight * there[t] * Math.max(0, Math.max(first[t] - ownLast, ownFirst - last[t]));
        }
    }

    private static void addPresences(float[] x, float[] there, float own, float weight, float[] sums, float[] usable) {
        for (int t = 0; t < SIZE; t++) {
            sums[t] += weight * there[t] * Math.abs(x[t] - own);
            usable[t] += weight * there[t] * Math.max(x[t], own);
        }
    }

    private static void addWeights(float[] there, float weight, float[] usable) {
        for (int t = 0; t < SIZE; t++) {
            usable[t] += weight * there[t];
        }
    }
}
