/** Words, numbers and names of a report in one language. */
@NullMarked
package io.github.tarve.segmentation.report.words;

import org.jspecify.annotations.NullMarked;
