/** Writes pages as HTML through precompiled templates. */
@NullMarked
package io.github.tarve.segmentation.internal.html;

import org.jspecify.annotations.NullMarked;
