/**
 * The validated records of one study: residents under pseudonyms, their diary, their observed days and their survey\n * answers, with every problem and every exclusion listed. Start at {@code Study}. Uses only {@code codebook}.
 */
@NullMarked
package io.github.tarve.segmentation.records;

import org.jspecify.annotations.NullMarked;
