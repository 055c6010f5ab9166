/** Columns of a table in compact form: numbers as numbers, repeated texts once. Start at {@code CellColumn}. */
@NullMarked
package io.github.tarve.segmentation.internal.columns;

import org.jspecify.annotations.NullMarked;
