package io.github.tarve.segmentation.clustering;

import java.util.Arrays;

/** Probabilities of belonging to each cluster, by row; each row sums to 1. Immutable. */
public final class Memberships {
    private final double[][] probabilities;

    private Memberships(double[][] probabilities) {
        this.probabilities = probabilities;
    }

    /** Returns memberships by row and cluster; copied. */
    public static Memberships of(double[][] byRowAndCluster) {
        double[][] copy = new double[byRowAndCluster.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = byRowAndCluster[i].clone();
        }
        return new Memberships(copy);
    }

    /** Returns the probability that a row belongs to a cluster. */
    public double probability(int row, int cluster) {
        return probabilities[row][cluster];
    }

    /** Returns the number of rows. */
    public int rows() {
        return probabilities.length;
    }

    /** Returns the number of clusters, 0 without rows. */
    public int clusters() {
        return probabilities.length == 0 ? 0 : probabilities[0].length;
    }

    /**
     * Returns the weighted mean probability of each cluster: the shares that a mixture estimates.
     *
     * @param weights case weights, of which at least one is positive
     */
    public double[] shares(double[] weights) {
        double[] shares = new double[clusters()];
        double total = 0;
        for (int i = 0; i < probabilities.length; i++) {
            total += weights[i];
            for (int c = 0; c < shares.length; c++) {
                shares[c] += weights[i] * probabilities[i][c];
            }
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= total;
        }
        return shares;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Memberships that && Arrays.deepEquals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(probabilities);
    }

    @Override
    public String toString() {
        return "Memberships[" + rows() + " rows, " + clusters() + " clusters]";
    }
}
