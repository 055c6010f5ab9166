/**
 * What each customer profile is like: the exact aggregate result of a segmentation. Start at {@code Segmentation}.
 */
@NullMarked
package io.github.tarve.segmentation.profiles;

import org.jspecify.annotations.NullMarked;
