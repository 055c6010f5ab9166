package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Prototypes;
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
        Optional<Precomputed> pairs = prepared.settled().method().family() == TableMethod.Family.PAIRS
                ? prepared.settled().dissimilarity().map(one -> Precomputed.of(one, data))
                : Optional.empty();
        TableAlgorithms algorithms =
                new TableAlgorithms(plan, prepared.settled().method(), pairs);
        boolean countsItself = prepared.settled().method() == TableMethod.DBSCAN;
        if (countsItself || plan.count() instanceof ClusterCount.Exactly) {
            int k = plan.count() instanceof ClusterCount.Exactly exactly ? exactly.k() : 1;
            Clustering clustering = algorithms.onAllRows(k).fit(data, plan.seed());
            List<Optional<Silhouette>> silhouettes = List.of(silhouette(data, clustering, pairs));
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
                    Optional<Silhouette> silhouette = silhouette(rows, clustering, pairs);
                    silhouettes.add(silhouette);
                    return silhouette;
                },
                plan.seed());
        return new TableResult(plan, prepared, pairs, outcome.clusterings(), silhouettes, Optional.of(outcome));
    }

    private static Optional<Silhouette> silhouette(
            FeatureMatrix data, Clustering clustering, Optional<Precomputed> pairs) {
        if (clustering.k() < 2 || clustering.model().fitStatistics().isPresent()) {
            return Optional.empty();
        }
        if (clustering.model() instanceof Prototypes prototypes) {
            return Optional.of(PrototypeSilhouette.of(data, clustering.partition(), prototypes));
        }
        return Optional.of(pairs.map(known -> Silhouette.of(known.matrix(), clustering.partition(), data.weights()))
                .orElseGet(() -> Silhouette.euclidean(data, clustering.partition())));
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
