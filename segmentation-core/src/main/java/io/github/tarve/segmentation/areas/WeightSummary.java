package io.github.tarve.segmentation.areas;

import java.util.List;

/**
 * How weights came about and what they cost.
 *
 * @param source whether a population stands behind them
 * @param columns the columns whose margins they meet
 * @param total sum of the weights: the population, or the sum of the weights given
 * @param designEffect n sum w^2 / (sum w)^2 = 1 + CV^2 (Kish 1965): how much wider intervals get by weighting
 * @param effectiveResidents number of residents over the design effect
 * @param trimmed weights that were cut to five times the median
 * @param iterations passes over the margins
 * @param converged whether the last raking came to rest
 * @param deviation largest relative distance of a margin from the population; above 0 where trimming got in the way
 * @param collapses categories weighted as one
 * @param absent values of the population that nobody of the study stands for; left out of the total
 */
public record WeightSummary(
        Source source,
        List<String> columns,
        double total,
        double designEffect,
        double effectiveResidents,
        int trimmed,
        int iterations,
        boolean converged,
        double deviation,
        List<MarginCollapse> collapses,
        List<String> absent) {
    /** What the weights rest on. */
    public enum Source {
        /** Counts of a population; estimates are numbers of its people. */
        POPULATION,
        /** Weights given with the residents; only shares can be told. */
        GIVEN
    }

    /** Copies the lists. */
    public WeightSummary {
        columns = List.copyOf(columns);
        collapses = List.copyOf(collapses);
        absent = List.copyOf(absent);
    }
}
