/**
 * What figures may leave: turns an exact {@code Segmentation} into a {@code Report} in which every figure is either shown\n * or suppressed. Start at {@code ReleaseOffice}. Everything that is written for people passes here.
 */
@NullMarked
package io.github.tarve.segmentation.release;

import org.jspecify.annotations.NullMarked;
