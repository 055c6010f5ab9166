/** How good diaries and surveys are as measurements: fatigue, days covered, late entries, careless answers. */
@NullMarked
package io.github.tarve.segmentation.features.quality;

import org.jspecify.annotations.NullMarked;
