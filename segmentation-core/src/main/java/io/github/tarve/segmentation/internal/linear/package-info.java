/** Small dense linear algebra on symmetric matrices. */
@NullMarked
package io.github.tarve.segmentation.internal.linear;

import org.jspecify.annotations.NullMarked;
