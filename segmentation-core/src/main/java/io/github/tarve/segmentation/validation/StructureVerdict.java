package io.github.tarve.segmentation.validation;

import java.util.OptionalDouble;

/**
 * Whether the data holds segments at all.
 *
 * @param kind the verdict
 * @param p probability of an index at least as good under the null model, empty while no null model was computed
 * @param stable whether every profile's mean bootstrap Jaccard is at least 0.75
 */
public record StructureVerdict(Kind kind, OptionalDouble p, boolean stable) {
    /**
     * Returns whether the clusters may be shown as groups of people: {@link Kind#NATURAL} and {@link Kind#REPRODUCIBLE} always,
     * {@link Kind#CANNOT_TELL} when they are stable, the others never.
     */
    public boolean groupsShown() {
        return switch (kind) {
            case NATURAL, REPRODUCIBLE -> true;
            case CANNOT_TELL -> stable;
            case CONSTRUCTIVE, TOO_FEW -> false;
        };
    }

    /** The verdicts. */
    public enum Kind {
        /** There is structure, and these groups are stable. */
        NATURAL("natural"),
        /** No structure was shown, yet the same groups come back: a useful slicing of a continuum. */
        REPRODUCIBLE("reproducible"),
        /** The groups do not come back: a construction. */
        CONSTRUCTIVE("constructive"),
        /** The data cannot tell. */
        CANNOT_TELL("cannot-tell"),
        /** Too few residents for profiles. */
        TOO_FEW("too-few");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Returns the code used in files. */
        public String code() {
            return code;
        }
    }
}
