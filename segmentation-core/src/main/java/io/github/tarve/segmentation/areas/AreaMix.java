package io.github.tarve.segmentation.areas;

import java.util.List;

/**
 * How the profiles are spread in one area.
 *
 * @param area code of the area
 * @param residents number of residents of the area who were assigned
 * @param shares one per profile, in the order of the profiles
 * @param evidence how much of the estimate comes from the area itself, 0 to 1; the rest comes from the overall mix
 * @param decomposition why indicators differ from the total
 */
public record AreaMix(
        String area, int residents, List<Share> shares, double evidence, List<Decomposition> decomposition) {
    /** Copies the lists. */
    public AreaMix {
        shares = List.copyOf(shares);
        decomposition = List.copyOf(decomposition);
    }

    /**
     * The difference of an indicator between the area and the total, split in two (Kitagawa 1955). {@code mix + rate}
     * equals {@code difference}.
     *
     * @param feature id of the feature
     * @param difference area minus total
     * @param mix the part due to which profiles live in the area
     * @param rate the part due to residents of the same profile differing
     * @param residents residents of the area with a value
     */
    public record Decomposition(String feature, double difference, double mix, double rate, int residents) {}
}
