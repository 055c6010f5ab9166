package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Criterion;
import java.util.Optional;

/**
 * How the profiles were found.
 *
 * @param algorithm name of the clustering method
 * @param dissimilarity name of the dissimilarity
 * @param criterion the value optimised
 * @param convergence how it was reached
 * @param gaps what missing values did, where they were filled
 * @param exploratory whether the run was forced: below the number of residents that profiles need, or past a verdict that does
 *     not stand behind groups
 */
public record MethodFacts(
        String algorithm,
        String dissimilarity,
        Criterion criterion,
        Convergence convergence,
        Optional<Gaps> gaps,
        boolean exploratory) {
    /** Creates facts of a method that filled no missing values. */
    public MethodFacts(
            String algorithm, String dissimilarity, Criterion criterion, Convergence convergence, boolean exploratory) {
        this(algorithm, dissimilarity, criterion, convergence, Optional.empty(), exploratory);
    }

    /**
     * What filled values did.
     *
     * @param fillings how many times they were filled
     * @param withGaps residents with a missing value
     * @param dependent residents whom at least one in five fillings put into another profile than the consensus
     * @param residents everyone
     * @param compared residents among whom silhouette widths were computed: all where these are few
     */
    public record Gaps(int fillings, int withGaps, int dependent, int residents, int compared) {}
}
