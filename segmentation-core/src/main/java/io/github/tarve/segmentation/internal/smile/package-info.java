/** The one place that names Smile, which has to be added by embedders; it uses no rooms. */
@NullMarked
package io.github.tarve.segmentation.internal.smile;

import org.jspecify.annotations.NullMarked;
