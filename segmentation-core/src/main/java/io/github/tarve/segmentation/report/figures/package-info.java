/** Tables of the released figures, for spreadsheets and programs. */
@NullMarked
package io.github.tarve.segmentation.report.figures;

import org.jspecify.annotations.NullMarked;
