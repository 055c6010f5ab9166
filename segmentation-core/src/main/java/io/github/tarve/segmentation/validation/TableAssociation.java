package io.github.tarve.segmentation.validation;

import java.util.Arrays;

/** Chi-square of the table of values by labels, n (sum O^2 / (R C) - 1), and the bias-corrected Cramer's V. */
final class TableAssociation implements LabelAssociation {
    private final int[] levels;
    private final int[] levelTotals;
    private final int[] sizes;
    private final double observed;

    TableAssociation(LabelledValues data) {
        double[] values = data.values();
        double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
        levels = Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(distinct, value))
                .toArray();
        levelTotals = new int[distinct.length];
        for (int level : levels) {
            levelTotals[level]++;
        }
        sizes = data.sizes();
        observed = distance(data.labels());
    }

    @Override
    public double distance(int[] labels) {
        int k = sizes.length;
        int[] cells = new int[levelTotals.length * k];
        for (int i = 0; i < levels.length; i++) {
            cells[levels[i] * k + labels[i]]++;
        }
        double sum = 0;
        for (int level = 0; level < levelTotals.length; level++) {
            for (int label = 0; label < k; label++) {
                double count = cells[level * k + label];
                sum += count * count / ((double) levelTotals[level] * sizes[label]);
            }
        }
        return Math.max(0, sum - 1);
    }

    @Override
    public double statistic() {
        return levels.length * observed;
    }

    @Override
    public double effect() {
        return CramersV.corrected(statistic(), levels.length, levelTotals.length, sizes.length);
    }
}
