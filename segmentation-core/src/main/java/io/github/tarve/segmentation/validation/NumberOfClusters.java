package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Chooses the number of clusters. A candidate is admissible when every cluster has max(5, min(5 % of the rows, 30)) rows or
 * more and a mean bootstrap Jaccard of 0.75 or more. Among the admissible the largest number wins whose mean silhouette width
 * is at least 0.9 of the best one. Taking the best width itself would nearly always mean two clusters, for without any
 * structure the width is the larger the fewer the clusters are; the largest number that comes back follows prediction
 * strength (Tibshirani and Walther 2005, doi:10.1198/106186005X59243).
 *
 * <p>Methods with a likelihood are compared by information criteria instead. From 100 rows on one class is taken when it has
 * the lowest criterion of Schwarz; else the lowest adjusted criterion wins among the admissible (Sclove 1987,
 * doi:10.1007/BF02294360), for with many items Schwarz's own takes too few classes.
 *
 * <p>Without any admissible candidate the one whose least stable cluster is most stable is taken among those with large
 * enough clusters; without any of these either, k = 1, or, when it was not to be tried, the most stable of all.
 *
 * <p>k = 1 has no silhouette, so without a likelihood it is chosen only when nothing else can be. Whether there is structure at
 * all is for the {@link StructureVerdict} to say.
 *
 * @param from smallest number tried, at least 1
 * @param to largest number tried
 * @param stability how stability is measured
 * @param ending when to stop
 */
public record NumberOfClusters(int from, int to, BootstrapStability stability, Ending ending) {
    /** When the search stops. */
    public enum Ending {
        /** After the largest number. */
        AT_THE_LAST,
        /** Already when a model with a likelihood had no lower adjusted criterion for three numbers on end. */
        WHEN_WORSE
    }

    private static final int PATIENCE = 3;
    private static final int ROWS_TO_PREFER_ONE = 100;

    /** Fewest rows for which any grouping is worth a verdict. */
    public static final int FEWEST_ROWS = 20;

    /** Tries every number of a range. */
    public NumberOfClusters(int from, int to, BootstrapStability stability) {
        this(from, to, stability, Ending.AT_THE_LAST);
    }

