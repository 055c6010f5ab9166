package io.github.tarve.segmentation.validation.structure;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * How clearly a method finds groups in a table. The very same method and index, with the same few starts, are tried on the
 * observed rows and on every draw of the null model.
 */
@FunctionalInterface
public interface GroupIndex {
    /** Enough rows for methods that take time by the number of rows. */
    int MANY_ROWS = 5000;

    /** Prepares a table once for all numbers of groups. */
    Trial on(FeatureMatrix table);

    /** Returns of how many rows at most a sample is tested; more would take long and say little more. */
    default int rows() {
        return MANY_ROWS;
    }

    /**
     * A table made ready.
     *
     * @param rows the rows as the method takes them
     * @param method the method for every number of groups
     * @param index how clear the groups are, the larger the clearer
     */
    record Trial(
            FeatureMatrix rows, IntFunction<? extends ClusteringAlgorithm> method, ToDoubleFunction<Clustering> index) {
        double of(int k, long seed) {
            return index.applyAsDouble(method.apply(k).fit(rows, seed));
        }
    }
}
