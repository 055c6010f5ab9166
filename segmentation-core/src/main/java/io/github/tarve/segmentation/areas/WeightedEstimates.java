package io.github.tarve.segmentation.areas;

import java.util.List;

/**
 * How many people of the population are estimated to be of each profile, overall and by area.
 *
 * @param weights how the weights came about
 * @param replicates resamples behind the intervals
 * @param profiles one per profile, in the order of the profiles
 * @param areas one per area, by code
 */
public record WeightedEstimates(
        WeightSummary weights, int replicates, List<Estimate> profiles, List<AreaEstimates> areas) {
    /** Copies the lists. */
    public WeightedEstimates {
        profiles = List.copyOf(profiles);
        areas = List.copyOf(areas);
    }

    /**
     * An estimated number of people with its 95 % bootstrap interval.
     *
     * @param residents sum of weights
     * @param low 2.5 % quantile over the resamples
     * @param high 97.5 % quantile over the resamples
     * @param share weighted share of everyone, or of the area
     * @param shareLow its lower end
     * @param shareHigh its upper end
     */
    public record Estimate(
            double residents, double low, double high, double share, double shareLow, double shareHigh) {}

    /**
     * The estimates of one area.
     *
     * @param area code of the area
     * @param profiles one per profile, in the order of the profiles
     */
    public record AreaEstimates(String area, List<Estimate> profiles) {
        /** Copies the list. */
        public AreaEstimates {
            profiles = List.copyOf(profiles);
        }
    }
}
