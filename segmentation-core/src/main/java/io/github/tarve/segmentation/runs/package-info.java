/**
 * The run folder: load a study, write the result of a run, verify it, render it again, and the same for single tables.
 * Start at {@code RunFolder}. May use every room.
 */
@NullMarked
package io.github.tarve.segmentation.runs;

import org.jspecify.annotations.NullMarked;
