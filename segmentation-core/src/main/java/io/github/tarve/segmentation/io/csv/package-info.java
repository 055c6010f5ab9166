/**
 * Strict reading of tables: what a file is, its encoding, its delimiter, its records with their physical lines. Start at
 * {@code TableSource} for records one after another and at {@code DataTable} for a table in memory.
 */
@NullMarked
package io.github.tarve.segmentation.io.csv;

import org.jspecify.annotations.NullMarked;
