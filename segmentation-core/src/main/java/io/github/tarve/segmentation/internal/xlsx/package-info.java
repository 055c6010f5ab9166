/** Workbooks of tables for spreadsheets. */
@NullMarked
package io.github.tarve.segmentation.internal.xlsx;

import org.jspecify.annotations.NullMarked;
