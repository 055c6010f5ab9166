/**
 * Named, typed, missing-aware feature vectors of residents, and the extractors that measure them from records. Start at\n * {@code FeatureMatrix}. Uses only {@code codebook} and {@code records}.
 */
@NullMarked
package io.github.tarve.segmentation.features;

import org.jspecify.annotations.NullMarked;
