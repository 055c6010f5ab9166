package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sums of Gower dissimilarities from every row to every cluster without looking at pairs. Where every row has every value and
 * no column is asymmetric, the columns that count are the same for every pair, so the sums go column by column: numbers from
 * running sums over the sorted values, levels and categories from a table of their counts. The same sums, to rounding, as
 * those over pairs. O(n p (k + log n)).
 */
public final class GowerSums {
    private GowerSums() {}

    /**
     * Adds to each row's sums the weighted dissimilarities to the rows of each cluster.
     *
     * @param gower the dissimilarity
     * @param data the rows
     * @param labels cluster of each row from 0, -1 for none
     * @param k number of clusters
     * @return sums by row and cluster; empty where a value is missing or a column is asymmetric
     */
    public static Optional<double[][]> byCluster(Gower gower, FeatureMatrix data, int[] labels, int k) {
        RowComparison comparison = gower.comparison(data).orElseThrow();
        boolean asymmetric =
                comparison.columns().stream().anyMatch(column -> column.type() == ColumnScale.Type.PRESENCE);
        double total =
                comparison.columns().stream().mapToDouble(ColumnScale::weight).sum();
        if (asymmetric || data.hasMissing() || total == 0) {
            return Optional.empty();
        }
        double[][] sums = new double[data.rows()][k];
        for (int j = 0; j < data.columns(); j++) {
            Interruption.check();
            ColumnScale scale = comparison.columns().get(j);
            if (scale.range() > 0 && scale.weight() > 0) {
                add(Values.of(data.column(j)), scale, scale.weight() / total, data, labels, sums);
            }
        }
        return Optional.of(sums);
    }

    /** The distinct values of a column in ascending order, and which of them each row has. */
    private static final class Values {
        private final double[] distinct;
        private final int[] of;

        private Values(double[] distinct, int[] of) {
            this.distinct = distinct;
            this.of = of;
        }

        static Values of(double[] column) {
            double[] sorted = column.clone();
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] += 0.0;
            }
            Arrays.sort(sorted);
            int size = 0;
            for (double value : sorted) {
                if (size == 0 || sorted[size - 1] != value) {
                    sorted[size++] = value;
                }
            }
            double[] distinct = Arrays.copyOf(sorted, size);
            int[] of = new int[column.length];
            Arrays.setAll(of, i -> Arrays.binarySearch(distinct, column[i] + 0.0));
            return new Values(distinct, of);
        }
    }

    private static void add(
            Values values, ColumnScale scale, double weight, FeatureMatrix data, int[] labels, double[][] sums) {
        int k = sums.length == 0 ? 0 : sums[0].length;
        int size = values.distinct.length;
        double[][] masses = new double[k][size];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                masses[labels[i]][values.of[i]] += data.weight(i);
            }
        }
        for (int c = 0; c < k; c++) {
            double[] to = scale.type() == ColumnScale.Type.MATCH
                    ? differing(masses[c])
                    : scale.type() == ColumnScale.Type.RANK
                            ? between(masses[c], scale)
                            : apart(masses[c], values.distinct, scale.range());
            for (int i = 0; i < labels.length; i++) {
                sums[i][c] += weight * to[values.of[i]];
            }
        }
    }

    /** Returns for each value the mass of the others. */
    private static double[] differing(double[] masses) {
        double total = Arrays.stream(masses).sum();
        return Arrays.stream(masses).map(mass -> total - mass).toArray();
    }

    /** Returns for each value the sum of mass times difference, by running sums from below and from above. */
    private static double[] apart(double[] masses, double[] values, double range) {
        double[] sums = new double[values.length];
        double mass = 0;
        double sum = 0;
        for (int v = 1; v < values.length; v++) {
            mass += masses[v - 1];
            sum += mass * ((values[v] - values[v - 1]) / range);
            sums[v] = sum;
        }
        mass = 0;
        sum = 0;
        for (int v = values.length - 2; v >= 0; v--) {
            mass += masses[v + 1];
            sum += mass * ((values[v + 1] - values[v]) / range);
            sums[v] += sum;
        }
        return sums;
    }

    /**
     * Returns for each level the sum of mass times (rows strictly between + 1): from the last row of the lower level to the
     * first of the higher, so again running sums, with the length of each level stepped over.
     */
    private static double[] between(double[] masses, ColumnScale scale) {
        double[] sums = new double[masses.length];
        double mass = 0;
        double sum = 0;
        for (int v = 1; v < masses.length; v++) {
            // All masses below step over the level before, but for the mass of that level, which only leaves it.
            double length = v < 2 ? 0 : scale.below().get(v) - scale.below().get(v - 1);
            sum += mass * length / scale.range();
            mass += masses[v - 1];
            sum += masses[v - 1] / scale.range();
            sums[v] = sum;
        }
        mass = 0;
        sum = 0;
        for (int v = masses.length - 2; v >= 0; v--) {
            double length = v > masses.length - 3
                    ? 0
                    : scale.below().get(v + 2) - scale.below().get(v + 1);
            sum += mass * length / scale.range();
            mass += masses[v + 1];
            sum += masses[v + 1] / scale.range();
            sums[v] += sum;
        }
        return sums;
    }
}
