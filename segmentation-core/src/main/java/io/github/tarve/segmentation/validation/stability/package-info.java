/** Whether clusters come back: under other rows, other starts, other numbers of clusters, and without single rows. */
@NullMarked
package io.github.tarve.segmentation.validation.stability;

import org.jspecify.annotations.NullMarked;
