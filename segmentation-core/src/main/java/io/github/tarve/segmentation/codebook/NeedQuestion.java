package io.github.tarve.segmentation.codebook;

import java.util.Set;

/**
 * What a survey item says of a need.
 *
 * @param need code of the need that the item speaks of, empty when it speaks of none
 * @param needed answers that state the need: numbers, or codes of categories; without any, the upper half of an ordinal
 *     item's range (the lower half of a reversed one), a number above 0, the category for yes, or any option
 */
public record NeedQuestion(String need, Set<String> needed) {
    /** Copies the set. */
    public NeedQuestion {
        needed = Set.copyOf(needed);
    }
}
