/** Prints pages with a browser that is installed. */
@NullMarked
package io.github.tarve.segmentation.internal.browser;

import org.jspecify.annotations.NullMarked;
