/**
 * How unlike two rows are: Gower, Euclidean, Manhattan, Jaccard and Hamming dissimilarities and the matrix of all pairs.\n * Start at {@code Dissimilarity}. Uses only {@code features}.
 */
@NullMarked
package io.github.tarve.segmentation.dissimilarity;

import org.jspecify.annotations.NullMarked;
