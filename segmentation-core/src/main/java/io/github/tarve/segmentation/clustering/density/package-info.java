/**
 * Clusters as dense regions, through an optional library. Start at {@code Dbscan}. Uses only {@code features},
 * {@code dissimilarity} and {@code clustering}.
 */
@NullMarked
package io.github.tarve.segmentation.clustering.density;

import org.jspecify.annotations.NullMarked;
