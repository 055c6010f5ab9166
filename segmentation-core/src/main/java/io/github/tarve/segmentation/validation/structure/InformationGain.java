package io.github.tarve.segmentation.validation.structure;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.function.IntFunction;

/**
 * By how much Schwarz's criterion falls from one class to k. With few rows it rises even where there are classes, so that only
 * the place among the draws of the null model says anything.
 *
 * @param method a method with a likelihood, for every number of classes
 */
public record InformationGain(IntFunction<? extends ClusteringAlgorithm> method) implements GroupIndex {
    @Override
    public Trial on(FeatureMatrix table) {
        double one = bic(method.apply(1).fit(table, 0));
        return new Trial(table, method, clustering -> one - bic(clustering));
    }

    private static double bic(Clustering clustering) {
        return clustering.model().fitStatistics().orElseThrow().bic();
    }
}
