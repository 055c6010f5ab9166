/**
 * Clustering algorithms as immutable settings, and their results. Start at {@code ClusteringAlgorithm}. Uses only\n * {@code features} and {@code dissimilarity}.
 */
@NullMarked
package io.github.tarve.segmentation.clustering;

import org.jspecify.annotations.NullMarked;
