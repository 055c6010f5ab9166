package io.github.tarve.segmentation.release;

import java.util.List;
import java.util.Optional;

/**
 * How steady the chosen profiles are.
 *
 * @param unit what resamples drew: {@code resident} or {@code household}
 * @param optima how many different solutions are as good; empty for one profile and for methods without random starts
 * @param leaving what hangs on single residents; empty where there are many
 * @param profiles one per profile of the report; empty when the table is withheld
 */
public record StabilitySection(
        String unit, Optional<Optima> optima, Optional<Leaving> leaving, List<Profile> profiles) {
    /** Copies the list. */
    public StabilitySection {
        profiles = List.copyOf(profiles);
    }

    /**
     * How many different solutions are as good as the best.
     *
     * @param starts number of single starts
     * @param near how many of them ended within 1 % of the best
     * @param distinct how many different solutions these and the best are
     * @param leastAgreement adjusted Rand index of the best with the one least like it; empty when there is one only
     */
    public record Optima(int starts, int near, int distinct, Optional<Double> leastAgreement) {}

    /**
     * What hangs on single residents.
     *
     * @param decisive residents without whom somebody else would be in another profile
     * @param profiles one per profile of the report
     */
    public record Leaving(Released<Integer> decisive, List<WithoutOne> profiles) {
        /** Copies the list. */
        public Leaving {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * How a profile comes back when one resident is left out.
     *
     * @param profile id of the profile
     * @param smallest smallest Jaccard coefficient
     * @param mean mean Jaccard coefficient
     */
    public record WithoutOne(String profile, double smallest, double mean) {}

    /**
     * Residents of one profile by how often resamples put them into it.
     *
     * @param profile id of the profile
     * @param firm in three resamples of four or more
     * @param doubtful in half of them or more
     * @param loose in fewer
     */
    public record Profile(
            String profile, Released<Integer> firm, Released<Integer> doubtful, Released<Integer> loose) {}
}
