/** The scorecard of a segmentation on seven published criteria. */
@NullMarked
package io.github.tarve.segmentation.report.score;

import org.jspecify.annotations.NullMarked;
