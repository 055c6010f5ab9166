/** Charts of a report: picture, finding in words and the same figures as a table. */
@NullMarked
package io.github.tarve.segmentation.report.charts;

import org.jspecify.annotations.NullMarked;
