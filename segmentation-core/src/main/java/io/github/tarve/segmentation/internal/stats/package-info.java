/** Special functions, distributions and draws; the only place where the statistics library is named. */
@NullMarked
package io.github.tarve.segmentation.internal.stats;

import org.jspecify.annotations.NullMarked;
