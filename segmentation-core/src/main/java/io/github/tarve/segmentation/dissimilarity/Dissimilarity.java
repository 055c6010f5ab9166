package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Optional;

/**
 * How unlike two rows are. Implementations are immutable, symmetric, never negative, and 0 between a row and itself; they
 * take the values of the matrix as they are, so transforms and scaling come before. Case weights play no part. Open for
 * embedders.
 */
public interface Dissimilarity {
    /** Returns the name by which it is asked for, such as {@code gower}. */
    String name();

    /**
     * Returns the dissimilarities of every pair of rows.
     *
     * @param data the rows; every column takes part
     * @throws io.github.tarve.segmentation.problems.Refusal when two rows have no column in common, or the pairs do not fit
     *     in memory
     */
    DissimilarityMatrix of(FeatureMatrix data);

    /**
     * Returns the same dissimilarity for rows that are not among those given, on scales taken from these; empty, the default
     * for embedders, when new rows cannot be compared.
     *
     * @param data the rows that scales are taken from
     */
    default Optional<RowComparison> comparison(FeatureMatrix data) {
        return Optional.empty();
    }
}
