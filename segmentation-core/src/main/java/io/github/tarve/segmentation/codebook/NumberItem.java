package io.github.tarve.segmentation.codebook;

import java.util.Set;

/**
 * An item answered with a number.
 *
 * @param id header of the column
 * @param label wording for people
 * @param minimum smallest legal answer, {@link Double#NEGATIVE_INFINITY} when there is none
 * @param maximum largest legal answer, {@link Double#POSITIVE_INFINITY} when there is none
 * @param missingCodes cell texts that mean "no answer"
 * @param active whether the item helps to build profiles
 */
public record NumberItem(
        String id, Label label, double minimum, double maximum, Set<String> missingCodes, boolean active)
        implements Item {
    /** Copies the codes. */
    public NumberItem {
        missingCodes = Set.copyOf(missingCodes);
    }
}
