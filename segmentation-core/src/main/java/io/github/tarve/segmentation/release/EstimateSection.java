package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * How many people of the population the profiles have.
 *
 * @param source {@code population} or {@code given}, when weights came without a population and only shares can be told
 * @param columns columns whose margins the weights meet
 * @param total the population
 * @param designEffect how much wider intervals get by weighting
 * @param effectiveResidents residents over the design effect
 * @param trimmed weights cut to five times the median
 * @param iterations passes over the margins
 * @param converged whether the weights came to rest
 * @param deviation largest relative distance of a margin from the population
 * @param collapsed groups weighted as one with another
 * @param absent areas of the population from which nobody takes part
 * @param replicates resamples behind the intervals
 * @param indicative whether so few residents took part that estimates are indicative only
 * @param profiles one per profile of {@link Report#profiles()}, in the same order
 * @param areas one per area
 */
public record EstimateSection(
        String source,
        List<String> columns,
        double total,
        double designEffect,
        double effectiveResidents,
        Released<Integer> trimmed,
        int iterations,
        boolean converged,
        double deviation,
        int collapsed,
        List<Label> absent,
        int replicates,
        boolean indicative,
        List<ProfileEstimate> profiles,
        List<AreaEstimates> areas) {
    /** Fewer residents than this make estimates indicative only. */
    public static final int INDICATIVE_BELOW = 60;

    /** Copies the lists. */
    public EstimateSection {
        columns = List.copyOf(columns);
        absent = List.copyOf(absent);
        profiles = List.copyOf(profiles);
        areas = List.copyOf(areas);
    }

    /**
     * The estimate of one profile.
     *
     * @param profile id of the profile
     * @param residents people of the population
     * @param interval 95 % interval of their number
     * @param share weighted share of everyone, or of the area
     * @param shareInterval 95 % interval of the share
     */
    public record ProfileEstimate(
            String profile,
            Released<Double> residents,
            Released<Report.Interval> interval,
            Released<Double> share,
            Released<Report.Interval> shareInterval) {}

    /**
     * The estimates of one area.
     *
     * @param area code and name
     * @param profiles one per profile of {@link Report#profiles()}, in the same order
     */
    public record AreaEstimates(Label area, List<ProfileEstimate> profiles) {
        /** Copies the list. */
        public AreaEstimates {
            profiles = List.copyOf(profiles);
        }
    }
}
