package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.validation.stability.Steadiness;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number of clusters that was tried.
 *
 * @param k number of clusters
 * @param criterion the value that the algorithm optimised
 * @param silhouette mean silhouette width, empty for k = 1 and for methods without a dissimilarity
 * @param level how clear the clusters are beside data without groups; empty where that was not tested
 * @param stability mean bootstrap Jaccard of each cluster in canonical order; empty for k = 1
 * @param smallest size of the smallest cluster
 * @param admissible whether every cluster is large and stable enough to be chosen
 * @param fit how well the model fits; empty for methods without a likelihood
 * @param steadiness whether clusters come back in other ways too; nothing of it decides
 */
public record Candidate(
        int k,
        double criterion,
        OptionalDouble silhouette,
        Optional<StructureEvidence.Level> level,
        List<Double> stability,
        int smallest,
        boolean admissible,
        Optional<ModelFit> fit,
        Steadiness steadiness) {
    /** Copies the list. */
    public Candidate {
        stability = List.copyOf(stability);
    }

    /** Creates a candidate of which only what decides is known. */
    public Candidate(
            int k,
            double criterion,
            OptionalDouble silhouette,
            Optional<StructureEvidence.Level> level,
            List<Double> stability,
            int smallest,
            boolean admissible,
            Optional<ModelFit> fit) {
        this(k, criterion, silhouette, level, stability, smallest, admissible, fit, Steadiness.unknown());
    }

    Candidate with(Optional<StructureEvidence.Level> newLevel) {
        return new Candidate(k, criterion, silhouette, newLevel, stability, smallest, admissible, fit, steadiness);
    }

    /** Returns the smallest bootstrap Jaccard of any cluster, 1 for k = 1. */
    public double leastStability() {
        return stability.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    }
}
