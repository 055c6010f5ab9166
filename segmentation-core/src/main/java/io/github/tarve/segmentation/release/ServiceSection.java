package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * How many residents got too little of each service, among those who used or tried it.
 *
 * @param rows one per service that may be told of, those with most residents first
 * @param withheld services with too few residents to tell of
 */
public record ServiceSection(List<Row> rows, int withheld) {
    /** Copies the list. */
    public ServiceSection {
        rows = List.copyOf(rows);
    }

    /**
     * One service.
     *
     * @param service code and name
     * @param overall figures over everyone
     * @param areas one per area of {@link Report.AreaSection#areas()}, in the same order
     */
    public record Row(Label service, Line overall, List<Line> areas) {
        /** Copies the list. */
        public Row {
            areas = List.copyOf(areas);
        }
    }

    /**
     * One service in one group of residents.
     *
     * @param needed residents who used or tried it
     * @param insufficient residents among them with an attempt that was not met or met in part only
     * @param share their share
     * @param interval 95 % interval of the share
     */
    public record Line(
            Released<Integer> needed,
            Released<Integer> insufficient,
            Released<Double> share,
            Released<Report.Interval> interval) {}
}
