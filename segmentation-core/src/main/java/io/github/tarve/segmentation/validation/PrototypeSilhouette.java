package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Prototypes;
import io.github.tarve.segmentation.features.FeatureMatrix;

/**
 * The silhouette under the dissimilarity of k-prototypes and k-modes between two rows: squared differences of numbers + gamma
 * x the number of categories that differ, a column that either row misses counting nothing.
 *
 * <p>Exact without pairs: the squared differences of a number to the rows of a cluster sum to mass x (x - mean)^2 + the
 * squared deviations within the cluster, and the differing categories are counted from how often each level occurs there. So
 * it takes O(n k p) for any number of rows.
 */
public final class PrototypeSilhouette {
    private final FeatureMatrix data;
    private final Prototypes model;
    private final double[][] masses;
    private final double[][] means;
    private final double[][] squares;
    private final double[][] shared;
    private final double[][][] counts;

    private PrototypeSilhouette(FeatureMatrix data, Partition partition, Prototypes model) {
        this.data = data;
        this.model = model;
        int k = partition.clusters();
        int numbers = model.numbers().size();
        int categories = model.categories().size();
        masses = new double[k][numbers];
        means = new double[k][numbers];
        squares = new double[k][numbers];
        shared = new double[k][categories];
        counts = new double[k][categories][];
        for (int at = 0; at < categories; at++) {
            int levels = 1;
            for (double value : data.column(model.categories().get(at))) {
                levels = Double.isNaN(value) ? levels : Math.max(levels, (int) value + 1);
            }
            for (int c = 0; c < k; c++) {
                counts[c][at] = new double[levels];
            }
        }
        for (int i = 0; i < data.rows(); i++) {
            if (partition.label(i) >= 0 && data.weight(i) > 0) {
                add(i, partition.label(i));
            }
        }
    }

    /**
     * Returns the silhouette of the clusters of a model.
     *
     * @param data the rows
     * @param partition the clusters
     * @param model which columns are numbers and which categories, and gamma
     */
    public static Silhouette of(FeatureMatrix data, Partition partition, Prototypes model) {
        PrototypeSilhouette known = new PrototypeSilhouette(data, partition, model);
        return Silhouette.of(partition, data.weights(), known::sums);
    }

    private void add(int row, int c) {
        double weight = data.weight(row);
        for (int at = 0; at < means[c].length; at++) {
            double value = data.value(row, model.numbers().get(at));
            if (!Double.isNaN(value)) {
                masses[c][at] += weight;
                double difference = value - means[c][at];
                means[c][at] += weight / masses[c][at] * difference;
                squares[c][at] += weight * difference * (value - means[c][at]);
            }
        }
        for (int at = 0; at < shared[c].length; at++) {
            double value = data.value(row, model.categories().get(at));
            if (!Double.isNaN(value)) {
                shared[c][at] += weight;
                counts[c][at][(int) value] += weight;
            }
        }
    }

    private double[] sums(int row) {
        double[] sums = new double[masses.length];
        for (int at = 0; at < model.numbers().size(); at++) {
            int column = model.numbers().get(at);
            double value = data.value(row, column);
            double factor = data.feature(column).description().weight();
            for (int c = 0; c < sums.length && !Double.isNaN(value); c++) {
                double difference = value - means[c][at];
                sums[c] += factor * (masses[c][at] * difference * difference + squares[c][at]);
            }
        }
        for (int at = 0; at < model.categories().size(); at++) {
            int column = model.categories().get(at);
            double value = data.value(row, column);
            double factor = model.gamma() * data.feature(column).description().weight();
            for (int c = 0; c < sums.length && !Double.isNaN(value); c++) {
                sums[c] += factor * (shared[c][at] - counts[c][at][(int) value]);
            }
        }
        return sums;
    }
}
