package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.dissimilarity.RowOrder;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Clusters around k of the rows, minimising the total dissimilarity: the weighted sum of each row's dissimilarity to its
 * medoid (Kaufman and Rousseeuw 1990).
 *
 * <p>Swaps are searched by FasterPAM (Schubert and Rousseeuw 2021, doi:10.1016/j.is.2021.101804). The first start is the
 * BUILD of PAM, the second its linear approximation on samples (LAB, there too), the others are drawn at random; the best
 * start wins, the earliest of equals.
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
 * <p>More than 3000 rows: the drawn starts run on 1000 of them, and the best two different ones are finished on all rows
 * along with the first; a start then counts in {@link Convergence#restartsAtBest()} with the end of the one that it agreed with
 * on the sample. More than 10 000 rows, where dissimilarities to single rows can be had: every start is FasterPAM on a sample
 * of its own of 1000 rows (80 + 4 k, if that is more) drawn by weight, and all rows are then given to its medoids (FasterCLARA;
 * Kaufman and Rousseeuw 1990, chapter 3); the best total over all rows wins. Totals are always of all rows and, but for
 * dissimilarities that compare no single rows, in double precision.
 *
 * <p>O(n^2) memory and O(n^2) per pass over all candidates; on samples O(n k p) per start.
 *
 * @param k number of clusters
 * @param dissimilarity how unlike two rows are
 * @param restarts number of starts
 * @param threads most threads at a time, 0 for every processor; never changes the result
 */
public record KMedoids(int k, Dissimilarity dissimilarity, int restarts, int threads)
        implements PairwiseAlgorithm, StartingAlgorithm {
    /** Number of starts unless asked otherwise. */
    public static final int DEFAULT_RESTARTS = 10;

    /** Above so many rows, medoids are sought on samples. */
    public static final int ALL_PAIRS = 10_000;

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
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        int distinct = RowOrder.distinct(data);
        if (k > distinct) {
            throw distinct == 0
                    ? Refusal.of(ProblemCode.NO_ROWS)
                    : Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, distinct);
        }
        Optional<RowComparison> comparison = dissimilarity.comparison(data);
        int[] order = RowOrder.of(data).rows();
        MedoidStarts starts = new MedoidStarts(k, restarts, threads, seed, progress);
        MedoidStarts.Outcome found;
        if (data.rows() > ALL_PAIRS && comparison.isPresent()) {
            found = starts.onSamples(new MedoidDistances(data, comparison.get()), withWeight(order, data.weights()));
        } else {
            DissimilarityMatrix matrix = dissimilarity.of(data);
            found = starts.onPairs(matrix, data.weights(), withWeight(order, data.weights()));
            if (matrix.rows() > DissimilarityMatrix.DOUBLE_ROWS && comparison.isPresent()) {
                found = found.measured(new MedoidDistances(data, comparison.get()));
            }
        }
        Clustering clustering = clustering(found, data.weights());
        return clustering.withModel(((Medoids) clustering.model()).in(data, comparison));
    }

    @Override
    public Clustering fit(DissimilarityMatrix matrix, double[] weights, long seed) {
        int[] candidates = withWeight(IntStream.range(0, matrix.rows()).toArray(), weights);
        if (candidates.length == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        if (k > candidates.length) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, candidates.length);
        }
        return clustering(
                new MedoidStarts(k, restarts, threads, seed, FitProgress.silent()).onPairs(matrix, weights, candidates),
                weights);
    }

    /** Starts from random medoids; a start of more than {@value #ALL_PAIRS} rows runs on a sample and is no other. */
    @Override
    public ClusteringAlgorithm singleStart() {
        return new RandomMedoids(this);
    }

    /** One start from random rows, which the starts of {@link KMedoids} begin with only after two that are better. */
    private record RandomMedoids(KMedoids method) implements ClusteringAlgorithm {
        @Override
        public String name() {
            return method.name();
        }

        @Override
        public int k() {
            return method.k();
        }

        @Override
        public Clustering fit(FeatureMatrix data, long seed) {
            if (data.rows() > ALL_PAIRS) {
                return method.withRestarts(1).fit(data, seed);
            }
            DissimilarityMatrix matrix = method.dissimilarity().of(data);
            int[] candidates = withWeight(RowOrder.of(data).rows(), data.weights());
            MedoidStarts starts = new MedoidStarts(method.k(), 1, 1, seed, FitProgress.silent());
            return clustering(starts.fromRandom(matrix, data.weights(), candidates), data.weights());
        }
    }

    private static int[] withWeight(int[] order, double[] weights) {
        return Arrays.stream(order).filter(i -> weights[i] > 0).toArray();
    }

    private static Clustering clustering(MedoidStarts.Outcome found, double[] weights) {
        int[] canonical = Partition.order(found.labels(), weights);
        Integer[] rows = new Integer[found.medoids().length];
        for (int c = 0; c < rows.length; c++) {
            rows[canonical[c]] = found.medoids()[c];
        }
        return new Clustering(
                "kmedoids",
                Partition.canonical(found.labels(), weights),
                Medoids.of(Arrays.asList(rows)),
                new Criterion("totalDissimilarity", found.total(), false),
                found.convergence(),
                Optional.empty());
    }
}
