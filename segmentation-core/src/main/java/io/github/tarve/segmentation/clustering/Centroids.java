package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;

/**
 * Clusters described by their means in the space in which distances were computed. A row belongs to the cluster with the
 * smallest squared distance, weighted by the features, over the columns that it has; of equals to the first.
 *
 * @param centroids one point per cluster, in canonical order
 */
public record Centroids(List<List<Double>> centroids) implements ClusterModel {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the points have different numbers of columns
     */
    public Centroids {
        centroids = centroids.stream().map(List::copyOf).toList();
        ReferenceRows.requireAlike(centroids);
    }

    @Override
    public int clusters() {
        return centroids.size();
    }

    @Override
    public int[] assign(FeatureMatrix rows) {
        ReferenceRows.requireColumns(rows, centroids);
        double[][] points = ReferenceRows.arrays(centroids);
        double[] weights = new double[rows.columns()];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = rows.feature(j).description().weight();
        }
        int[] labels = new int[rows.rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = nearest(ReferenceRows.row(rows, i), points, weights);
        }
        return labels;
    }

    private static int nearest(double[] row, double[][] points, double[] weights) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < points.length; c++) {
            double sum = 0;
            boolean any = false;
            for (int j = 0; j < row.length; j++) {
                double difference = row[j] - points[c][j];
                if (!Double.isNaN(difference)) {
                    sum += weights[j] * difference * difference;
                    any = true;
                }
            }
            if (any && (nearest < 0 || sum < least)) {
                least = sum;
                nearest = c;
            }
        }
        return nearest;
    }
}
