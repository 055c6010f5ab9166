package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;

/** Weights, centroids and scatter of clusters of complete numeric rows; noise is left out. */
final class ClusterScatter {
    /** Number of clusters with weight. */
    final int clusters;
    /** Sum of all weights. */
    final double total;
    /** Weight of each cluster. */
    final double[] masses;
    /** Mean distance of the rows of each cluster to its centroid. */
    final double[] meanDistances;
    /** Weighted sum of squared distances to the own centroid. */
    final double within;
    /** Weighted sum of squared distances of the centroids to the mean of all rows. */
    final double between;

    private final double[][] centroids;

    ClusterScatter(FeatureMatrix data, Partition partition) {
        int k = partition.clusters();
        int p = data.columns();
        masses = new double[k];
        centroids = new double[k][p];
        meanDistances = new double[k];
        double[] factors = new double[p];
        double[] mean = new double[p];
        double all = 0;
        for (int j = 0; j < p; j++) {
            factors[j] = Math.sqrt(data.feature(j).description().weight());
        }
        for (int i = 0; i < data.rows(); i++) {
            int c = partition.label(i);
            if (c >= 0 && data.weight(i) > 0) {
                masses[c] += data.weight(i);
                all += data.weight(i);
                for (int j = 0; j < p; j++) {
                    double value = data.value(i, j) * factors[j];
                    if (Double.isNaN(value)) {
                        throw new IllegalArgumentException(
                                "a missing cell in " + data.feature(j).id());
                    }
                    centroids[c][j] += data.weight(i) / masses[c] * (value - centroids[c][j]);
                    mean[j] += data.weight(i) / all * (value - mean[j]);
                }
            }
        }
        double inside = 0;
        for (int i = 0; i < data.rows(); i++) {
            int c = partition.label(i);
            if (c >= 0 && data.weight(i) > 0) {
                double squared = 0;
                for (int j = 0; j < p; j++) {
                    double difference = data.value(i, j) * factors[j] - centroids[c][j];
                    squared += difference * difference;
                }
                inside += data.weight(i) * squared;
                meanDistances[c] += data.weight(i) / masses[c] * Math.sqrt(squared);
            }
        }
        int filled = 0;
        double outside = 0;
        for (int c = 0; c < k; c++) {
            filled += masses[c] > 0 ? 1 : 0;
            outside += masses[c] * squared(centroids[c], mean);
        }
        clusters = filled;
        total = all;
        within = inside;
        between = outside;
    }

    /** Returns the distance of two centroids. */
    double between(int first, int second) {
        return Math.sqrt(squared(centroids[first], centroids[second]));
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
