/**
 * The reference vocabulary of a study: areas, services, needs, channels, survey items and scales, with labels in
 * Finnish, Swedish and English. Holds no personal data and uses no other room. Start at {@code Codebook}.
 */
@NullMarked
package io.github.tarve.segmentation.codebook;

import org.jspecify.annotations.NullMarked;
