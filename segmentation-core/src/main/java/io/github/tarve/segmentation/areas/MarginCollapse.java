package io.github.tarve.segmentation.areas;

import java.util.List;

/**
 * Categories of a margin that were weighted as one, as at least one of them had no residents in the study or none in the
 * population.
 *
 * @param column name of the column
 * @param area the area in which they were joined, empty text for all areas
 * @param values the categories
 */
public record MarginCollapse(String column, String area, List<String> values) {
    /** Copies the list. */
    public MarginCollapse {
        values = List.copyOf(values);
    }
}