    /** Checks the range. */
    public NumberOfClusters {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("k from " + from + " to " + to);
        }
    }

    /** How much of the best index the chosen number of clusters must reach. */
    private static final double CLOSE_TO_BEST = 0.9;

    /** Measures how well the rows of a clustering sit in their clusters. */
    @FunctionalInterface
    public interface Index {
        /** Returns the silhouette, empty for k = 1 and for methods without a dissimilarity; called once per candidate. */
        Optional<Silhouette> of(FeatureMatrix data, Clustering clustering);
    }

    /**
     * What was tried and chosen.
     *
     * @param selection the choice and its table
     * @param clusterings the clustering of every candidate, in the same order
     * @param verdict whether the chosen clusters are stable; without a null model the data cannot tell more
     */
    public record Outcome(Selection selection, List<Clustering> clusterings, StructureVerdict verdict) {
        /** Copies the list. */
        public Outcome {
            clusterings = List.copyOf(clusterings);
        }

        /** Returns the clustering of the chosen number. */
        public Clustering chosen() {
            return clusterings.stream()
                    .filter(clustering -> clustering.k() == selection.chosen())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Tries every number and chooses.
     *
     * @param data the rows
     * @param method the method for each number of clusters
     * @param onResamples the same method for resamples, usually with fewer starts
     * @param index measures each candidate
     * @param seed from which every random choice derives
     */
    public Outcome choose(
            FeatureMatrix data,
            IntFunction<? extends ClusteringAlgorithm> method,
            IntFunction<? extends ClusteringAlgorithm> onResamples,
            Index index,
            long seed) {
        return choose(data, method, onResamples, index, seed, tried -> {});
    }

    /**
     * Tries every number and chooses.
     *
     * @param data the rows
     * @param method the method for each number of clusters
     * @param onResamples the same method for resamples, usually with fewer starts
     * @param index measures each candidate
     * @param seed from which every random choice derives
     * @param progress hears after each candidate how many were tried
     */
    public Outcome choose(
            FeatureMatrix data,
            IntFunction<? extends ClusteringAlgorithm> method,
            IntFunction<? extends ClusteringAlgorithm> onResamples,
            Index index,
            long seed,
            IntConsumer progress) {
        List<Clustering> clusterings = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            Clustering clustering = method.apply(k).fit(data, seed);
            Optional<Silhouette> silhouette = index.of(data, clustering).filter(widths -> clustering.k() > 1);
            List<Double> jaccard =
                    stability.of(data, clustering.partition(), onResamples.apply(k), Seeds.derive(seed, 1, k));
            int smallest = Arrays.stream(clustering.partition().sizes()).min().orElse(0);
            boolean stable = jaccard.stream().allMatch(value -> value >= BootstrapStability.STABLE);
            clusterings.add(clustering);
            candidates.add(new Candidate(
                    k,
                    clustering.criterion().value(),
                    silhouette.map(s -> OptionalDouble.of(s.mean())).orElse(OptionalDouble.empty()),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    jaccard,
                    smallest,
                    smallest >= fewest(data.rows()) && stable,
                    clustering.model().fitStatistics()));
            progress.accept(candidates.size());
            if (ending == Ending.WHEN_WORSE && worse(candidates)) {
                break;
            }
        }
        Selection selection = select(candidates, data.rows());
        return new Outcome(selection, clusterings, verdict(selection, data.rows()));
    }

    /** Returns the fewest rows that every cluster of an admissible candidate has. */
    public static int fewest(int rows) {
        return (int) Math.ceil(Math.max(5, Math.min(0.05 * rows, 30)));
    }

    static Selection select(List<Candidate> candidates, int rows) {
        Optional<Selection> byLikelihood = byLikelihood(candidates, rows);
        if (byLikelihood.isPresent()) {
            return byLikelihood.get();
        }
        List<Candidate> admissible = candidates.stream()
                .filter(candidate -> candidate.k() > 1 && candidate.admissible())
                .toList();
        if (!admissible.isEmpty()) {
            double best = admissible.stream()
                    .mapToDouble(NumberOfClusters::index)
                    .max()
                    .orElseThrow();
            Candidate largest = admissible.stream()
                    .filter(candidate -> index(candidate) >= CLOSE_TO_BEST * best)
                    .reduce((smaller, larger) -> larger)
                    .orElseThrow();
            return new Selection(
                    largest.k(),
                    candidates,
                    index(largest) == best ? Selection.Reason.BEST_ADMISSIBLE : Selection.Reason.LARGEST_STABLE);
        }
        return mostStable(candidates, fewest(rows))
                .or(() -> candidates.get(0).k() == 1 ? Optional.empty() : mostStable(candidates, 0))
                .map(k -> new Selection(k, candidates, Selection.Reason.MOST_STABLE))
                .orElseGet(() -> new Selection(1, candidates, Selection.Reason.ONLY_ONE));
    }

    /**
     * Chooses among models: one class when it has the lowest criterion of Schwarz of all that were tried, else the admissible
     * number with the lowest adjusted criterion. Below 100 rows no criterion has the power to prefer one class.
     */
    private static Optional<Selection> byLikelihood(List<Candidate> candidates, int rows) {
        List<Candidate> models = candidates.stream()
                .filter(candidate -> candidate.k() > 1 && candidate.fit().isPresent())
                .toList();
        boolean one = candidates.stream()
                .filter(candidate -> candidate.k() == 1 && candidate.fit().isPresent() && rows >= ROWS_TO_PREFER_ONE)
                .anyMatch(single -> models.stream().allMatch(other -> bic(other) >= bic(single)));
        if (one) {
            return Optional.of(new Selection(1, candidates, Selection.Reason.ONE_FITS_BEST));
        }
        return models.stream()
                .filter(Candidate::admissible)
                .min(Comparator.comparingDouble(NumberOfClusters::adjusted))
                .map(best -> new Selection(best.k(), candidates, Selection.Reason.BEST_ADMISSIBLE));
    }

    private static boolean worse(List<Candidate> candidates) {
        int last = candidates.size() - 1;
        int best = last;
        for (int i = last; i >= 0; i--) {
            if (candidates.get(i).fit().isEmpty()) {
                return false;
            }
            best = adjusted(candidates.get(i)) <= adjusted(candidates.get(best)) ? i : best;
        }
        return last - best >= PATIENCE;
    }

    private static double adjusted(Candidate candidate) {
        return candidate.fit().orElseThrow().adjustedBic();
    }

    private static double bic(Candidate candidate) {
        return candidate.fit().orElseThrow().bic();
    }

    private static Optional<Integer> mostStable(List<Candidate> candidates, int fewest) {
        return candidates.stream()
                .filter(candidate -> candidate.k() > 1 && candidate.smallest() >= fewest)
                .max(Comparator.comparingDouble(Candidate::leastStability)
                        .thenComparing(Candidate::k, Comparator.reverseOrder()))
                .map(Candidate::k);
    }

    private static double index(Candidate candidate) {
        return candidate.silhouette().orElse(0);
    }

    private static StructureVerdict verdict(Selection selection, int rows) {
        boolean stable = selection.chosenCandidate().leastStability() >= BootstrapStability.STABLE;
        return new StructureVerdict(
                rows < FEWEST_ROWS ? StructureVerdict.Kind.TOO_FEW : StructureVerdict.Kind.CANNOT_TELL,
                OptionalDouble.empty(),
                stable);
    }
}
