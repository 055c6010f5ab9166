package io.github.tarve.segmentation.codebook;

import java.util.List;
import java.util.Set;

/**
 * An item with any number of answers out of at most 52 options, written in one cell and separated by {@code ;} or {@code |}.
 *
 * @param id header of the column
 * @param label wording for people
 * @param options the options in display order
 * @param missingCodes cell texts that mean "no answer"
 * @param active whether the item helps to build profiles
 */
public record MultipleChoiceItem(String id, Label label, List<Label> options, Set<String> missingCodes, boolean active)
        implements Item {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are more than 52 options
     */
    public MultipleChoiceItem {
        if (options.size() > 52) {
            throw new IllegalArgumentException("item " + id + " has " + options.size() + " options, at most 52");
        }
        options = List.copyOf(options);
        missingCodes = Set.copyOf(missingCodes);
    }
}
