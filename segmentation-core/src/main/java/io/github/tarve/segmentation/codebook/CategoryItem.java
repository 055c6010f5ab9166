package io.github.tarve.segmentation.codebook;

import java.util.List;
import java.util.Set;

/**
 * An item with one answer out of several unordered categories.
 *
 * @param id header of the column
 * @param label wording for people
 * @param categories the categories in display order, each with its code as it stands in the file
 * @param missingCodes cell texts that mean "no answer"
 * @param active whether the item helps to build profiles
 */
public record CategoryItem(String id, Label label, List<Label> categories, Set<String> missingCodes, boolean active)
        implements Item {
    /** Copies the lists. */
    public CategoryItem {
        categories = List.copyOf(categories);
        missingCodes = Set.copyOf(missingCodes);
    }
}
