package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.GowerSums;
import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import java.util.Optional;
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
 * O(n^2) from a matrix, O(m^2 p) for m distinct rows of numbers; many rows see {@link #euclidean} and
 * {@link #of(Dissimilarity, FeatureMatrix, Partition)}.
 */
public final class Silhouette {
    private static final int EXACT = 20_000;

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
        Clusters clusters = new Clusters(partition, weights);
        double[][] sums = new double[matrix.rows()][clusters.k];
        matrix.addByCluster(clusters.labels, weights, sums);
        double[] widths = new double[sums.length];
        Arrays.setAll(widths, i -> clusters.width(i, sums[i]));
        return new Silhouette(widths, weights.clone());
    }

    /**
     * Returns the widths of some rows among themselves; the others have none.
     *
     * @param matrix dissimilarities of every pair of those rows
     * @param rows which rows these are
     * @param partition the clusters of all rows
     * @param weights case weights of all rows
     */
    public static Silhouette among(DissimilarityMatrix matrix, int[] rows, Partition partition, double[] weights) {
        double[] some = Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray();
        int[] labels = Arrays.stream(rows).map(partition::label).toArray();
        Silhouette few = of(matrix, Partition.canonical(labels, some), some);
        double[] widths = new double[weights.length];
        Arrays.fill(widths, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            widths[rows[i]] = few.widths[i];
        }
        return new Silhouette(widths, weights.clone());
    }

    /**
     * Returns the silhouette under the Euclidean distance of complete numeric rows, without a matrix of pairs. With more than
     * 20 000 distinct rows widths are computed for a sample of 5000 rows and against them: every cluster has as many rows in
     * it as its share, 250 at least or all it has, each counting for as many as it stands for.
     *
     * @param data the rows; every column takes part with its weight
     * @param partition the clusters
     */
    public static Silhouette euclidean(FeatureMatrix data, Partition partition) {
        if (data.rows() <= EXACT || DistinctRowsCount.atMost(data, EXACT)) {
            return exact(data, partition);
        }
        SilhouetteSample sample = SilhouetteSample.of(partition, data.weights());
        Silhouette few = exact(data.rows(sample.rows()).withWeights(sample.weights()), sample.partition());
        return spread(few, sample, data);
    }

    private static Silhouette spread(Silhouette few, SilhouetteSample sample, FeatureMatrix data) {
        double[] widths = new double[data.rows()];
        double[] weights = new double[data.rows()];
        Arrays.fill(widths, Double.NaN);
        for (int i = 0; i < sample.rows().length; i++) {
            widths[sample.rows()[i]] = few.widths[i];
            weights[sample.rows()[i]] = sample.weights()[i];
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

    private static Silhouette exact(FeatureMatrix data, Partition partition) {
        double[] weights = data.weights();
        Clusters clusters = new Clusters(partition, weights);
        EuclideanPoints points = EuclideanPoints.of(data, clusters.labels);
        double[][] sums = points.sums(clusters.k);
        double[] widths = new double[data.rows()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = clusters.width(i, sums[points.pointOf(i)]);
        }
        return new Silhouette(widths, weights);
    }

    /**
     * Returns the silhouette under any dissimilarity without the pairs of all rows. Under Gower's it is exact, by sums column
     * by column, where every row has every value and no column is asymmetric: O(n p (k + log n)). Else widths are computed for
     * a sample of rows and against them, as in {@link #euclidean}; with missing values that keeps to the definition, which
     * sums column by column would not.
     *
     * @param dissimilarity how unlike two rows are
     * @param data the rows; every column takes part
     * @param partition the clusters
     * @throws IllegalArgumentException when the dissimilarity cannot compare single rows
     */
    public static Silhouette of(Dissimilarity dissimilarity, FeatureMatrix data, Partition partition) {
        double[] weights = data.weights();
        if (dissimilarity instanceof Gower gower) {
            Clusters clusters = new Clusters(partition, weights);
            Optional<double[][]> sums = GowerSums.byCluster(gower, data, clusters.labels, clusters.k);
            if (sums.isPresent()) {
                double[] widths = new double[data.rows()];
                Arrays.setAll(widths, i -> clusters.width(i, sums.get()[i]));
                return new Silhouette(widths, weights);
            }
        }
        RowComparison comparison = dissimilarity
                .comparison(data)
                .orElseThrow(() -> new IllegalArgumentException(dissimilarity.name() + " compares no single rows"));
        SilhouetteSample sample = SilhouetteSample.of(partition, weights);
        DissimilarityMatrix pairs = comparison.among(data.rows(sample.rows()));
        return spread(of(pairs, sample.partition(), sample.weights()), sample, data);
    }

    /**
     * Returns the silhouette under the squared Euclidean distance of complete numeric rows, exactly: the mean squared distance
     * to a cluster is the squared distance to its mean plus its variance. O(n k p).
     *
     * @param data the rows; every column takes part with its weight
     * @param partition the clusters
     */
    public static Silhouette squaredEuclidean(FeatureMatrix data, Partition partition) {
        double[] weights = data.weights();
        Clusters clusters = new Clusters(partition, weights);
        double[][] sums = new double[data.rows()][clusters.k];
        for (int j = 0; j < data.columns(); j++) {
            clusters.addSquares(data.column(j), data.feature(j).description().weight(), sums);
        }
        double[] widths = new double[data.rows()];
        Arrays.setAll(widths, i -> clusters.width(i, sums[i]));
        return new Silhouette(widths, weights);
    }

    /** Returns the number of rows for which the width was computed: fewer than all when it was estimated from a sample. */
    public int rows() {
        return (int) Arrays.stream(widths).filter(width -> !Double.isNaN(width)).count();
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

        /** Adds to each row's sums the weighted squared differences of a column to the members of each cluster. */
        void addSquares(double[] column, double columnWeight, double[][] sums) {
            double[] means = new double[k];
            double[] seen = new double[k];
            double[] squares = new double[k];
            for (int i = 0; i < labels.length; i++) {
                int c = labels[i];
                if (c >= 0 && weights[i] > 0) {
                    seen[c] += weights[i];
                    double step = column[i] - means[c];
                    means[c] += step * (weights[i] / seen[c]);
                    squares[c] += weights[i] * step * (column[i] - means[c]);
                }
            }
            for (int i = 0; i < labels.length; i++) {
                for (int c = 0; c < k; c++) {
                    double difference = column[i] - means[c];
                    sums[i][c] += columnWeight * (seen[c] * difference * difference + squares[c]);
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
}
