package io.github.tarve.segmentation.internal.linear;

import java.util.Arrays;

/**
 * One common factor by minimum residuals (ordinary least squares on the correlations between different variables): the
 * loadings that minimise the sum over pairs of (r_ij - l_i l_j)^2, each between -1 and 1.
 *
 * <p>Each loading in turn is set to its best value given the others, from centroid loadings, until none moves by more than
 * 1e-10; the sum of the loadings is not negative. O(k^2) per round. Harman and Jones (1966), doi:10.1007/BF02289468; Harman
 * and Fukuda (1966), doi:10.1007/BF02289525 for loadings that would exceed 1.
 */
public final class OneFactor {
    private static final int MOST_ROUNDS = 5000;
    private static final double STILL = 1e-10;

    private OneFactor() {}

    /**
     * Returns the loadings.
     *
     * @param correlations a correlation matrix of at least 3 variables
     * @return all {@code NaN} when a correlation is missing or there are fewer variables: two do not determine them
     */
    public static double[] loadings(double[][] correlations) {
        int k = correlations.length;
        double[] loadings = new double[k];
        double total =
                Arrays.stream(correlations).flatMapToDouble(Arrays::stream).sum();
        if (k < 3 || Double.isNaN(total)) {
            Arrays.fill(loadings, Double.NaN);
            return loadings;
        }
        for (int i = 0; i < k; i++) {
            loadings[i] =
                    total > 0 ? clamped(Arrays.stream(correlations[i]).sum() / Math.sqrt(total)) : 1 / Math.sqrt(k);
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (sweep(correlations, loadings) < STILL) {
                break;
            }
        }
        if (Arrays.stream(loadings).sum() < 0) {
            for (int i = 0; i < k; i++) {
                loadings[i] = -loadings[i];
            }
        }
        return loadings;
    }

    private static double sweep(double[][] correlations, double[] loadings) {
        double moved = 0;
        for (int i = 0; i < loadings.length; i++) {
            double products = 0;
            double squares = 0;
            for (int j = 0; j < loadings.length; j++) {
                if (j != i) {
                    products += correlations[i][j] * loadings[j];
                    squares += loadings[j] * loadings[j];
                }
            }
            double best = squares > 0 ? clamped(products / squares) : 0;
            moved = Math.max(moved, Math.abs(best - loadings[i]));
            loadings[i] = best;
        }
        return moved;
    }

    private static double clamped(double loading) {
        return Math.max(-1, Math.min(1, loading));
    }
}
