/** The catalogue of texts for people, one file per section and language. */
@NullMarked
package io.github.tarve.segmentation.internal.texts;

import org.jspecify.annotations.NullMarked;
