/**
 * Made-up studies whose true profiles are known, from a recipe and a seed: for demonstrations, tests and power figures.
 * No real person's data enters. Start at {@code SyntheticStudies}. Uses {@code codebook} and {@code records}.
 */
@NullMarked
package io.github.tarve.segmentation.synthesis;

import org.jspecify.annotations.NullMarked;
