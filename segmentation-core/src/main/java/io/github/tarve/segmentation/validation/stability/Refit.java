package io.github.tarve.segmentation.validation.stability;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.ResamplingAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Optional;

/**
 * A method on rows with other weights. Rows of weight 0 take no part and are then put where the method would put a new row:
 * with the nearest centroid or medoid, into the most probable class, for hierarchies into the cluster to which the mean
 * dissimilarity is smallest. Safe to use from several threads.
 */
public final class Refit {
    private final FeatureMatrix data;
    private final ResamplingAlgorithm.Resampling method;

    private Refit(FeatureMatrix data, ResamplingAlgorithm.Resampling method) {
        this.data = data;
        this.method = method;
    }

    /** Returns a method made ready for a table. */
    public static Refit of(FeatureMatrix data, ClusteringAlgorithm algorithm) {
        if (algorithm instanceof ResamplingAlgorithm method) {
            return new Refit(data, method.resampling(data));
        }
        return new Refit(
                data,
                (weights, seed) -> algorithm
                        .fit(data.withWeights(weights), seed)
                        .partition()
                        .labels());
    }

    /**
     * Clusters the rows.
     *
     * @param times by how much the case weight of each row is multiplied, 0 for rows that take no part
     * @param seed from which every random choice derives
     * @return a label for each row, -1 for a row that the method puts nowhere; empty when the rows that take part are not
     *     different enough for the number of clusters
     */
    public Optional<int[]> labels(double[] times, long seed) {
        double[] weights = new double[times.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = times[i] * data.weight(i);
        }
        try {
            return Optional.of(method.labels(weights, seed));
        } catch (Refusal refusal) {
            if (refusal.problems().get(0).code() == ProblemCode.TOO_FEW_DISTINCT_ROWS) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
