package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.validation.stability.PredictionStrength;
import java.util.List;
import java.util.OptionalInt;

/**
 * The number of clusters that was chosen, out of which candidates and why.
 *
 * @param chosen the number chosen
 * @param candidates every number tried, in increasing order, 1 included
 * @param reason why
 * @param stability what was looked at for the number chosen alone
 */
public record Selection(int chosen, List<Candidate> candidates, Reason reason, ChosenStability stability) {
    /** Copies the list. */
    public Selection {
        candidates = List.copyOf(candidates);
    }

    /** Creates a choice of which nothing more was looked at. */
    public Selection(int chosen, List<Candidate> candidates, Reason reason) {
        this(chosen, candidates, reason, ChosenStability.unknown());
    }

    /** Returns the same with what was looked at for the number chosen. */
    public Selection with(ChosenStability newStability) {
        return new Selection(chosen, candidates, reason, newStability);
    }

    /** Returns the same for another reason. */
    public Selection because(Reason newReason) {
        return new Selection(chosen, candidates, newReason, stability);
    }

    /**
     * Returns the largest number of clusters whose halves predict each other ({@link PredictionStrength#ENOUGH}); empty when
     * none does. It is what Tibshirani and Walther would choose, and decides nothing here.
     */
    public OptionalInt largestPredicted() {
        return candidates.stream()
                .filter(candidate -> candidate.steadiness().predictionStrength().orElse(0) >= PredictionStrength.ENOUGH)
                .mapToInt(Candidate::k)
                .max();
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
