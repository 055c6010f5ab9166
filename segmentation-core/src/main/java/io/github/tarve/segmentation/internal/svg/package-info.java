/** A small vocabulary for drawings in SVG: elements, numbers and text, always well-formed and escaped. */
@NullMarked
package io.github.tarve.segmentation.internal.svg;

import org.jspecify.annotations.NullMarked;
