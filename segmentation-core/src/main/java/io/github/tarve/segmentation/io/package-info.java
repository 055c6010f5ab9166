/**
 * Reads tables, codebooks and study files strictly, and writes folders whole or not at all. Start at
 * {@code StudyReader}. Uses {@code codebook}, {@code problems}, {@code settings}, {@code screening} and {@code records}.
 */
@NullMarked
package io.github.tarve.segmentation.io;

import org.jspecify.annotations.NullMarked;
