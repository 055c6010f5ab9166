package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Clusters of numeric rows around their means, minimising the inertia: the weighted sum of squared distances to the mean of
 * the own cluster (MacQueen 1967).
 *
 * <p>Every start runs greedy k-means++ (Arthur and Vassilvitskii 2007, doi:10.5555/1283383.1283494), Lloyd's iterations
 * (1982, doi:10.1109/TIT.1982.1056489) and moves of single rows (Hartigan and Wong 1979, doi:10.2307/2346830) until none
 * helps; the best start wins, the earliest of equals. Distances that decide nothing are not computed (Hamerly 2010,
 * doi:10.1137/1.9781611972801.12), and most of the others as floats; what is close is decided in double precision, so that
 * the outcome is that of plain iterations in double precision.
 *
 * <p>More than 30 000 distinct rows: the starts run on a sample of 10 000 (500 k, if that is more) drawn by weight, and the
 * best three different ones are finished on all rows; from 64 times that sample on, there are at least 10 starts, they first
 * go on with a sample eight times as large, and the best two there are finished. Single rows are moved in the best of those.
 * {@link Convergence#restartsAtBest()} then counts the starts whose inertia on the sample is within 1e-6 of that of the start
 * that won; all else tells of all rows.
 *
 * <ul>
 *   <li>Values are taken as they are: transform and scale before. Binary and ordinal columns enter with their codes; nominal
 *       columns and missing cells are refused.
 *   <li>Equal rows become one row with their summed weight; their cluster is always the same. A row of weight 0 changes
 *       nothing and gets the nearest cluster.
 *   <li>k = 1: the mean. k = number of distinct rows: inertia 0. More: refused.
 *   <li>A cluster that runs empty takes the row farthest from its centre.
 *   <li>Arithmetic is centred at the mean, so that large offsets lose no digits.
 * </ul>
 *
 * O(restarts x iterations x n k p) at worst; bounds skip most distances.
 *
 * @param k number of clusters
 * @param restarts number of starts
 * @param maxIterations most iterations of one start
 * @param threads most threads at a time, 0 for every processor; never changes the result
 */
public record KMeans(int k, int restarts, int maxIterations, int threads)
        implements ResamplingAlgorithm, StartingAlgorithm {
    /** Number of starts unless asked otherwise. */
    public static final int DEFAULT_RESTARTS = 50;

    /** Checks the settings. */
    public KMeans {
        if (k < 1 || restarts < 1 || maxIterations < 1 || threads < 0) {
            throw new IllegalArgumentException("k = " + k + ", " + restarts + " restarts, " + maxIterations
                    + " iterations, " + threads + " threads");
        }
    }

    /** Returns k-means with 50 starts. */
    public static KMeans of(int k) {
        return new KMeans(k, DEFAULT_RESTARTS, 1000, 0);
    }

    /** Returns the same with another number of starts. */
    public KMeans withRestarts(int newRestarts) {
        return new KMeans(k, newRestarts, maxIterations, threads);
    }

    /** Returns the same with another number of threads. */
    public KMeans withThreads(int newThreads) {
        return new KMeans(k, restarts, maxIterations, newThreads);
    }

    @Override
    public String name() {
        return "kmeans";
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        DistinctRows rows = DistinctRows.of(data, name());
        if (k > rows.count) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, rows.count);
        }
        KMeansStarts starts = new KMeansStarts(rows, k, maxIterations, threads);
        return clustering(data, rows, starts.run(k == 1 || k == rows.count ? 1 : restarts, seed, progress));
    }

    /**
     * Prepares a table for resamples: equal rows are put together once. Each resample starts anew as often as set; the
     * worse starts end after one, three and six iterations, the best three at their ends, and the best of these is finished by
     * moves of single rows.
     */
    @Override
    public Resampling resampling(FeatureMatrix data) {
        return new KMeansResampling(DistinctRows.of(data, name()), k, restarts, maxIterations);
    }

    @Override
    public KMeans singleStart() {
        return withRestarts(1);
    }

    private Clustering clustering(FeatureMatrix data, DistinctRows rows, KMeansStarts.Outcome outcome) {
        KMeansDescent winner = outcome.winner();
        int[] labels = rows.expand(winner.labels(), winner.centres(), k);
        int[] canonical = Partition.order(labels, data.weights());
        List<List<Double>> centroids = new ArrayList<>(Collections.nCopies(k, List.of()));
        for (int c = 0; c < k; c++) {
            List<Double> centroid = new ArrayList<>();
            for (int j = 0; j < rows.dimension; j++) {
                centroid.add(rows.uncentred(winner.centres()[c * rows.dimension + j], j));
            }
            centroids.set(canonical[c], centroid);
        }
        return new Clustering(
                name(),
                Partition.canonical(labels, data.weights()),
                new Centroids(centroids),
                new Criterion("inertia", outcome.inertia(), false),
                new Convergence(winner.iterations(), winner.converged(), outcome.starts(), outcome.atBest()),
                Optional.empty());
    }
}
