/**
 * From a study to the feature matrix: measuring, selecting, weighing, with every drop on record. Start at
 * {@code FeatureBuilder}.
 */
@NullMarked
package io.github.tarve.segmentation.features.building;

import org.jspecify.annotations.NullMarked;
