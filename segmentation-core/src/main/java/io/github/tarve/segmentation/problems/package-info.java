/**
 * What can be wrong with an input, a setting or a wish, where, and how it is said in three languages. Start at\n * {@code Problem}. Every room may use it; it uses only {@code codebook} for the languages.
 */
@NullMarked
package io.github.tarve.segmentation.problems;

import org.jspecify.annotations.NullMarked;
