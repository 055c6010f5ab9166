package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Prototypes;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.Precomputed;
import io.github.tarve.segmentation.features.FeatureMatrix;
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

    private TableClustering() {}

    /**
     * Clusters a table.
     *
     * @param plan how
     * @param table what
     * @throws io.github.tarve.segmentation.problems.Refusal when plan and table do not go together
     */
    public static TableResult run(TablePlan plan, TableColumns table) {
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
            Clustering clustering = algorithms.onAllRows(k).fit(data, plan.seed());
            List<Optional<Silhouette>> silhouettes = List.of(silhouetteOf.apply(data, clustering));
            return new TableResult(plan, prepared, pairs, List.of(clustering), silhouettes, Optional.empty());
        }
        ClusterCount.Between range = plan.count() instanceof ClusterCount.Between between
                ? between
                : new ClusterCount.Between(1, most(data));
        List<Optional<Silhouette>> silhouettes = new ArrayList<>();
        NumberOfClusters search =
                new NumberOfClusters(range.from(), range.to(), new BootstrapStability(RESAMPLES, plan.threads()));
        NumberOfClusters.Outcome outcome = search.choose(
                data,
                algorithms::onAllRows,
                algorithms::onResamples,
                (rows, clustering) -> {
                    Optional<Silhouette> silhouette = silhouetteOf.apply(rows, clustering);
                    silhouettes.add(silhouette);
                    return silhouette;
                },
                plan.seed());
        return new TableResult(plan, prepared, pairs, outcome.clusterings(), silhouettes, Optional.of(outcome));
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
