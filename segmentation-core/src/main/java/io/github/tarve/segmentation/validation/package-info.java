/**
 * How good and how stable a clustering is, how many clusters there are, and whether there is structure at all. Start at\n * {@code NumberOfClusters}. Uses only {@code features}, {@code dissimilarity} and {@code clustering}.
 */
@NullMarked
package io.github.tarve.segmentation.validation;

import org.jspecify.annotations.NullMarked;
