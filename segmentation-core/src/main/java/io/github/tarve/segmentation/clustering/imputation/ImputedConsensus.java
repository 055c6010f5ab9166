package io.github.tarve.segmentation.clustering.imputation;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.ClusterModel;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Dendrogram;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.PairwiseAlgorithm;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.ResamplingAlgorithm;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.Hamming;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.linear.LinearAssignment;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Clusters rows with missing cells: 20 fillings by {@link HotDeck}, each clustered by one method, then k-medoids on 1 - the
 * share of the fillings in which two rows are together (Basagaña, Barrera-Gómez, Benet, Antó and Garcia-Aymerich 2013,
 * doi:10.1093/aje/kws289; Monti, Tamayo, Mesirov and Golub 2003, doi:10.1023/A:1023949509487).
 *
 * <ul>
 *   <li>The <em>certainty</em> of a row is the share of the fillings that put it into the cluster of the consensus, clusters
 *       matched so that as much weight as possible agrees.
 *   <li>Without gaps the method itself runs, once, and every row is certain.
 *   <li>Rows that all fillings put into the same clusters are one point of the consensus with their weights together, so that
 *       pairs of rows are never compared; above 10 000 points k-medoids goes over to samples by itself.
 *   <li>The model keeps the means over the fillings for a method with centroids; a new row belongs to the nearest. For other
 *       methods it keeps all rows, and a new one belongs to the cluster of the row that it is least unlike.
 *   <li>A resample is clustered on one of five fillings in turn, so that stability tells of the gaps too.
 * </ul>
 *
 * <p>20 times the time of the method, and O(d^2) memory for d points of the consensus; the model of a method without
 * centroids, which tells how often rows are together, takes all pairs of points.
 */
public final class ImputedConsensus implements ResamplingAlgorithm {
    /** Number of fillings. */
    public static final int FILLINGS = 20;

    /** Up to so many rows resamples of a filling share the dissimilarities of its pairs. */
    private static final int SHARED_PAIRS = 3000;

    private static final int FILLINGS_OF_RESAMPLES = 5;
    private static final long FILLING = 11;
    private static final long FIT = 12;
    private static final long CONSENSUS = 13;

    private final ClusteringAlgorithm method;
    private final Optional<HotDeck> known;
    private final int fillings;
    private final int threads;

    private ImputedConsensus(ClusteringAlgorithm method, Optional<HotDeck> known, int fillings, int threads) {
        this.method = method;
        this.known = known;
        this.fillings = fillings;
        this.threads = threads;
    }

    /**
     * Returns the consensus of a method.
     *
     * @param threads most threads at a time, 0 for every processor; never changes the result
     */
    public static ImputedConsensus of(ClusteringAlgorithm method, int threads) {
        return new ImputedConsensus(method, Optional.empty(), FILLINGS, threads);
    }

    /** Returns the same with a table that is prepared already, for fits of that table. */
    public ImputedConsensus with(HotDeck deck) {
        return new ImputedConsensus(method, Optional.of(deck), fillings, threads);
    }

