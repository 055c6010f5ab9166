package io.github.tarve.segmentation.validation.structure;

import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One column of observed values as a function of a standard normal variable that keeps their order: its scores (mid-ranks of levels, the values of numbers), the series
 * of that function in Hermite polynomials, and the values themselves to hand out again.
 *
 * <p>With levels of cumulative shares F_1 < ... < F_L and the scores s_1 < ... < s_L of these levels, the function
 * steps from s_l to s_(l+1) at t_l = Phi^-1(F_l), so that its coefficient for the r-th normalised polynomial h_r is the sum
 * over the steps of (s_(l+1) - s_l) phi(t_l) h_(r-1)(t_l) / sqrt(r). Two such functions of normal variables with correlation
 * rho have the covariance sum_r a_r b_r rho^r (Mehler 1866; Lancaster 1957, doi:10.1093/biomet/44.1-2.289).
 */
final class NullColumn {
    /** Terms of the series; what is left out matters only beyond correlations of 0.95. */
    static final int TERMS = 60;

    /** What a column holds. */
    private enum Kind {
        /** Numbers, whose scores are the values as distances take them. */
        NUMBERS,
        /** The same, handed out as normal values with the observed mean and deviation. */
        NORMAL,
        /** Levels, whose scores are their mid-ranks. */
        LEVELS
    }

    private final double[] scores;
    private final double[] series = new double[TERMS];
    private final double[] sorted;
    private final double[] sortedWeights;
    private final int[] present;
    private final double average;
    private final double deviation;
    private final Kind kind;

    /**
     * Prepares a column.
     *
     * @param values observed values, {@code NaN} where missing
     * @param places where each value stands in the order of the column
     * @param weights case weights
     * @param kind what the column holds; places are the scores of numbers
     */
    private NullColumn(double[] values, double[] places, double[] weights, Kind kind) {
        this.kind = kind;
        present = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted((a, b) -> places[a] != places[b] ? Double.compare(places[a], places[b]) : a - b)
                .mapToInt(Integer::intValue)
                .toArray();
        sorted = Arrays.stream(present).mapToDouble(i -> values[i]).toArray();
        sortedWeights = Arrays.stream(present).mapToDouble(i -> weights[i]).toArray();
        double total = Arrays.stream(sortedWeights).sum();
        double first = 0;
        for (int s = 0; s < present.length; s++) {
            first += sortedWeights[s] * sorted[s] / total;
        }
        double second = 0;
        for (int s = 0; s < present.length; s++) {
            second += sortedWeights[s] * (sorted[s] - first) * (sorted[s] - first) / total;
        }
        average = first;
        deviation = Math.sqrt(second);
        scores = new double[values.length];
        Arrays.fill(scores, Double.NaN);
        if (kind == Kind.NORMAL) {
            series[0] = deviation;
            for (int i : present) {
                scores[i] = values[i] - average;
            }
        } else {
            score(places, total);
        }
    }

    /** Returns the column of a feature; the levels of a nominal one stand in the given order. */
    static NullColumn of(FeatureMatrix data, int column, double[] levelOrder, boolean normal) {
        double[] values = data.column(column);
        Feature feature = data.feature(column);
        if (feature instanceof NumericFeature || feature instanceof CountFeature) {
            Kind kind = normal ? Kind.NORMAL : Kind.NUMBERS;
            return new NullColumn(values, NumericCoding.transformed(data, column), data.weights(), kind);
        }
        double[] places = feature instanceof NominalFeature
                ? Arrays.stream(values)
                        .map(v -> Double.isNaN(v) ? v : levelOrder[(int) v])
                        .toArray()
                : values;
        return new NullColumn(values, places, data.weights(), Kind.LEVELS);
    }

    /** Returns the column of plain numbers. */
    static NullColumn of(double[] values, double[] weights) {
        return new NullColumn(values, values, weights, Kind.LEVELS);
    }

    private void score(double[] places, double total) {
        double below = 0;
        double previous = Double.NaN;
        for (int s = 0; s < present.length; ) {
            int end = s + 1;
            double level = sortedWeights[s];
            while (end < present.length && places[present[end]] == places[present[s]]) {
                level += sortedWeights[end++];
            }
            double score = kind == Kind.NUMBERS ? places[present[s]] : (below + level / 2) / total - 0.5;
            if (s > 0) {
                step(quantile(below / total), score - previous);
            }
            for (int m = s; m < end; m++) {
                scores[present[m]] = score;
            }
            previous = score;
            below += level;
            s = end;
        }
    }

