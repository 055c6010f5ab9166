package io.github.tarve.segmentation.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts the p-values of a family of tests so that rejecting those at or below alpha keeps the expected share of false
 * rejections among all rejections at alpha or below (Benjamini and Hochberg 1995,
 * doi:10.1111/j.2517-6161.1995.tb02031.x): of m values in ascending order the i-th becomes the smallest m p(j) / j over
 * j &gt;= i, and at most 1.
 *
 * <ul>
 *   <li>Holds for independent tests and for those with positive regression dependence.
 *   <li>A single value stays as it is; equal values stay equal; the order of the values does not matter.
 * </ul>
 *
 * O(m log m).
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * Returns the adjusted p-values, in the order of those given.
     *
     * @throws IllegalArgumentException when a value is not from 0 to 1
     */
    public static double[] adjust(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a p-value of " + value);
            }
        }
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, 1);
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int i = ascending[rank - 1];
            // The quotient first, so that rounding never puts a value below the one that it comes from.
            least = Math.min(least, p[i] * (p.length / (double) rank));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
