package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * k-means for rows with missing cells: minimises the weighted sum of squared distances to the own centroid <em>over the cells
 * that are there</em> (k-POD; Chi, Chi and Baraniuk 2016, doi:10.1080/00031305.2015.1086685). Nothing is imputed for good: a
 * missing cell has no say in where its row belongs nor in any centroid.
 *
 * <p>Starts from the best {@link KMeans} solution of the rows with missing cells at the mean of their column, then alternates
 * between nearest centroids and means over the cells that are there until no row moves; the criterion never rises.
 *
 * <ul>
 *   <li>Without missing cells it is k-means itself.
 *   <li>A row without any value keeps the cluster that the column means belong to and changes nothing.
 *   <li>A centroid keeps its coordinate while no member of the cluster has a value there.
 *   <li>A cluster that runs empty takes the row farthest from its centroid.
 * </ul>
 *
 * O(n k p) per iteration beside k-means.
 *
 * @param k number of clusters
 * @param restarts number of starts
 * @param maxIterations most iterations after the start
 * @param threads most threads at a time, 0 for every processor; never changes the result
 */
public record KPod(int k, int restarts, int maxIterations, int threads) implements StartingAlgorithm {
    /** Checks the settings. */
    public KPod {
        if (k < 1 || restarts < 1 || maxIterations < 1 || threads < 0) {
            throw new IllegalArgumentException("k = " + k + ", " + restarts + " restarts, " + maxIterations
                    + " iterations, " + threads + " threads");
        }
    }

    /** Returns k-POD with the defaults of k-means. */
    public static KPod of(int k) {
        return new KPod(k, KMeans.DEFAULT_RESTARTS, 1000, 0);
    }

    /** Returns the same with another number of starts. */
    public KPod withRestarts(int newRestarts) {
        return new KPod(k, newRestarts, maxIterations, threads);
    }

    /** Returns the same with another number of threads. */
    public KPod withThreads(int newThreads) {
        return new KPod(k, restarts, maxIterations, newThreads);
    }

    @Override
    public String name() {
        return "kpod";
    }

    @Override
    public KPod singleStart() {
        return withRestarts(1);
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        double[][] columns = new double[data.columns()][];
        boolean gaps = false;
        for (int j = 0; j < columns.length; j++) {
            columns[j] = data.column(j);
            gaps |= Arrays.stream(columns[j]).anyMatch(Double::isNaN);
        }
        KMeans kmeans = new KMeans(k, restarts, maxIterations, threads);
        if (!gaps) {
            return kmeans.fit(data, seed, progress);
        }
        double[][] filled = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            filled[j] = filled(columns[j], data.weights());
        }
        Clustering start = kmeans.fit(
                FeatureMatrix.of(data.features(), data.rowIds(), filled, data.weights(), exposures(data)),
                seed,
                progress);
        Descent descent = new Descent(columns, data.weights(), start);
        int iterations = 0;
        boolean converged = false;
        while (!converged && iterations < maxIterations) {
            iterations++;
            descent.moveCentroids();
            converged = !descent.moveRows();
        }
        return descent.clustering(name(), iterations, converged, start.convergence());
    }

    private static double[] exposures(FeatureMatrix data) {
        double[] exposures = new double[data.rows()];
        Arrays.setAll(exposures, data::exposure);
        return exposures;
    }

    private static double[] filled(double[] column, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < column.length; i++) {
            if (!Double.isNaN(column[i])) {
                sum += weights[i] * column[i];
                weight += weights[i];
            }
        }
        double mean = weight == 0 ? 0 : sum / weight;
        return Arrays.stream(column).map(x -> Double.isNaN(x) ? mean : x).toArray();
    }

    /** The state of one descent. */
    private static final class Descent {
        private final double[][] columns;
        private final double[] weights;
        private final int k;
        private final int[] labels;
        private final double[][] centroids;

        Descent(double[][] columns, double[] weights, Clustering start) {
            this.columns = columns;
            this.weights = weights;
            this.k = start.k();
            this.labels = start.partition().labels();
            this.centroids = ((Centroids) start.model())
                    .centroids().stream()
                            .map(point -> point.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .toArray(double[][]::new);
        }

        void moveCentroids() {
            for (int j = 0; j < columns.length; j++) {
                double[] sums = new double[k];
                double[] weight = new double[k];
                for (int i = 0; i < labels.length; i++) {
                    if (!Double.isNaN(columns[j][i])) {
                        sums[labels[i]] += weights[i] * columns[j][i];
                        weight[labels[i]] += weights[i];
                    }
                }
                for (int c = 0; c < k; c++) {
                    if (weight[c] > 0) {
                        centroids[c][j] = sums[c] / weight[c];
                    }
                }
            }
        }

        boolean moveRows() {
            boolean moved = false;
            int[] members = new int[k];
            for (int i = 0; i < labels.length; i++) {
                int nearest = labels[i];
                double least = distance(i, nearest);
                for (int c = 0; c < k; c++) {
                    double distance = distance(i, c);
                    if (distance < least) {
                        least = distance;
                        nearest = c;
                    }
                }
                moved |= nearest != labels[i];
                labels[i] = nearest;
                members[nearest] += weights[i] > 0 ? 1 : 0;
            }
            for (int c = 0; c < k; c++) {
                if (members[c] == 0) {
                    moved |= refill(c, members);
                }
            }
            return moved;
        }

        private boolean refill(int empty, int[] members) {
            int farthest = -1;
            double most = 0;
            for (int i = 0; i < labels.length; i++) {
                double distance = weights[i] > 0 && members[labels[i]] > 1 ? distance(i, labels[i]) : 0;
                if (distance > most) {
                    most = distance;
                    farthest = i;
                }
            }
            if (farthest < 0) {
                return false;
            }
            members[labels[farthest]]--;
            members[empty]++;
            labels[farthest] = empty;
            return true;
        }

        private double distance(int row, int cluster) {
            double sum = 0;
            for (int j = 0; j < columns.length; j++) {
                double difference = columns[j][row] - centroids[cluster][j];
                if (!Double.isNaN(difference)) {
                    sum += difference * difference;
                }
            }
            return sum;
        }

        Clustering clustering(String name, int iterations, boolean converged, Convergence start) {
            double inertia = 0;
            for (int i = 0; i < labels.length; i++) {
                inertia += weights[i] * distance(i, labels[i]);
            }
            int[] canonical = Partition.order(labels, weights);
            List<List<Double>> points = new ArrayList<>();
            Partition partition = Partition.canonical(labels, weights);
            for (int c = 0; c < partition.clusters(); c++) {
                points.add(List.of());
            }
            for (int c = 0; c < k; c++) {
                if (canonical[c] >= 0) {
                    points.set(canonical[c], Arrays.stream(centroids[c]).boxed().toList());
                }
            }
            return new Clustering(
                    name,
                    partition,
                    new Centroids(points),
                    new Criterion("inertia", inertia, false),
                    new Convergence(
                            start.iterations() + iterations, converged, start.restarts(), start.restartsAtBest()),
                    Optional.empty());
        }
    }
}
