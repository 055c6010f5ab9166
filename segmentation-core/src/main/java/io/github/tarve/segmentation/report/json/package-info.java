/** The report as JSON, written and read again. */
@NullMarked
package io.github.tarve.segmentation.report.json;

import org.jspecify.annotations.NullMarked;
