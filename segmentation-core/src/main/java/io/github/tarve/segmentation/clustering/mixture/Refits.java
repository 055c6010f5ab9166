package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.linear.LinearAssignment;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits a mixture model again to other weights of the same rows, from the estimate up to the top nearest to it. Climbing from
 * the estimate keeps the classes apart; what switches nevertheless is matched by the memberships of the rows, so that they
 * agree most (Hungarian method). Probabilities on the boundary are moved inwards first.
 */
final class Refits {
    /** Passes through the memberships: each brings coefficients a few Newton steps nearer. */
    private static final int PASSES = 10;

    private final LatentProfileAnalysis algorithm;
    private final MixtureProblem problem;
    private final double[] estimate;
    private final int[] order;
    private final double[][] memberships;
    private final double[] cumulative;

    /** Finds the parameters of a model again, which the memberships of the rows tell. */
    Refits(LatentProfileAnalysis algorithm, FeatureMatrix data, Clustering found) {
        this.algorithm = algorithm;
        MixtureProblem plain = MixtureProblem.of(data, algorithm.k(), algorithm.form());
        Patterns patterns = plain.patterns();
        double[][] known = known(plain, found);
        estimate = plain.initial();
        Expectation first = plain.expectation();
        for (int pass = 0; pass < PASSES; pass++) {
            first.follow(known, estimate);
        }
        problem = plain.refined(estimate);
        Expectation expectation = problem.expectation();
        Ascent ascent = new Ascent(expectation, 0, estimate, StartSearch.Effort.FULL.tolerance());
        ascent.climb(algorithm.maxIterations());
        System.arraycopy(ascent.theta(), 0, estimate, 0, estimate.length);
        memberships = expectation.memberships(estimate);
        order = matched(known, memberships, patterns);
        cumulative = new double[patterns.count()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += patterns.weight(i);
            cumulative[i] = sum;
        }
    }

    /** Draws as many rows as there are with replacement, by weight, and returns how much of each pattern was drawn. */
    double[] resample(RandomGenerator random) {
        double total = cumulative[cumulative.length - 1];
        long draws = Math.max(1, Math.round(total));
        double[] weights = new double[cumulative.length];
        for (long draw = 0; draw < draws; draw++) {
            int at = Arrays.binarySearch(cumulative, random.nextDouble() * total);
            weights[Math.min(at < 0 ? -at - 1 : at + 1, weights.length - 1)] += total / draws;
        }
        return weights;
    }

    /** Returns the pattern of each row of the table, -1 for rows without weight. */
    int[] patternOfRow(int rows) {
        int[] identity = IntStream.range(0, problem.patterns().count()).toArray();
        return problem.labels(identity, rows);
    }

    Patterns patterns() {
        return problem.patterns();
    }

    /** Returns the memberships of the patterns as they were found. */
    private static double[][] known(MixtureProblem problem, Clustering found) {
        Memberships all = found.memberships().orElseThrow();
        int k = all.clusters();
        double[][] known = new double[problem.patterns().count()][k];
        for (int i = 0; i < known.length; i++) {
            int row = problem.row(i);
            for (int c = 0; c < k; c++) {
                known[i][c] = all.probability(row, c);
            }
        }
        return known;
    }

    /** Returns which class of one set of memberships each class of another is, so that they agree most. */
    private static int[] matched(double[][] known, double[][] other, Patterns patterns) {
        int k = known[0].length;
        double[][] costs = new double[k][k];
        for (int i = 0; i < known.length; i++) {
            for (int c = 0; c < k; c++) {
                for (int d = 0; d < k; d++) {
                    costs[c][d] -= patterns.weight(i) * known[i][c] * other[i][d];
                }
            }
        }
        return LinearAssignment.of(costs);
    }

    /** Returns the model of other weights of the patterns with the classes of the estimate, null with too few of them. */
    @Nullable
    LatentProfiles of(double[] weights, double tolerance) {
        return of(weights, tolerance, 0, 0);
    }

    /**
     * Returns the same, seeking beyond the top nearest to the estimate.
     *
     * @param starts number of starts from elsewhere
     * @param seed from which they derive
     */
    @Nullable
    LatentProfiles of(double[] weights, double tolerance, int starts, long seed) {
        Patterns sample = problem.patterns().withWeights(weights);
        int k = algorithm.k();
        if (k > sample.distinctAnswers()) {
            return null;
        }
        Expectation expectation = problem.expectation(sample);
        double[] theta = estimate.clone();
        expectation.loosen(theta);
        Ascent best = new Ascent(expectation, 0, theta, tolerance);
        best.climb(algorithm.maxIterations());
        if (starts > 0) {
            StartSearch.Effort effort = StartSearch.Effort.RESAMPLE;
            Ascent other = new StartSearch(
                            sample, problem::expectation, problem.initial(), problem.marginal(), k, seed, effort)
                    .run(starts, algorithm.maxIterations(), 1, FitProgress.silent())
                    .best();
            best = other.objective() > best.objective() ? other : best;
        }
        double[][] refitted = problem.expectation().memberships(best.theta());
        int[] places = matched(memberships, refitted, problem.patterns());
        int[] classes = Arrays.stream(order).map(c -> places[c]).toArray();
        return problem.model(best.theta(), classes, new ModelFit(0, 0, 1, 0));
    }
}
