/**
 * Gaussian mixtures by expectation and maximisation. Start at {@code GaussianMixture}. Uses only {@code features},
 * {@code dissimilarity} and {@code clustering}.
 */
@NullMarked
package io.github.tarve.segmentation.clustering.gaussian;

import org.jspecify.annotations.NullMarked;