    /** Rows of weight 0 stand at the very ends. */
    private static double quantile(double share) {
        return SpecialFunctions.normalQuantile(Math.max(1e-12, Math.min(share, 1 - 1e-12)));
    }

    private void step(double threshold, double jump) {
        double density = StrictMath.exp(-threshold * threshold / 2) / Math.sqrt(2 * Math.PI);
        double before = 0;
        double polynomial = 1;
        for (int r = 1; r <= TERMS; r++) {
            series[r - 1] += jump * density * polynomial / Math.sqrt(r);
            double next = (threshold * polynomial - Math.sqrt(r - 1.0) * before) / Math.sqrt(r);
            before = polynomial;
            polynomial = next;
        }
    }

    /** Returns the score of each row, {@code NaN} where the value is missing. */
    double[] scores() {
        return scores;
    }

    /** Returns whether every value is the same. */
    boolean constant() {
        return present.length < 2 || scores[present[0]] == scores[present[present.length - 1]];
    }

    /** Returns the variance of the scores; the series, being cut off, would give less. */
    double variance() {
        double total = 0;
        double mean = 0;
        for (int s = 0; s < present.length; s++) {
            total += sortedWeights[s];
            mean += sortedWeights[s] * scores[present[s]];
        }
        mean /= total;
        double squares = 0;
        for (int s = 0; s < present.length; s++) {
            squares += sortedWeights[s] * (scores[present[s]] - mean) * (scores[present[s]] - mean);
        }
        return squares / total;
    }

    /** Returns the covariance of the scores of two columns whose normal variables have the given correlation. */
    double covariance(NullColumn other, double correlation) {
        double sum = 0;
        for (int r = TERMS - 1; r >= 0; r--) {
            sum = (sum + series[r] * other.series[r]) * correlation;
        }
        return sum;
    }

    /**
     * Hands the values out again: the row with the smallest normal variable gets the smallest value, and so on, by weight.
     *
     * @param normals the normal variable of each row; rows whose value is missing get none
     */
    double[] dealt(double[] normals) {
        double[] values = new double[normals.length];
        Arrays.fill(values, Double.NaN);
        if (kind == Kind.NORMAL) {
            for (int i : present) {
                values[i] = average + deviation * normals[i];
            }
            return values;
        }
        int[] order = order(normals);
        double total = 0;
        double[] ends = new double[sorted.length];
        for (int s = 0; s < ends.length; s++) {
            total += sortedWeights[s];
            ends[s] = total;
        }
        double passed = 0;
        int from = 0;
        double[] weightOf = new double[normals.length];
        for (int s = 0; s < present.length; s++) {
            weightOf[present[s]] = sortedWeights[s];
        }
        for (int row : order) {
            double middle = passed + weightOf[row] / 2;
            while (from < ends.length - 1 && ends[from] <= middle) {
                from++;
            }
            values[row] = sorted[from];
            passed += weightOf[row];
        }
        return values;
    }

    /** Sorts the present rows by their normal variable; equal ones by row. */
    private int[] order(double[] normals) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(normals.length);
        long mask = (1L << bits) - 1;
        long[] keys = new long[present.length];
        for (int s = 0; s < keys.length; s++) {
            long raw = Double.doubleToLongBits(normals[present[s]]);
            long ascending = raw ^ (raw >> (Long.SIZE - 1) & Long.MAX_VALUE);
            keys[s] = (ascending & ~mask) | present[s];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & mask)).toArray();
    }

    /**
     * Draws for each row a normal variable that leads to the row's own value.
     *
     * @param uniforms a number from 0 to 1 for each row: where in the share of its level the row stands
     */
    double[] normalsOf(double[] uniforms) {
        double[] normals = new double[scores.length];
        double total = Arrays.stream(sortedWeights).sum();
        double below = 0;
        for (int s = 0; s < present.length; ) {
            int end = s + 1;
            double level = sortedWeights[s];
            while (end < present.length && scores[present[end]] == scores[present[s]]) {
                level += sortedWeights[end++];
            }
            for (int m = s; m < end; m++) {
                double at = (below + level * uniforms[present[m]]) / total;
                normals[present[m]] = quantile(at);
            }
            below += level;
            s = end;
        }
        return normals;
    }
}
