package io.github.tarve.segmentation.clustering;

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
}
