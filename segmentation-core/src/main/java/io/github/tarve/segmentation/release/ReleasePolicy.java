package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;

/**
 * Which figures may leave.
 *
 * @param preset named set of rules
 * @param minimumCell the smallest count of residents that may be shown; 0 in the internal edition
 * @param edition for whom the report is
 */
public record ReleasePolicy(Preset preset, int minimumCell, Report.Edition edition) {
    /** The smallest threshold that may be asked for: protects a resident from the other members of a cell of two. */
    public static final int FLOOR = 3;

    /** Named sets of rules. */
    public enum Preset {
        /** Counts below 5 are hidden. */
        DEFAULT("default", 5, 1),
        /** Counts below 3 are hidden, as in the examples of Statistics Finland. */
        STATFI("statfi", 3, 1),
        /** Counts below 8 are hidden, the others rounded to the nearest 5. */
        STRICT("strict", 8, 5),
        /** Counts below 10 are hidden. */
        RESEARCH("research", 10, 1),
        /** Nothing is hidden. */
        OPEN("open", 0, 1);

        private final String code;
        private final int minimumCell;
        private final int rounding;

        Preset(String code, int minimumCell, int rounding) {
            this.code = code;
            this.minimumCell = minimumCell;
            this.rounding = rounding;
        }

        /** Returns the name used in settings and files. */
        public String code() {
            return code;
        }

        /** Returns the smallest count shown unless another is asked for. */
        public int minimumCell() {
            return minimumCell;
        }

        /** Returns the number of which shown counts are multiples. */
        public int rounding() {
            return rounding;
        }
    }

    /**
     * Checks the threshold.
     *
     * @throws Refusal when a release is asked for with a threshold below {@link #FLOOR}
     */
    public ReleasePolicy {
        if (edition == Report.Edition.RELEASE && minimumCell < FLOOR) {
            throw Refusal.of(ProblemCode.MINIMUM_CELL_TOO_SMALL, minimumCell, FLOOR);
        }
        if ((preset == Preset.OPEN) != (edition == Report.Edition.INTERNAL)) {
            throw new IllegalArgumentException("preset " + preset + " in edition " + edition);
        }
    }

    /** Returns the rules of a preset. */
    public static ReleasePolicy of(Preset preset) {
        return new ReleasePolicy(
                preset, preset.minimumCell(), preset == Preset.OPEN ? Report.Edition.INTERNAL : Report.Edition.RELEASE);
    }

    /** Returns the rules for the internal edition: nothing is hidden or rounded, and every page is stamped. */
    public static ReleasePolicy open() {
        return of(Preset.OPEN);
    }

    /**
     * Returns the same rules with another threshold.
     *
     * @throws Refusal when it is below {@link #FLOOR}
     */
    public ReleasePolicy withMinimumCell(int count) {
        return hides() ? new ReleasePolicy(preset, count, edition) : this;
    }

    /** Returns whether anything is hidden at all. */
    public boolean hides() {
        return edition == Report.Edition.RELEASE;
    }

    /** Returns the smallest number of residents behind a mean, an effect or a released profile. */
    public int minimumGroup() {
        return 2 * minimumCell;
    }
}
