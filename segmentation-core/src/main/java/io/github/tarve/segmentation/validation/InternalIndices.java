package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.OptionalDouble;

/**
 * How compact and apart clusters are, by measures other than the silhouette. Rows enter with their case weights, columns with
 * their weights; noise is left out, a row of weight 0 and a cluster without weight change nothing. All are empty for fewer
 * than two clusters.
 */
public final class InternalIndices {
    private InternalIndices() {}

    /**
     * Returns the variance ratio: (B / (k - 1)) / (W / (n - k)), B and W being the squared distances between and within
     * clusters and n the sum of the weights; higher is better (Calinski and Harabasz 1974, doi:10.1080/03610927408827101).
     * Infinite when all rows are equal to their centroids; empty when n is not above k or all rows are
     * equal. O(n p).
     *
     * @param data complete rows of numbers
     * @param partition the clusters
     */
    public static OptionalDouble calinskiHarabasz(FeatureMatrix data, Partition partition) {
        ClusterScatter scatter = new ClusterScatter(data, partition);
        double k = scatter.clusters;
        if (k < 2 || scatter.total <= k || scatter.between + scatter.within == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(scatter.between / (k - 1) / (scatter.within / (scatter.total - k)));
    }

    /**
     * Returns the mean over clusters of the largest (s_a + s_b) / d_ab, s being mean distances to the centroid and d distances
     * of centroids; lower is better (Davies and Bouldin 1979, doi:10.1109/TPAMI.1979.4766909). Infinite when two centroids
     * are equal. O(n p + k^2 p).
     *
     * @param data complete rows of numbers
     * @param partition the clusters
     */
    public static OptionalDouble daviesBouldin(FeatureMatrix data, Partition partition) {
        ClusterScatter scatter = new ClusterScatter(data, partition);
        if (scatter.clusters < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int a = 0; a < scatter.masses.length; a++) {
            double worst = 0;
            for (int b = 0; b < scatter.masses.length; b++) {
                if (a != b && scatter.masses[a] > 0 && scatter.masses[b] > 0) {
                    double apart = scatter.between(a, b);
                    double spread = scatter.meanDistances[a] + scatter.meanDistances[b];
                    worst = Math.max(worst, apart == 0 ? Double.POSITIVE_INFINITY : spread / apart);
                }
            }
            sum += worst;
        }
        return OptionalDouble.of(sum / scatter.clusters);
    }

    /**
     * Returns the smallest dissimilarity of rows of different clusters / the largest of rows of one cluster; higher is better
     * (Dunn 1974, doi:10.1080/01969727408546059). Infinite when every cluster is one point. O(n^2).
     *
     * @param matrix dissimilarities of every pair of rows
     * @param partition the clusters
     * @param weights case weights, of which only 0 and more than 0 matter
     */
    public static OptionalDouble dunn(DissimilarityMatrix matrix, Partition partition, double[] weights) {
        double apart = Double.POSITIVE_INFINITY;
        double wide = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = i + 1; j < matrix.rows(); j++) {
                boolean counts = partition.label(i) >= 0 && partition.label(j) >= 0 && weights[i] > 0 && weights[j] > 0;
                double dissimilarity = counts ? matrix.between(i, j) : 0;
                if (counts && partition.label(i) == partition.label(j)) {
                    wide = Math.max(wide, dissimilarity);
                } else if (counts) {
                    apart = Math.min(apart, dissimilarity);
                }
            }
        }
        if (Double.isInfinite(apart)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(wide == 0 ? Double.POSITIVE_INFINITY : apart / wide);
    }
}
