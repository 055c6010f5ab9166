package io.github.tarve.segmentation.codebook;

import java.util.Optional;
import java.util.Set;

/**
 * An item answered on ordered whole numbers, such as a Likert statement.
 *
 * @param id header of the column
 * @param label wording for people
 * @param minimum smallest legal answer
 * @param maximum largest legal answer
 * @param reversed whether a high answer means little of what the scale measures
 * @param scale id of the scale that the item belongs to, if any
 * @param missingCodes cell texts that mean "no answer"
 * @param active whether the item helps to build profiles
 */
public record OrdinalItem(
        String id,
        Label label,
        int minimum,
        int maximum,
        boolean reversed,
        Optional<String> scale,
        Set<String> missingCodes,
        boolean active)
        implements Item {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the range is empty
     */
    public OrdinalItem {
        if (minimum >= maximum) {
            throw new IllegalArgumentException("item " + id + ": range " + minimum + ".." + maximum + " is empty");
        }
        missingCodes = Set.copyOf(missingCodes);
    }
}
