/** CSV as text, safe to open in a spreadsheet. */
@NullMarked
package io.github.tarve.segmentation.internal.csv;

import org.jspecify.annotations.NullMarked;
