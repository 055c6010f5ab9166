package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.StandardErrors;
import io.github.tarve.segmentation.dissimilarity.Precomputed;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.Silhouette;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The clusters of a table, and the files that tell them. Immutable. */
public final class TableResult {
    private final TablePlan plan;
    private final PreparedTable prepared;
    private final Optional<Precomputed> pairs;
    private final List<Clustering> clusterings;
    private final List<Optional<Silhouette>> silhouettes;
    private final Optional<NumberOfClusters.Outcome> outcome;
    private final Optional<StandardErrors> standardErrors;

    TableResult(
            TablePlan plan,
            PreparedTable prepared,
            Optional<Precomputed> pairs,
            List<Clustering> clusterings,
            List<Optional<Silhouette>> silhouettes,
            Optional<NumberOfClusters.Outcome> outcome,
            Optional<StandardErrors> standardErrors) {
        this.plan = plan;
        this.prepared = prepared;
        this.pairs = pairs;
        this.clusterings = List.copyOf(clusterings);
        this.silhouettes = List.copyOf(silhouettes);
        this.outcome = outcome;
        this.standardErrors = standardErrors;
    }

    /** Returns the clustering, the chosen one where several numbers were tried. */
    public Clustering clustering() {
        return clusterings.get(chosenIndex());
    }

    /** Returns the mean silhouette width of the clustering, empty for k = 1. */
    public OptionalDouble silhouette() {
        return silhouettes
                .get(chosenIndex())
                .map(silhouette -> OptionalDouble.of(silhouette.mean()))
                .orElse(OptionalDouble.empty());
    }

    /** Returns the standard errors of the model, empty unless they were asked for. */
    public Optional<StandardErrors> standardErrors() {
        return standardErrors;
    }

    /** Returns the ids of the rows used, in the order of the partition. */
    public List<String> rowIds() {
        return prepared.matrix().rowIds();
    }

    /** Returns which numbers were tried and how one was chosen, empty when one number was asked for. */
    public Optional<NumberOfClusters.Outcome> selection() {
        return outcome;
    }

    /** Returns {@code result.json}: schema {@code tarve/cluster/1}. */
    public String resultJson() {
        return new ResultWriter(this).result();
    }

    /** Returns {@code model.json}: schema {@code tarve/table-model/1}, exact, with row ids; for internal use only. */
    public String modelJson() {
        return new ResultWriter(this).model();
    }

    /**
     * Returns {@code assignments.csv}: the id of every row read, its cluster from 1 or nothing for noise, for a row left out instead the reason,
     * and for methods that give them its memberships {@code p1} to {@code pk}.
     */
    public String assignmentsCsv() {
        Clustering clustering = clustering();
        Partition partition = clustering.partition();
        AssignmentsCsv csv = new AssignmentsCsv(prepared.ids().size(), clustering.memberships(), clustering.k());
        int used = 0;
        for (int i = 0; i < prepared.ids().size(); i++) {
            PreparedTable.LeftOut reason = prepared.reasons().get(i);
            int position = reason == PreparedTable.LeftOut.USED ? used++ : -1;
            csv.row(prepared.ids().get(i), position < 0 ? -1 : partition.label(position), reason, position);
        }
        return csv.finish();
    }

    int chosenIndex() {
        return outcome.map(o -> o.clusterings().indexOf(o.chosen())).orElse(0);
    }

    TablePlan plan() {
        return plan;
    }

    PreparedTable prepared() {
        return prepared;
    }

    Optional<Precomputed> pairs() {
        return pairs;
    }

    List<Clustering> clusterings() {
        return clusterings;
    }

    List<Optional<Silhouette>> silhouettes() {
        return silhouettes;
    }
}
