/** The words and numbers of the report in each language. */
@NullMarked
package io.github.tarve.segmentation.report.words;

import org.jspecify.annotations.NullMarked;
