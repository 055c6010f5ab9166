package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.stability.PredictionStrength;
import io.github.tarve.segmentation.validation.stability.Recurrence;
import io.github.tarve.segmentation.validation.stability.SamplingUnits;
import io.github.tarve.segmentation.validation.stability.SegmentOrigins;
import io.github.tarve.segmentation.validation.stability.Steadiness;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * Chooses the number of clusters. A candidate is admissible when every cluster has max(5, min(5 % of the rows, 30)) rows or
 * more and a mean bootstrap Jaccard of 0.75 or more. Among the admissible, each mean silhouette width is put in standard deviations
 * above its mean over data without groups, and the fewest clusters win that are within one such deviation of the clearest.
 * The width itself would nearly always mean two clusters, for without any structure it is the larger the fewer the clusters
 * are. Where clusters are no clearer than without groups, or the comparison is switched off, these deviations are noise; then
 * stability decides: the largest admissible number wins whose width is at least 0.9 of the best, which follows prediction
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

    /** Fewest rows for which any grouping is worth a verdict. */
    public static final int FEWEST_ROWS = 20;

    private static final int SPLITS = 25;
    private static final int STARTS = 20;
    /** About how much of the time of a number of clusters has gone by after its fit, and after its resamples. */
    private static final int FIT_PERCENT = 20;

    private static final int RESAMPLES_PERCENT = 80;
    private static final long PREDICTION = 21;
    private static final long OPTIMA = 22;
    private static final long LEAVING = 23;

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

    /** Measures how well the rows of a clustering sit in their clusters. */
    @FunctionalInterface
    public interface Index {
        /** Returns the silhouette, empty for k = 1 and for methods without a dissimilarity; called once per candidate. */
        Optional<Silhouette> of(FeatureMatrix data, Clustering clustering);
    }

    /** Hears how far the search has come. */
    public interface Progress {
        /**
         * Hears how far trying numbers of clusters has come.
         *
         * @param tried how many were tried
         * @param percent how much of the next one is done
         */
        void candidates(int tried, int percent);

        /** Hears how many draws of the null model were clustered, of how many at most. */
        void draws(int done, int most);

        /** Returns one that says nothing. */
        static Progress silent() {
            return new Progress() {
                @Override
                public void candidates(int tried, int percent) {}

                @Override
                public void draws(int done, int most) {}
            };
        }
    }

    /**
     * What was tried and chosen.
     *
     * @param selection the choice and its table
     * @param clusterings the clustering of every candidate, in the same order
     * @param verdict whether there are groups, and how sure that is
     * @param returning by row, the share of resamples that put it into its own cluster; empty for one cluster
     */
    public record Outcome(
            Selection selection, List<Clustering> clusterings, StructureVerdict verdict, List<Double> returning) {
        /** Copies the lists. */
        public Outcome {
            clusterings = List.copyOf(clusterings);
            returning = List.copyOf(returning);
        }

        /** Returns the same with the number of clusters given by the analyst. */
        public Outcome given() {
            return new Outcome(selection.because(Selection.Reason.GIVEN), clusterings, verdict, returning);
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
     * How the clusters are found and measured.
     *
     * @param onAllRows the method for each number of clusters
     * @param onResamples the same method for resamples, usually with fewer starts
     * @param index measures each candidate
     * @param comparison how clusters are compared with data without groups; empty for not at all
     * @param units what resamples draw, where it is not single rows
     */
    public record Methods(
            IntFunction<? extends ClusteringAlgorithm> onAllRows,
            IntFunction<? extends ClusteringAlgorithm> onResamples,
            Index index,
            Optional<NullComparison> comparison,
            Optional<SamplingUnits> units) {
        /** Creates methods whose resamples draw single rows. */
        public Methods(
                IntFunction<? extends ClusteringAlgorithm> onAllRows,
                IntFunction<? extends ClusteringAlgorithm> onResamples,
                Index index,
                Optional<NullComparison> comparison) {
            this(onAllRows, onResamples, index, comparison, Optional.empty());
        }

        private SamplingUnits units(int rows) {
            return units.orElseGet(() -> SamplingUnits.rows(rows));
        }
    }

    /**
     * Tries every number and chooses.
     *
     * @param data the rows
     * @param methods how clusters are found and measured
     * @param seed from which every random choice derives
     * @param progress hears how far it has come
     */
    public Outcome choose(FeatureMatrix data, Methods methods, long seed, Progress progress) {
        List<Clustering> clusterings = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        List<Recurrence> recurrences = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            int tried = k - from;
            Clustering clustering = methods.onAllRows()
                    .apply(k)
                    .fit(data, seed, (done, all) -> progress.candidates(tried, FIT_PERCENT * done / all));
            clusterings.add(clustering);
            recurrences.add(stability.recurrence(
                    data,
                    clustering.partition(),
                    methods.onResamples().apply(k),
                    methods.units(data.rows()),
                    Seeds.derive(seed, 1, k),
                    (done, all) ->
                            progress.candidates(tried, FIT_PERCENT + (RESAMPLES_PERCENT - FIT_PERCENT) * done / all)));
            candidates.add(candidate(k, data, clusterings, recurrences, methods, seed));
            progress.candidates(candidates.size(), 0);
            if (ending == Ending.WHEN_WORSE && new CountChoice(candidates, data.rows(), false).worse()) {
                break;
            }
        }
        Optional<StructureEvidence> evidence = methods.comparison()
                .filter(comparison -> data.rows() >= FEWEST_ROWS)
                .flatMap(comparison -> comparison.test(
                        Math.max(2, from), candidates.get(candidates.size() - 1).k(), seed, progress));
        List<Candidate> levelled = candidates.stream()
                .map(candidate -> candidate.with(evidence.flatMap(found -> found.level(candidate.k()))))
                .toList();
        Selection selection = new CountChoice(
                        levelled,
                        data.rows(),
                        evidence.filter(StructureEvidence::rejected).isPresent())
                .select();
        Candidate chosen = selection.chosenCandidate();
        StructureVerdict verdict = StructureVerdict.of(
                new StructureVerdict.Found(data.rows(), chosen.k(), chosen.leastStability()),
                evidence,
                () -> methods.comparison().orElseThrow().stability(chosen.k(), methods.units(data.rows()), seed),
                evidence.isPresent()
                        ? DetectableSeparation.of(
                                data.rows(),
                                methods.comparison().orElseThrow().data().columns())
                        : OptionalDouble.empty());
        int at = chosen.k() - from;
        return new Outcome(
                selection.with(chosen(data, clusterings.get(at), methods, seed)),
                clusterings,
                verdict,
                recurrences.get(at).returning());
    }

    private ChosenStability chosen(FeatureMatrix data, Clustering found, Methods methods, long seed) {
        return new ChosenStability(
                methods.units().isPresent() ? ChosenStability.Unit.HOUSEHOLD : ChosenStability.Unit.RESIDENT,
                NearOptima.of(
                        data, found, methods.onAllRows(), STARTS, stability.threads(), Seeds.derive(seed, OPTIMA)),
                LeaveOneOut.of(
                        data,
                        found.partition(),
                        methods.onResamples().apply(found.k()),
                        stability.threads(),
                        Seeds.derive(seed, LEAVING)));
    }

    private Candidate candidate(
            int k,
            FeatureMatrix data,
            List<Clustering> clusterings,
            List<Recurrence> recurrences,
            Methods methods,
            long seed) {
        Clustering clustering = clusterings.get(k - from);
        Optional<Silhouette> silhouette = methods.index().of(data, clustering).filter(widths -> clustering.k() > 1);
        List<Double> jaccard = recurrences.get(k - from).jaccard();
        double predicted = new PredictionStrength(SPLITS, stability.threads())
                .of(
                        data,
                        methods.onResamples().apply(k),
                        methods.units(data.rows()),
                        Seeds.derive(seed, PREDICTION, k));
        Steadiness steadiness = new Steadiness(
                OptionalDouble.of(predicted),
                recurrences.get(k - from).instability(),
                k == from
                        ? SegmentOrigins.unknown()
                        : SegmentOrigins.of(clusterings.get(k - from - 1).partition(), clustering.partition()));
        int smallest = Arrays.stream(clustering.partition().sizes()).min().orElse(0);
        boolean stable = jaccard.stream().allMatch(value -> value >= BootstrapStability.STABLE);
        return new Candidate(
                k,
                clustering.criterion().value(),
                silhouette.map(s -> OptionalDouble.of(s.mean())).orElse(OptionalDouble.empty()),
                Optional.empty(),
                jaccard,
                smallest,
                smallest >= fewest(data.rows()) && stable,
                clustering.model().fitStatistics(),
                steadiness);
    }

    /** Returns the fewest rows that every cluster of an admissible candidate has. */
    public static int fewest(int rows) {
        return (int) Math.ceil(Math.max(5, Math.min(0.05 * rows, 30)));
    }
}
