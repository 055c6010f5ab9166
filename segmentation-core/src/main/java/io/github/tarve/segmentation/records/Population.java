package io.github.tarve.segmentation.records;

import java.util.List;
import java.util.Map;

/**
 * Population counts by area and background groups, for weights and estimated residents.
 *
 * @param cells one cell per row of the table
 */
public record Population(List<Cell> cells) {
    /** Copies the list. */
    public Population {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param area code of the area
     * @param groups background groups by column
     * @param count number of residents in the population, finite and not negative
     */
    public record Cell(String area, Map<String, String> groups, double count) {
        /** Copies the map. */
        public Cell {
            groups = Map.copyOf(groups);
        }
    }
}
