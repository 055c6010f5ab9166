package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.catalogue.Correlation;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.internal.linear.CanonicalCorrelation;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.random.Shuffle;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Reliability from odd and even diary days.
 *
 * <p>One feature: Pearson's correlation r of its transformed values in the two halves, stepped up to the whole diary by
 * Spearman and Brown, 2 r / (1 + r). Several features that are parts of one vector: r is their first canonical correlation
 * between the halves, that is the correlation of the most reliable weighted sum, with what chance alone gives taken off,
 * r^2 = (c^2 - c0^2) / (1 - c0^2) where c0 is the mean over 20 random pairings of the residents.
 *
 * <p>The upper bound is by Fisher's z, one-sided 95 %. Edge cases: below 8 residents, or a constant half, {@code NaN};
 * a negative r is not stepped up. O(residents x features^2).
 *
 * <p>Brown, W. (1910), DOI 10.1111/j.2044-8295.1910.tb00207.x; Spearman, C. (1910), DOI
 * 10.1111/j.2044-8295.1910.tb00206.x; Li, Rosenthal and Rubin (1996), DOI 10.1037/1082-989X.1.1.98.
 */
final class SplitHalf {
    private static final int FEWEST = 8;
    private static final int PAIRINGS = 20;
    private static final double NORMAL_95 = 1.6448536269514722;
    private static final long SEED = 0x5EEDL;

    private SplitHalf() {}

    static FeatureReliability of(MeasuredColumn odd, MeasuredColumn even) {
        double[] x = transformed(odd);
        double[] y = transformed(even);
        int n = (int) IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .count();
        double r = n < FEWEST ? Double.NaN : Correlation.pearson(x, y);
        return reliability(odd.id(), FeatureReliability.Kind.SPLIT_HALF, r, n);
    }

    static FeatureReliability of(String group, List<MeasuredColumn> odd, List<MeasuredColumn> even) {
        double[][] x = odd.stream().map(SplitHalf::transformed).toArray(double[][]::new);
        double[][] y = even.stream().map(SplitHalf::transformed).toArray(double[][]::new);
        int[] rows = IntStream.range(0, x[0].length)
                .filter(i -> complete(x, i) && complete(y, i))
                .toArray();
        double r = rows.length < FEWEST ? Double.NaN : corrected(pick(x, rows), pick(y, rows));
        return reliability(group, FeatureReliability.Kind.MAXIMAL, r, rows.length);
    }

    private static double corrected(double[][] x, double[][] y) {
        CanonicalCorrelation halves = CanonicalCorrelation.of(x, y);
        double found = halves.first();
        int n = x[0].length;
        double chance = 0;
        for (int p = 0; p < PAIRINGS; p++) {
            RandomGenerator random = Seeds.generator(SEED, p);
            int[] order = IntStream.range(0, n).toArray();
            Shuffle.all(order, random);
            chance += halves.first(order) / PAIRINGS;
        }
        double left = chance >= 1 ? 0 : (found * found - chance * chance) / (1 - chance * chance);
        return Math.sqrt(Math.max(0, left));
    }

    private static FeatureReliability reliability(String id, FeatureReliability.Kind kind, double r, int n) {
        if (Double.isNaN(r)) {
            return new FeatureReliability(id, kind, r, r, n);
        }
        double z = StrictMath.log((1 + r) / (1 - r)) / 2 + NORMAL_95 / Math.sqrt(n - 3.0);
        double upper = r >= 1 ? 1 : StrictMath.tanh(z);
        return new FeatureReliability(id, kind, steppedUp(r), steppedUp(upper), n);
    }

    private static double steppedUp(double r) {
        return r > 0 ? 2 * r / (1 + r) : r;
    }

    private static double[] transformed(MeasuredColumn column) {
        double[] values = column.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = column.feature().description().transform().apply(values[i]);
        }
        return values;
    }

    private static boolean complete(double[][] columns, int row) {
        for (double[] column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    private static double[][] pick(double[][] columns, int[] rows) {
        double[][] picked = new double[columns.length][rows.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                picked[j][i] = columns[j][rows[i]];
            }
        }
        return picked;
    }
}
