package io.github.tarve.segmentation.clustering.prototypes;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.StartingAlgorithm;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Clusters of rows of categories around modes, minimising the cost: the weighted number of cells that differ from the mode of
 * the own cluster (Huang 1998, doi:10.1023/A:1009769707641). Everything else is as in {@link KPrototypes}; ordinal columns
 * are categories too, and columns of numbers are refused.
 *
 * <p>O(restarts x iterations x n k p).
 *
 * @param k number of clusters
 * @param restarts number of starts
 * @param maxIterations most passes of one start
 * @param threads most threads at a time, 0 for every processor; never changes the result
 */
public record KModes(int k, int restarts, int maxIterations, int threads) implements StartingAlgorithm {
    /** Checks the settings. */
    public KModes {
        if (k < 1 || restarts < 1 || maxIterations < 1 || threads < 0) {
            throw new IllegalArgumentException("k = " + k + ", " + restarts + " restarts, " + maxIterations
                    + " iterations, " + threads + " threads");
        }
    }

    /** Returns k-modes with 20 starts. */
    public static KModes of(int k) {
        return new KModes(k, KPrototypes.DEFAULT_RESTARTS, 1000, 0);
    }

    /** Returns the same with another number of starts. */
    public KModes withRestarts(int newRestarts) {
        return new KModes(k, newRestarts, maxIterations, threads);
    }

    /** Returns the same with another number of threads. */
    public KModes withThreads(int newThreads) {
        return new KModes(k, restarts, maxIterations, newThreads);
    }

    @Override
    public String name() {
        return "kmodes";
    }

    @Override
    public KModes singleStart() {
        return withRestarts(1);
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        for (Feature feature : data.features()) {
            if (feature instanceof NumericFeature || feature instanceof CountFeature) {
                throw Refusal.of(ProblemCode.TYPE_NOT_FOR_METHOD, feature.id(), "numeric", name(), "--nominal");
            }
        }
        List<Integer> all = IntStream.range(0, data.columns()).boxed().toList();
        MixedRows rows = new MixedRows(data, List.of(), all, OptionalDouble.of(1)).requireAtLeast(k);
        return new PrototypeSearch(data, rows, List.of(), all, k, maxIterations)
                .best(name(), restarts, threads, seed, progress);
    }
}
