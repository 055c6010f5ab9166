/**
 * What text may enter: recognises personal data in file names, headers and cells without ever repeating it. Start at
 * {@code TableScreening}. Uses {@code codebook} and {@code problems}.
 */
@NullMarked
package io.github.tarve.segmentation.screening;

import org.jspecify.annotations.NullMarked;
