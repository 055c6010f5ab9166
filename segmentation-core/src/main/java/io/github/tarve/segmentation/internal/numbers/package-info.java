/** Numbers and dates as people write them in English, Finnish and Swedish, from tables of our own. */
@NullMarked
package io.github.tarve.segmentation.internal.numbers;

import org.jspecify.annotations.NullMarked;
