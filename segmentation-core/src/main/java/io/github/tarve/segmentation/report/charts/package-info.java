/** The charts of the report: what is drawn, what it says in words, and the same figures as a table. */
@NullMarked
package io.github.tarve.segmentation.report.charts;

import org.jspecify.annotations.NullMarked;
