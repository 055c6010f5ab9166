package io.github.tarve.segmentation.release;

import java.util.List;
import java.util.Optional;

/**
 * How steady a number of profiles is, beside the stability of each.
 *
 * @param predictionStrength how well half of the residents foretell the other half, from 0 to 1
 * @param instability share of pairs of residents that one of two resamples puts together and the other does not
 * @param acrossSolutions by profile, how far it comes out of one profile of one profile less: 1 wholly, 0 evenly out of all;
 *     empty where there was nothing to come out of
 */
public record SteadinessRow(
        Optional<Double> predictionStrength, Optional<Double> instability, List<Released<Double>> acrossSolutions) {
    /** Copies the list. */
    public SteadinessRow {
        acrossSolutions = List.copyOf(acrossSolutions);
    }

    /** Returns the row of a number of which nothing was measured. */
    public static SteadinessRow unknown() {
        return new SteadinessRow(Optional.empty(), Optional.empty(), List.of());
    }
}
