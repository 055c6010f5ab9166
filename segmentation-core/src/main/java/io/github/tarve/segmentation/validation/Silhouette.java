package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * How well each row sits in its cluster: (b - a) / max(a, b), a being its mean dissimilarity to the others of its cluster
 * and b the smallest mean dissimilarity to another cluster (Rousseeuw 1987, doi:10.1016/0377-0427(87)90125-7). Immutable.
 *
 * <ul>
 *   <li>A row alone in its cluster has width 0; so has a row with a = b = 0.
 *   <li>Means over rows weigh each row by its case weight.
 *   <li>Noise rows have no width and are no cluster.
 *   <li>k = 1 has no silhouette: the widths are {@code NaN}.
 * </ul>
 *
 * O(n^2) from a matrix, O(m^2 p) for m distinct rows of numbers.
 */
public final class Silhouette {
    private static final int CHUNK = 64;

    private final double[] widths;
    private final double[] weights;

    private Silhouette(double[] widths, double[] weights) {
        this.widths = widths;
        this.weights = weights;
    }

    /**
     * Returns the silhouette under given dissimilarities.
     *
     * @param matrix dissimilarities of every pair of rows
     * @param partition the clusters
     * @param weights case weights
     */
    public static Silhouette of(DissimilarityMatrix matrix, Partition partition, double[] weights) {
        int n = matrix.rows();
        Clusters clusters = new Clusters(partition, weights);
        double[] widths = new double[n];
        Workers.run((n + CHUNK - 1) / CHUNK, 0, chunk -> {
            double[] row = new double[n];
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                matrix.copyRow(i, row);
                double[] sums = new double[clusters.k];
                for (int o = 0; o < n; o++) {
                    if (clusters.labels[o] >= 0) {
                        sums[clusters.labels[o]] += weights[o] * row[o];
                    }
                }
                widths[i] = clusters.width(i, sums);
            }
        });
        return new Silhouette(widths, weights.clone());
    }

    /**
     * Returns the silhouette under the Euclidean distance of complete numeric rows, without a matrix of pairs.
     *
     * @param data the rows; every column takes part with its weight
     * @param partition the clusters
     */
    public static Silhouette euclidean(FeatureMatrix data, Partition partition) {
        int n = data.rows();
        double[] weights = data.weights();
        Clusters clusters = new Clusters(partition, weights);
        Points points = Points.of(data, clusters.labels);
        double[] widths = new double[n];
        int chunks = (points.count + CHUNK - 1) / CHUNK;
        double[][] sums = new double[points.count][];
        Workers.run(chunks, 0, chunk -> {
            for (int g = chunk * CHUNK; g < Math.min(points.count, (chunk + 1) * CHUNK); g++) {
                sums[g] = points.sums(g, clusters.k);
            }
        });
        for (int i = 0; i < n; i++) {
            widths[i] = clusters.width(i, sums[points.pointOf[i]]);
        }
        return new Silhouette(widths, weights);
    }

    /**
     * Returns the silhouette of rows of which the weighted sums of dissimilarities to each cluster are known.
     *
     * @param partition the clusters
     * @param weights case weights
     * @param sums for a row, by cluster, the sum of weight x dissimilarity over the rows of the cluster
     */
    static Silhouette of(Partition partition, double[] weights, IntFunction<double[]> sums) {
        Clusters clusters = new Clusters(partition, weights);
        double[] widths = new double[partition.rows()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = clusters.width(i, sums.apply(i));
        }
        return new Silhouette(widths, weights.clone());
    }

    /** Returns the width of a row. */
    public double width(int row) {
        return widths[row];
    }

    /** Returns the widths of all rows as a copy. */
    public double[] widths() {
        return widths.clone();
    }

    /** Returns the mean width over the rows that have one, {@code NaN} when none has. */
    public double mean() {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < widths.length; i++) {
            if (!Double.isNaN(widths[i])) {
                sum += weights[i] * widths[i];
                total += weights[i];
            }
        }
        return sum / total;
    }

    /** Returns the standard error of the mean width, as if rows were drawn independently. */
    public double standardError() {
        double mean = mean();
        double total = 0;
        double squares = 0;
        double squaredWeights = 0;
        for (int i = 0; i < widths.length; i++) {
            if (!Double.isNaN(widths[i])) {
                total += weights[i];
                squaredWeights += weights[i] * weights[i];
                squares += weights[i] * (widths[i] - mean) * (widths[i] - mean);
            }
        }
        return Math.sqrt(squares / total * squaredWeights) / total;
    }

    private static final class Clusters {
        private final int k;
        private final int[] labels;
        private final int[] sizes;
        private final double[] weights;
        private final double[] masses;

        Clusters(Partition partition, double[] weights) {
            k = partition.clusters();
            labels = partition.labels();
            sizes = partition.sizes();
            this.weights = weights;
            masses = new double[k];
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] >= 0) {
                    masses[labels[i]] += weights[i];
                }
            }
        }

        double width(int row, double[] sums) {
            int own = labels[row];
            if (own < 0 || k < 2) {
                return Double.NaN;
            }
            double rest = masses[own] - weights[row];
            if (sizes[own] == 1 || rest <= 0) {
                return 0;
            }
            double a = sums[own] / rest;
            double b = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c != own && masses[c] > 0) {
                    b = Math.min(b, sums[c] / masses[c]);
                }
            }
            double larger = Math.max(a, b);
            return larger == 0 || Double.isInfinite(b) ? 0 : (b - a) / larger;
        }
    }

    /** The distinct pairs of row and label, sorted by label, with summed weights; column by column for fast loops. */
    private static final class Points {
        private static final int BLOCK = 512;

        private final int dimension;
        private final int count;
        private final double[][] values;
        private final double[] weights;
        private final int[] labels;
        private final int[] pointOf;

        private Points(FeatureMatrix data, int[] rowLabels) {
            dimension = data.columns();
            Integer[] order = new Integer[data.rows()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> compare(data, rowLabels, a, b));
            values = new double[dimension][order.length];
            weights = new double[order.length];
            labels = new int[order.length];
            pointOf = new int[order.length];
            int at = -1;
            for (int i = 0; i < order.length; i++) {
                if (i == 0 || compare(data, rowLabels, order[i - 1], order[i]) != 0) {
                    at++;
                    labels[at] = rowLabels[order[i]];
                    for (int j = 0; j < dimension; j++) {
                        values[j][at] = data.value(order[i], j)
                                * Math.sqrt(data.feature(j).description().weight());
                    }
                }
                weights[at] += data.weight(order[i]);
                pointOf[order[i]] = at;
            }
            count = at + 1;
        }

        static Points of(FeatureMatrix data, int[] rowLabels) {
            return new Points(data, rowLabels);
        }

        private static int compare(FeatureMatrix data, int[] labels, int a, int b) {
            int order = Integer.compare(labels[a], labels[b]);
            for (int j = 0; order == 0 && j < data.columns(); j++) {
                order = Double.compare(data.value(a, j) + 0.0, data.value(b, j) + 0.0);
            }
            return order;
        }

        /** Returns the weighted sum of the distances from a point to the points of each cluster. */
        double[] sums(int point, int k) {
            double[] sums = new double[k];
            double[] block = new double[BLOCK];
            int from = 0;
            while (from < count) {
                int label = labels[from];
                int to = from;
                while (to < count && to - from < BLOCK && labels[to] == label) {
                    to++;
                }
                if (label >= 0) {
                    sums[label] += sum(point, from, to, block);
                }
                from = to;
            }
            return sums;
        }

        private double sum(int point, int from, int to, double[] block) {
            int length = to - from;
            Arrays.fill(block, 0, length, 0);
            for (double[] column : values) {
                addSquares(block, column, from, length, column[point]);
            }
            for (int t = 0; t < length; t++) {
                block[t] = Math.sqrt(block[t]) * weights[from + t];
            }
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            int t = 0;
            for (; t + 3 < length; t += 4) {
                a += block[t];
                b += block[t + 1];
                c += block[t + 2];
                d += block[t + 3];
            }
            for (; t < length; t++) {
                a += block[t];
            }
            return (a + b) + (c + d);
        }

        private static void addSquares(double[] block, double[] column, int from, int length, double value) {
            for (int t = 0; t < length; t++) {
                double difference = column[from + t] - value;
                block[t] += difference * difference;
            }
        }
    }
}