    /**
     * Returns the same with another number of fillings.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public ImputedConsensus withFillings(int number) {
        if (number < 1) {
            throw new IllegalArgumentException(number + " fillings");
        }
        return new ImputedConsensus(method, known, number, threads);
    }

    /**
     * What the fillings agree on.
     *
     * @param clustering the consensus
     * @param certainty by row, the share of the fillings that put it into its cluster
     */
    public record Consensus(Clustering clustering, List<Double> certainty) {
        /** Copies the list. */
        public Consensus {
            certainty = List.copyOf(certainty);
        }
    }

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
        return consensus(data, seed).clustering();
    }

    /** Clusters the rows of a matrix, and says how sure each of them is. */
    public Consensus consensus(FeatureMatrix data, long seed) {
        if (!data.hasMissing()) {
            Clustering found = method.fit(data, seed);
            return new Consensus(found, certainty(found.partition(), List.of(), data));
        }
        HotDeck deck = deck(data);
        List<Partition> partitions = new ArrayList<>();
        Clustering last = null;
        for (int m = 0; m < fillings; m++) {
            FeatureMatrix filled = filled(deck, seed, m);
            last = method.fit(filled, Seeds.derive(seed, FIT, m));
            partitions.add(last.partition());
        }
        boolean centred = last != null && last.model() instanceof Centroids;
        LabelPoints points = LabelPoints.of(partitions, data);
        Clustering medoids = KMedoids.of(k(), new Hamming())
                .withThreads(threads)
                .fit(points.matrix(), Seeds.derive(seed, CONSENSUS));
        Partition partition = Partition.canonical(points.expand(medoids.partition()), data.weights());
        ClusterModel model = centred ? centroids(partition, deck, seed) : rows(partition, data, points);
        return new Consensus(
                new Clustering(name(), partition, model, medoids.criterion(), medoids.convergence(), Optional.empty()),
                certainty(partition, partitions, data));
    }

    /** Prepares a table for many fits. */
    public static HotDeck prepare(FeatureMatrix data, int threads) {
        return HotDeck.of(data, threads);
    }

    private HotDeck deck(FeatureMatrix data) {
        return known.filter(deck -> deck.data().hasCellsOf(data)).orElseGet(() -> HotDeck.of(data, threads));
    }

    private static FeatureMatrix filled(HotDeck deck, long seed, int number) {
        return deck.filled(Seeds.derive(seed, FILLING), number);
    }

    /** Returns the means over the fillings, which are made anew rather than kept. */
    private ClusterModel centroids(Partition partition, HotDeck deck, long seed) {
        int columns = deck.data().columns();
        double[][] sums = new double[partition.clusters()][columns];
        double[] weights = new double[partition.clusters()];
        for (int m = 0; m < fillings; m++) {
            FeatureMatrix filled = filled(deck, seed, m);
            for (int i = 0; i < filled.rows(); i++) {
                int c = partition.label(i);
                if (c >= 0) {
                    weights[c] += filled.weight(i);
                    for (int j = 0; j < columns; j++) {
                        sums[c][j] += filled.weight(i) * filled.value(i, j);
                    }
                }
            }
        }
        return new Centroids(IntStream.range(0, weights.length)
                .mapToObj(c -> Arrays.stream(sums[c])
                        .map(sum -> sum / weights[c])
                        .boxed()
                        .toList())
                .toList());
    }

    /** Returns the rows with their clusters; the hierarchy is the one of how often rows are together. */
    private static ClusterModel rows(Partition partition, FeatureMatrix data, LabelPoints points) {
        Dendrogram tree = (Dendrogram) Agglomerative.of(partition.clusters(), new Hamming(), Linkage.AVERAGE)
                .fit(points.matrix(), 0)
                .model();
        List<List<Double>> values = IntStream.range(0, data.rows())
                .mapToObj(i -> IntStream.range(0, data.columns())
                        .mapToObj(j -> data.value(i, j))
                        .toList())
                .toList();
        List<Integer> labels = Arrays.stream(partition.labels()).boxed().toList();
        return new Dendrogram(
                points.expand(tree.merges()),
                partition.clusters(),
                tree.ties(),
                Gower.ranks().comparison(data).map(comparison -> new Dendrogram.Leaves(values, labels, comparison)));
    }

    private static List<Double> certainty(Partition found, List<Partition> fillings, FeatureMatrix data) {
        double[] agreeing = new double[found.rows()];
        for (Partition filling : fillings) {
            int[] matched = matched(found, filling, data);
            for (int i = 0; i < agreeing.length; i++) {
                agreeing[i] += filling.label(i) >= 0 && matched[filling.label(i)] == found.label(i) ? 1 : 0;
            }
        }
        return Arrays.stream(agreeing)
                .map(count -> fillings.isEmpty() ? 1 : count / fillings.size())
                .boxed()
                .toList();
    }

    /** Returns the cluster of the consensus for each cluster of a filling. */
    private static int[] matched(Partition found, Partition filling, FeatureMatrix data) {
        int k = Math.max(found.clusters(), filling.clusters());
        double[][] costs = new double[k][k];
        for (int i = 0; i < found.rows(); i++) {
            if (filling.label(i) >= 0 && found.label(i) >= 0) {
                costs[filling.label(i)][found.label(i)] -= data.weight(i);
            }
        }
        return LinearAssignment.of(costs);
    }

    /**
     * Returns the mean dissimilarity of every pair of some rows over the fillings of a fit.
     *
     * @param rows which rows
     * @param seed the seed of the fit
     */
    public static DissimilarityMatrix meanDissimilarity(
            HotDeck deck, Dissimilarity dissimilarity, int[] rows, long seed) {
        int n = rows.length;
        double[][] sums = new double[n][];
        for (int i = 0; i < n; i++) {
            sums[i] = new double[n - i - 1];
        }
        double[] tail = new double[n];
        for (int m = 0; m < FILLINGS; m++) {
            DissimilarityMatrix matrix = among(filled(deck, seed, m), dissimilarity, rows);
            for (int i = 0; i < n; i++) {
                matrix.copyTail(i, tail);
                for (int j = 0; j < sums[i].length; j++) {
                    sums[i][j] += tail[j];
                }
            }
        }
        return DissimilarityMatrix.fill(n, (i, j) -> sums[i][j - i - 1] / FILLINGS);
    }

    /** Returns the dissimilarities among some rows, on the scales of all. */
    private static DissimilarityMatrix among(FeatureMatrix filled, Dissimilarity dissimilarity, int[] rows) {
        return rows.length == filled.rows()
                ? dissimilarity.of(filled)
                : dissimilarity.comparison(filled).orElseThrow().among(filled.rows(rows));
    }

    @Override
    public Resampling resampling(FeatureMatrix data) {
        if (!data.hasMissing()) {
            return (weights, seed) ->
                    method.fit(data.withWeights(weights), seed).partition().labels();
        }
        HotDeck deck = deck(data);
        List<Resampling> fits = new ArrayList<>();
        for (int m = 0; m < FILLINGS_OF_RESAMPLES; m++) {
            fits.add(fit(filled(deck, 0, m)));
        }
        return (weights, seed) ->
                fits.get((int) Long.remainderUnsigned(seed, fits.size())).labels(weights, seed);
    }

    private Resampling fit(FeatureMatrix filled) {
        if (method instanceof PairwiseAlgorithm pairwise && filled.rows() <= SHARED_PAIRS) {
            DissimilarityMatrix matrix = pairwise.dissimilarity().of(filled);
            return (weights, seed) ->
                    pairwise.fit(matrix, weights, seed).partition().labels();
        }
        return (weights, seed) ->
                method.fit(filled.withWeights(weights), seed).partition().labels();
    }
}
