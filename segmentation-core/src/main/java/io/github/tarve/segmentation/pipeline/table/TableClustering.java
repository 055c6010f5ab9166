package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Prototypes;
import io.github.tarve.segmentation.clustering.StandardErrors;
import io.github.tarve.segmentation.clustering.mixture.BootstrapErrors;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.Precomputed;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import io.github.tarve.segmentation.pipeline.ProgressListener.Stage;
import io.github.tarve.segmentation.pipeline.SelectionProgress;
import io.github.tarve.segmentation.validation.BootstrapStability;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.PrototypeSilhouette;
import io.github.tarve.segmentation.validation.Silhouette;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Clusters any table: prepares its rows and columns, fits, and chooses the number of clusters where it is asked to. */
public final class TableClustering {
    private static final int RESAMPLES = 100;
    private static final int MOST_CLUSTERS = 8;
    private static final long ERRORS = 2;

    private TableClustering() {}

    /**
     * Clusters a table.
     *
     * @param plan how
     * @param table what
     * @throws io.github.tarve.segmentation.problems.Refusal when plan and table do not go together
     */
    public static TableResult run(TablePlan plan, TableColumns table) {
        return run(plan, table, ProgressListener.silent());
    }

    /**
     * Clusters a table.
     *
     * @param plan how
     * @param table what
     * @param progress hears how far it has come
     * @throws io.github.tarve.segmentation.problems.Refusal when plan and table do not go together
     */
    public static TableResult run(TablePlan plan, TableColumns table, ProgressListener progress) {
        return Workers.within(plan.threads(), () -> cluster(plan, table, progress));
    }

    private static TableResult cluster(TablePlan plan, TableColumns table, ProgressListener progress) {
        PreparedTable prepared = PreparedTable.of(plan, table);
        FeatureMatrix data = prepared.matrix();
        Optional<Dissimilarity> dissimilarity = prepared.settled().method().family() == TableMethod.Family.PAIRS
                ? prepared.settled().dissimilarity()
                : Optional.empty();
        // Medoids of many rows are sought on samples, without the pairs of all rows.
        boolean sampled = prepared.settled().method() == TableMethod.KMEDOIDS && data.rows() > KMedoids.ALL_PAIRS;
        Optional<Precomputed> pairs = sampled ? Optional.empty() : dissimilarity.map(one -> Precomputed.of(one, data));
        TableAlgorithms algorithms = new TableAlgorithms(
                plan, prepared.settled().method(), sampled ? dissimilarity : pairs.map(known -> (Dissimilarity) known));
        BiFunction<FeatureMatrix, Clustering, Optional<Silhouette>> silhouetteOf =
                (rows, clustering) -> silhouette(rows, clustering, pairs, dissimilarity);
        boolean countsItself = prepared.settled().method() == TableMethod.DBSCAN;
        if (countsItself || plan.count() instanceof ClusterCount.Exactly) {
            int k = plan.count() instanceof ClusterCount.Exactly exactly ? exactly.k() : 1;
            progress.progress(Stage.CLUSTERING, 0, 1);
            Clustering clustering = algorithms
                    .onAllRows(k)
                    .fit(data, plan.seed(), (done, total) -> progress.progress(Stage.CLUSTERING, done, total));
            List<Optional<Silhouette>> silhouettes = List.of(silhouetteOf.apply(data, clustering));
            return new TableResult(
                    plan,
                    prepared,
                    pairs,
                    List.of(clustering),
                    silhouettes,
                    Optional.empty(),
                    errors(plan, data, algorithms, clustering, progress));
        }
        ClusterCount.Between range = plan.count() instanceof ClusterCount.Between between
                ? between
                : new ClusterCount.Between(1, most(data));
        int numbers = range.to() - range.from() + 1;
        List<Optional<Silhouette>> silhouettes = new ArrayList<>();
        NumberOfClusters search =
                new NumberOfClusters(range.from(), range.to(), new BootstrapStability(RESAMPLES, plan.threads()));
        NumberOfClusters.Outcome outcome = search.choose(
                data,
                new NumberOfClusters.Methods(
                        algorithms::onAllRows,
                        k -> algorithms.onResamples(k, data.rows()),
                        (rows, clustering) -> {
                            Optional<Silhouette> silhouette = silhouetteOf.apply(rows, clustering);
                            silhouettes.add(silhouette);
                            return silhouette;
                        },
                        algorithms.comparison(data, dissimilarity)),
                plan.seed(),
                new SelectionProgress(progress, numbers));
        return new TableResult(
                plan,
                prepared,
                pairs,
                outcome.clusterings(),
                silhouettes,
                Optional.of(outcome),
                errors(plan, data, algorithms, outcome.chosen(), progress));
    }

    private static Optional<StandardErrors> errors(
            TablePlan plan,
            FeatureMatrix data,
            TableAlgorithms algorithms,
            Clustering clustering,
            ProgressListener progress) {
        if (plan.options().standardErrors().isEmpty()) {
            return Optional.empty();
        }
        int samples = plan.options().standardErrors().getAsInt();
        progress.progress(Stage.STANDARD_ERRORS, 0, samples);
        return Optional.of(BootstrapErrors.of(
                (LatentProfileAnalysis) algorithms.onAllRows(clustering.k()),
                data,
                clustering,
                samples,
                Seeds.derive(plan.seed(), ERRORS),
                done -> progress.progress(Stage.STANDARD_ERRORS, done, samples)));
    }

    private static Optional<Silhouette> silhouette(
            FeatureMatrix data,
            Clustering clustering,
            Optional<Precomputed> pairs,
            Optional<Dissimilarity> dissimilarity) {
        if (clustering.k() < 2 || clustering.model().fitStatistics().isPresent()) {
            return Optional.empty();
        }
        if (clustering.model() instanceof Prototypes prototypes) {
            return Optional.of(PrototypeSilhouette.of(data, clustering.partition(), prototypes));
        }
        Partition partition = clustering.partition();
        return Optional.of(pairs.map(known -> Silhouette.of(known.matrix(), partition, data.weights()))
                .orElseGet(() -> dissimilarity
                        .filter(one -> !one.name().equals("euclidean") || data.hasMissing())
                        .map(one -> Silhouette.of(one, data, partition))
                        .orElseGet(() -> Silhouette.euclidean(data, partition))));
    }

    /** Returns the largest number of clusters worth trying: at most 8, with 5 rows each, and as many distinct rows. */
    private static int most(FeatureMatrix data) {
        Set<List<Double>> distinct = new HashSet<>();
        for (int i = 0; i < data.rows() && distinct.size() < MOST_CLUSTERS; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < data.columns(); j++) {
                row.add(data.value(i, j));
            }
            distinct.add(row);
        }
        return Math.max(1, Math.min(distinct.size(), data.rows() / 5));
    }
}
