package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Criterion;

/**
 * How the profiles were found.
 *
 * @param algorithm name of the clustering method
 * @param dissimilarity name of the dissimilarity
 * @param criterion the value optimised
 * @param convergence how it was reached
 * @param exploratory whether the run was forced below the number of residents that profiles need
 */
public record MethodFacts(
        String algorithm, String dissimilarity, Criterion criterion, Convergence convergence, boolean exploratory) {}
