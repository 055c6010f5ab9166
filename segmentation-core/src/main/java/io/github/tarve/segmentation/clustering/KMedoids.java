package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.RowOrder;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Clusters around k of the rows, minimising the total dissimilarity: the weighted sum of each row's dissimilarity to its
 * medoid (Kaufman and Rousseeuw 1990).
 *
 * <p>Swaps are searched by FasterPAM (Schubert and Rousseeuw 2021, doi:10.1016/j.is.2021.101804). The first start is the
 * BUILD of PAM, the others are drawn at random; the best start wins, the earliest of equals.
 *
 * <ul>
 *   <li>Rows are visited in the order of their values, so that their order in the table changes nothing; among equal rows
 *       the first is the medoid.
 *   <li>A medoid belongs to its own cluster; a row equally near to two medoids to the one whose values come first.
 *   <li>k = 1: the row with the smallest sum. k above the number of distinct rows is refused.
 *   <li>A row of weight 0 is never a medoid, changes nothing, and gets the nearest cluster.
 *   <li>Missing cells are what the dissimilarity makes of them.
 * </ul>
 *
 * O(n^2) memory; O(n^2) per pass over all candidates.
 *
 * @param k number of clusters
 * @param dissimilarity how unlike two rows are
 * @param restarts number of starts
 * @param threads most threads at a time, 0 for every processor; never changes the result
 */
public record KMedoids(int k, Dissimilarity dissimilarity, int restarts, int threads) implements PairwiseAlgorithm {
    /** Number of starts unless asked otherwise. */
    public static final int DEFAULT_RESTARTS = 10;

    private static final double SAME = 1e-9;

    /** Checks the settings. */
    public KMedoids {
        if (k < 1 || restarts < 1 || threads < 0) {
            throw new IllegalArgumentException("k = " + k + ", " + restarts + " restarts, " + threads + " threads");
        }
    }

    /** Returns k-medoids with 10 starts. */
    public static KMedoids of(int k, Dissimilarity dissimilarity) {
        return new KMedoids(k, dissimilarity, DEFAULT_RESTARTS, 0);
    }

    /** Returns the same with another number of starts. */
    public KMedoids withRestarts(int newRestarts) {
        return new KMedoids(k, dissimilarity, newRestarts, threads);
    }

    /** Returns the same with another number of threads. */
    public KMedoids withThreads(int newThreads) {
        return new KMedoids(k, dissimilarity, restarts, newThreads);
    }

    @Override
    public String name() {
        return "kmedoids";
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed) {
        int distinct = RowOrder.distinct(data);
        if (k > distinct) {
            throw distinct == 0
                    ? Refusal.of(ProblemCode.NO_ROWS)
                    : Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, distinct);
        }
        Clustering found =
                fit(dissimilarity.of(data), data.weights(), RowOrder.of(data).rows(), seed);
        Medoids medoids = ((Medoids) found.model()).in(data, dissimilarity.comparison(data));
        return found.withModel(medoids);
    }

    @Override
    public Clustering fit(DissimilarityMatrix matrix, double[] weights, long seed) {
        return fit(matrix, weights, IntStream.range(0, matrix.rows()).toArray(), seed);
    }

    private Clustering fit(DissimilarityMatrix matrix, double[] weights, int[] order, long seed) {
        int[] candidates = Arrays.stream(order).filter(i -> weights[i] > 0).toArray();
        if (candidates.length == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        if (k > candidates.length) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, candidates.length);
        }
        int starts = k == 1 || k == candidates.length ? 1 : restarts;
        Best best = new Best(starts);
        Workers.run(starts, threads, start -> {
            MedoidSearch search = new MedoidSearch(matrix, weights, candidates, k);
            double total = start == 0 ? search.fromBuild() : search.fromRandom(Seeds.generator(seed, start));
            best.offer(start, total, search);
        });
        return best.clustering(weights);
    }

    /** Keeps the best start; which one does not depend on the order in which they end. */
    private static final class Best {
        private final double[] totals;
        private int start = -1;
        private @Nullable MedoidSearch search;

        Best(int starts) {
            totals = new double[starts];
        }

        synchronized void offer(int ended, double total, MedoidSearch how) {
            totals[ended] = total;
            if (search == null || total < totals[start] || (total == totals[start] && ended < start)) {
                start = ended;
                search = how;
            }
        }

        synchronized Clustering clustering(double[] weights) {
            MedoidSearch winner = Objects.requireNonNull(search);
            double least = totals[start];
            int atBest = 0;
            for (double total : totals) {
                atBest += total <= least + SAME * least ? 1 : 0;
            }
            int[] medoids = winner.medoids();
            int[] labels = winner.labels();
            int[] canonical = Partition.order(labels, weights);
            Integer[] rows = new Integer[medoids.length];
            for (int c = 0; c < medoids.length; c++) {
                rows[canonical[c]] = medoids[c];
            }
            return new Clustering(
                    "kmedoids",
                    Partition.canonical(labels, weights),
                    Medoids.of(Arrays.asList(rows)),
                    new Criterion("totalDissimilarity", least, false),
                    new Convergence(winner.iterations(), winner.converged(), totals.length, atBest),
                    Optional.empty());
        }
    }
}
