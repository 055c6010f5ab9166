package io.github.tarve.segmentation.validation;

import java.util.Locale;
import java.util.Optional;

/**
 * What was looked at for the number of clusters chosen alone, and what the resamples drew.
 *
 * @param unit what resamples drew
 * @param optima how many different solutions are as good; empty for one cluster and for methods without random starts
 * @param leaveOneOut what hangs on single rows; empty where there are many
 */
public record ChosenStability(Unit unit, Optional<NearOptima> optima, Optional<LeaveOneOut> leaveOneOut) {
    /** What a resample draws. */
    public enum Unit {
        /** Single residents. */
        RESIDENT,
        /** Households, with everybody in them. */
        HOUSEHOLD;

        /** Returns the name in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns nothing looked at. */
    public static ChosenStability unknown() {
        return new ChosenStability(Unit.RESIDENT, Optional.empty(), Optional.empty());
    }
}
