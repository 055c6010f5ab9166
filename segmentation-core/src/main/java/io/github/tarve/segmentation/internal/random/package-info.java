/** Random generators derived from one seed. */
@NullMarked
package io.github.tarve.segmentation.internal.random;

import org.jspecify.annotations.NullMarked;
