package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;

/** A method that prepares a table once and then clusters many resamples of its rows. Open for embedders. */
public interface ResamplingAlgorithm extends ClusteringAlgorithm {
    /**
     * Prepares a table.
     *
     * @param data the rows; every column takes part
     * @throws io.github.tarve.segmentation.problems.Refusal when the data does not allow it
     */
    Resampling resampling(FeatureMatrix data);

    /** A prepared table. Safe to use from several threads. */
    @FunctionalInterface
    interface Resampling {
        /**
         * Clusters a resample.
         *
         * @param weights what each row weighs in the resample, 0 for rows that are not in it
         * @param seed from which every random choice for this resample derives
         * @return a label from 0 for each row; a row outside the resample gets the cluster into which the method puts a new
         *     row like it, or -1 where it puts it nowhere
         * @throws io.github.tarve.segmentation.problems.Refusal when the resample has fewer distinct rows than clusters
         */
        int[] labels(double[] weights, long seed);
    }
}
