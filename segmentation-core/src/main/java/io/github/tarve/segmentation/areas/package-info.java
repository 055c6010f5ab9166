/**
 * How the customer profiles are spread over areas: shrunken shares with intervals, a permutation test and the  mix-versus-rate decomposition. Start at {@code AreaComparison}.
 */
@NullMarked
package io.github.tarve.segmentation.areas;

import org.jspecify.annotations.NullMarked;
