package io.github.tarve.segmentation.clustering.mixture;

/** Probabilities that sum to 1, as a stretch of a vector of parameters. */
final class Simplex {
    private Simplex() {}

    /** Brings a stretch back to probabilities above the floor. */
    static void project(double[] theta, int from, int length) {
        double sum = 0;
        for (int c = from; c < from + length; c++) {
            theta[c] = Math.max(CategoryIndicator.FLOOR, theta[c]);
            sum += theta[c];
        }
        for (int c = from; c < from + length; c++) {
            theta[c] /= sum;
        }
    }
}
