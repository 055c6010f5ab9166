package io.github.tarve.segmentation.codebook;

import java.util.Set;

/** A question of the survey, as the codebook describes it. */
public sealed interface Item permits OrdinalItem, CategoryItem, MultipleChoiceItem, NumberItem {
    /** Returns the header of the item's column. */
    String id();

    /** Returns the item's wording for people. */
    Label label();

    /** Returns whether the item helps to build profiles; otherwise it only describes them. */
    boolean active();

    /** Returns the cell texts that mean "no answer" for this item, beside the empty cell. */
    Set<String> missingCodes();
}
