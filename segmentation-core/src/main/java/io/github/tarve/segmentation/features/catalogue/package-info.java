/**
 * What can be measured of a resident: the catalogue of features and the mergeable extractors that measure them from diary
 * and survey. Start at {@code FeatureCatalogue}; add a measurement of your own with {@code FeatureExtractor}.
 */
@NullMarked
package io.github.tarve.segmentation.features.catalogue;

import org.jspecify.annotations.NullMarked;
