package io.github.tarve.segmentation.areas;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The profiles over the areas.
 *
 * @param areas one per area, by code
 * @param p permutation p-value of area and profile being unrelated, empty with fewer than two areas or profiles
 * @param permutations number of permutations behind it
 * @param cramersV bias-corrected Cramer's V, empty with fewer than two areas or profiles
 */
public record AreaComparison(List<AreaMix> areas, OptionalDouble p, int permutations, OptionalDouble cramersV) {
    /** Copies the list. */
    public AreaComparison {
        areas = List.copyOf(areas);
    }

    /** Returns a comparison without areas. */
    public static AreaComparison none() {
        return new AreaComparison(List.of(), OptionalDouble.empty(), 0, OptionalDouble.empty());
    }
}
