package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule by which a number of clusters is chosen among candidates; see {@link NumberOfClusters}.
 *
 * @param candidates what was tried, in increasing order
 * @param rows number of rows
 * @param clear whether clusters were found clearer than in data without groups
 */
record CountChoice(List<Candidate> candidates, int rows, boolean clear) {
    private static final int PATIENCE = 3;
    private static final int ROWS_TO_PREFER_ONE = 100;

    /** How much of the best index the chosen number of clusters must reach where clusters are not clear beside a null model. */
    private static final double CLOSE_TO_BEST = 0.9;

    Selection select() {
        Optional<Selection> byLikelihood = byLikelihood();
        if (byLikelihood.isPresent()) {
            return byLikelihood.get();
        }
        List<Candidate> admissible = candidates.stream()
                .filter(candidate -> candidate.k() > 1 && candidate.admissible())
                .toList();
        if (clear
                && !admissible.isEmpty()
                && admissible.stream().allMatch(c -> c.level().isPresent())) {
            return byLevel(admissible);
        }
        if (!admissible.isEmpty()) {
            double best =
                    admissible.stream().mapToDouble(CountChoice::index).max().orElseThrow();
            Candidate largest = admissible.stream()
                    .filter(candidate -> index(candidate) >= CLOSE_TO_BEST * best)
                    .reduce((smaller, larger) -> larger)
                    .orElseThrow();
            return new Selection(
                    largest.k(),
                    candidates,
                    index(largest) == best ? Selection.Reason.BEST_ADMISSIBLE : Selection.Reason.LARGEST_STABLE);
        }
        return mostStable(NumberOfClusters.fewest(rows))
                .or(() -> candidates.get(0).k() == 1 ? Optional.empty() : mostStable(0))
                .map(k -> new Selection(k, candidates, Selection.Reason.MOST_STABLE))
                .orElseGet(() -> new Selection(1, candidates, Selection.Reason.ONLY_ONE));
    }

    /** Chooses the fewest clusters within one standard deviation of the clearest, each compared with its null level. */
    private Selection byLevel(List<Candidate> admissible) {
        double clearest = admissible.stream().mapToDouble(CountChoice::z).max().orElseThrow();
        Candidate simplest = admissible.stream()
                .filter(candidate -> z(candidate) >= clearest - 1)
                .findFirst()
                .orElseThrow();
        return new Selection(
                simplest.k(),
                candidates,
                z(simplest) == clearest ? Selection.Reason.CLEAREST : Selection.Reason.SIMPLEST_CLEAR);
    }

    private static double z(Candidate candidate) {
        return candidate.level().map(StructureEvidence.Level::z).orElseThrow();
    }

    /**
     * Chooses among models: one class when it has the lowest criterion of Schwarz of all that were tried, else the admissible
     * number with the lowest adjusted criterion. Below 100 rows no criterion has the power to prefer one class.
     */
    private Optional<Selection> byLikelihood() {
        List<Candidate> models = candidates.stream()
                .filter(candidate -> candidate.k() > 1 && candidate.fit().isPresent())
                .toList();
        boolean one = candidates.stream()
                .filter(candidate -> candidate.k() == 1 && candidate.fit().isPresent() && rows >= ROWS_TO_PREFER_ONE)
                .anyMatch(single -> models.stream().allMatch(other -> bic(other) >= bic(single)));
        if (one) {
            return Optional.of(new Selection(1, candidates, Selection.Reason.ONE_FITS_BEST));
        }
        return models.stream()
                .filter(Candidate::admissible)
                .min(Comparator.comparingDouble(CountChoice::adjusted))
                .map(best -> new Selection(best.k(), candidates, Selection.Reason.BEST_ADMISSIBLE));
    }

    boolean worse() {
        int last = candidates.size() - 1;
        int best = last;
        for (int i = last; i >= 0; i--) {
            if (candidates.get(i).fit().isEmpty()) {
                return false;
            }
            best = adjusted(candidates.get(i)) <= adjusted(candidates.get(best)) ? i : best;
        }
        return last - best >= PATIENCE;
    }

    private static double adjusted(Candidate candidate) {
        return candidate.fit().orElseThrow().adjustedBic();
    }

    private static double bic(Candidate candidate) {
        return candidate.fit().orElseThrow().bic();
    }

    private Optional<Integer> mostStable(int fewest) {
        return candidates.stream()
                .filter(candidate -> candidate.k() > 1 && candidate.smallest() >= fewest)
                .max(Comparator.comparingDouble(Candidate::leastStability)
                        .thenComparing(Candidate::k, Comparator.reverseOrder()))
                .map(Candidate::k);
    }

    private static double index(Candidate candidate) {
        return candidate.silhouette().orElse(0);
    }
}
