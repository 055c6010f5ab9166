/** The workshop pack: sheets to print and hand out, in plain language. */
@NullMarked
package io.github.tarve.segmentation.report.workshop;

import org.jspecify.annotations.NullMarked;
