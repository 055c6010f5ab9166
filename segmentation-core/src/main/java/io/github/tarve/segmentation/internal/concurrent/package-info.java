/** Runs independent numbered tasks on a bounded number of threads. */
@NullMarked
package io.github.tarve.segmentation.internal.concurrent;

import org.jspecify.annotations.NullMarked;
