package io.github.tarve.segmentation.validation;

import java.util.Optional;

/**
 * What was looked at for the number of clusters chosen alone.
 *
 * @param optima how many different solutions are as good; empty for one cluster and for methods without random starts
 * @param leaveOneOut what hangs on single rows; empty where there are many
 */
public record ChosenStability(Optional<NearOptima> optima, Optional<LeaveOneOut> leaveOneOut) {
    /** Returns nothing looked at. */
    public static ChosenStability unknown() {
        return new ChosenStability(Optional.empty(), Optional.empty());
    }
}
