/**
 * Clusters around prototypes of categories, and of numbers and categories side by side. Start at {@code KPrototypes}. Uses
 * only {@code features} and {@code clustering}.
 */
@NullMarked
package io.github.tarve.segmentation.clustering.prototypes;

import org.jspecify.annotations.NullMarked;
