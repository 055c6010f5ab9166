/**
 * Clustering of any table: text columns and a plan become groups of rows. Start at {@code TableClustering}. Uses the rooms
 * from {@code features} to {@code validation}.
 */
@NullMarked
package io.github.tarve.segmentation.pipeline.table;

import org.jspecify.annotations.NullMarked;
