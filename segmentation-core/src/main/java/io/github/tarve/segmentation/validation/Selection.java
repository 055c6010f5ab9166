package io.github.tarve.segmentation.validation;

import java.util.List;

/**
 * The number of clusters that was chosen, out of which candidates and why.
 *
 * @param chosen the number chosen
 * @param candidates every number tried, in increasing order, 1 included
 * @param reason why
 */
public record Selection(int chosen, List<Candidate> candidates, Reason reason) {
    /** Copies the list. */
    public Selection {
        candidates = List.copyOf(candidates);
    }

    /** Why a number of clusters was chosen. */
    public enum Reason {
        /** The analyst asked for it. */
        GIVEN,
        /** Among candidates whose every cluster is large and stable enough, the one with the best index. */
        BEST_ADMISSIBLE,
        /** Among candidates whose every cluster is large and stable enough, the one furthest above data without groups. */
        CLEAREST,
        /** The fewest clusters that are hardly less clear, beside data without groups, than the clearest admissible ones. */
        SIMPLEST_CLEAR,
        /** The largest of the candidates whose every cluster is large and stable enough; its index is close to the best. */
        LARGEST_STABLE,
        /** No candidate has only large and stable clusters; the most stable of those large enough was taken. */
        MOST_STABLE,
        /** Not even two clusters are large enough. */
        ONLY_ONE,
        /** One class explains the answers better than several, by Schwarz's criterion. */
        ONE_FITS_BEST
    }

    /** Returns the chosen candidate. */
    public Candidate chosenCandidate() {
        return candidates.stream()
                .filter(candidate -> candidate.k() == chosen)
                .findFirst()
                .orElseThrow();
    }
}
