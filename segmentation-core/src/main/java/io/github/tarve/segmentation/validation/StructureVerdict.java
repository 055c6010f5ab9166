package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/**
 * Whether the data holds segments at all.
 *
 * @param kind the verdict
 * @param evidence how the groups compare with data without groups; empty where that was not tested
 * @param stable whether every profile's mean bootstrap Jaccard is at least 0.75
 * @param stableByChance what the least stable profile reaches in one of twenty data sets without groups; empty where groups
 *     are not both clear and stable, for then it does not matter
 * @param detectable smallest separation of three groups that the test finds in four of five studies of this size; empty where
 *     nothing was tested
 */
public record StructureVerdict(
        Kind kind,
        Optional<StructureEvidence> evidence,
        boolean stable,
        OptionalDouble stableByChance,
        OptionalDouble detectable) {
    private static final double CLEAR_SEPARATION = 5;
    private static final int ENOUGH_ROWS = 100;

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

    /**
     * What is known of the clusters that were chosen.
     *
     * @param rows number of rows
     * @param clusters number of clusters chosen
     * @param leastStability mean bootstrap Jaccard coefficient of the least stable one
     */
    public record Found(int rows, int clusters, double leastStability) {
        boolean stable() {
            return leastStability >= BootstrapStability.STABLE;
        }
    }

    /**
     * Judges clusters that were found.
     *
     * <ul>
     *   <li>Fewer than 20 rows: too few.
     *   <li>Clearer than without groups: natural when stable, and at least as stable as in nineteen of twenty data sets without
     *       groups; else constructive, for there is structure, but not these groups.
     *   <li>Not clearer, or not tested: with fewer than 100 rows, or when the test would miss groups five standard deviations
     *       apart in more than one study of five, the data cannot tell; otherwise reproducible when stable, else
     *       constructive.
     * </ul>
     *
     * @param found what was found
     * @param evidence how the groups compare with data without groups
     * @param stableByChance what the least stable cluster reaches without groups; asked only when it decides
     * @param detectable smallest separation that the test finds in four of five studies
     */
    public static StructureVerdict of(
            Found found,
            Optional<StructureEvidence> evidence,
            DoubleSupplier stableByChance,
            OptionalDouble detectable) {
        boolean several = found.clusters() > 1;
        boolean stable = found.stable() && several;
        if (found.rows() < NumberOfClusters.FEWEST_ROWS) {
            return new StructureVerdict(Kind.TOO_FEW, evidence, stable, OptionalDouble.empty(), detectable);
        }
        if (evidence.filter(StructureEvidence::rejected).isPresent() && several) {
            if (!stable) {
                return new StructureVerdict(Kind.CONSTRUCTIVE, evidence, false, OptionalDouble.empty(), detectable);
            }
            double chance = stableByChance.getAsDouble();
            Kind kind = found.leastStability() >= chance ? Kind.NATURAL : Kind.CONSTRUCTIVE;
            return new StructureVerdict(kind, evidence, true, OptionalDouble.of(chance), detectable);
        }
        boolean powerful = found.rows() >= ENOUGH_ROWS
                && detectable.orElse(Double.POSITIVE_INFINITY) <= CLEAR_SEPARATION
                && evidence.isPresent();
        Kind without = stable ? Kind.REPRODUCIBLE : Kind.CONSTRUCTIVE;
        return new StructureVerdict(
                powerful ? without : Kind.CANNOT_TELL, evidence, stable, OptionalDouble.empty(), detectable);
    }

    /** Returns the verdict on fewer rows than any grouping needs. */
    public static StructureVerdict tooFew() {
        return new StructureVerdict(
                Kind.TOO_FEW, Optional.empty(), false, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Returns the p-value of the test, empty where nothing was tested. */
    public OptionalDouble p() {
        return evidence.map(found -> OptionalDouble.of(found.p())).orElse(OptionalDouble.empty());
    }
}
