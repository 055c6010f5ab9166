package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.GaussianClasses;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.StartingAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * How many different solutions are as good as the best: single random starts, each with its own seed, that end within 1 % of the
 * best value of the criterion. Where there are several that differ much, the clusters are one of several equal answers, whatever
 * their stability.
 *
 * <ul>
 *   <li>A sum of dissimilarities is near when it is at most 1 % above the smallest. A likelihood has no natural zero: it is near
 *       when its gain over one class is at least 99 % of the largest gain. A degenerate end of a Gaussian mixture is not near.
 *   <li>Solutions are equal when they group the rows alike, whatever the labels. The best solution known is one of them, though
 *       no start may have reached it.
 *   <li>The best of all is the clustering given unless a start was better.
 * </ul>
 *
 * O(starts x one start).
 *
 * @param starts number of single starts
 * @param near how many of them came near
 * @param distinct number of different solutions among those and the best, at least 1
 * @param leastAgreement adjusted Rand index of the best with the solution that is least like it; empty when there is one only
 */
public record NearOptima(int starts, int near, int distinct, OptionalDouble leastAgreement) {
    /** Share of the criterion within which solutions are as good. */
    public static final double WITHIN = 0.01;

    /**
     * Returns the solutions of a method near a clustering; empty for one cluster and for methods that do not start at random.
     *
     * @param data the rows
     * @param found the best clustering known
     * @param method the method for a number of clusters
     * @param starts number of single starts
     * @param threads most starts at a time; never changes the result
     * @param seed from which the starts derive
     */
    static Optional<NearOptima> of(
            FeatureMatrix data,
            Clustering found,
            IntFunction<? extends ClusteringAlgorithm> method,
            int starts,
            int threads,
            long seed) {
        if (found.k() < 2 || !(method.apply(found.k()) instanceof StartingAlgorithm starting)) {
            return Optional.empty();
        }
        ClusteringAlgorithm single = starting.singleStart();
        List<Optional<Clustering>> ends = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            ends.add(Optional.empty());
        }
        Workers.run(starts, threads, start -> ends.set(start, fit(single, data, Seeds.derive(seed, start))));
        double origin = found.criterion().higherIsBetter()
                ? method.apply(1).fit(data, seed).criterion().value()
                : 0;
        return Optional.of(among(found, ends.stream().flatMap(Optional::stream).toList(), starts, origin));
    }

    private static Optional<Clustering> fit(ClusteringAlgorithm single, FeatureMatrix data, long seed) {
        try {
            return Optional.of(single.fit(data, seed)).filter(end -> !isDegenerate(end));
        } catch (Refusal refusal) {
            if (refusal.problems().get(0).code() == ProblemCode.TOO_FEW_DISTINCT_ROWS) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** A likelihood without bound is no optimum. */
    private static boolean isDegenerate(Clustering clustering) {
        return clustering.model() instanceof GaussianClasses classes
                && classes.soundness() == GaussianClasses.Soundness.DEGENERATE;
    }

    /**
     * Counts solutions.
     *
     * @param found the best known
     * @param ends where starts ended
     * @param starts number of starts
     * @param origin the criterion of one cluster where more is better, else 0
     */
    static NearOptima among(Clustering found, List<Clustering> ends, int starts, double origin) {
        Clustering best = found;
        for (Clustering end : ends) {
            best = value(end, origin) < value(best, origin) ? end : best;
        }
        double least = value(best, origin);
        double limit = least + WITHIN * Math.abs(least);
        Set<Partition> solutions = new LinkedHashSet<>(List.of(best.partition()));
        int near = 0;
        for (Clustering end : ends) {
            if (value(end, origin) <= limit) {
                near++;
                solutions.add(end.partition());
            }
        }
        Partition reference = best.partition();
        OptionalDouble agreement = solutions.stream()
                .filter(solution -> !solution.equals(reference))
                .mapToDouble(solution -> AdjustedRandIndex.of(reference, solution))
                .min();
        return new NearOptima(starts, near, solutions.size(), agreement);
    }

    /** Returns what is the less the better: a cost, or a gain with its sign turned. */
    private static double value(Clustering clustering, double origin) {
        Criterion criterion = clustering.criterion();
        return criterion.higherIsBetter() ? origin - criterion.value() : criterion.value();
    }
}
