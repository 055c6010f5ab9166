package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.ResamplingAlgorithm;
import io.github.tarve.segmentation.clustering.StartingAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Latent class and latent profile analysis: a mixture in which items are independent within a class (Lazarsfeld and Henry
 * 1968; Vermunt and Magidson 2002), fitted by maximum likelihood, or with priors by the posterior mode. Items may be of any
 * kind, mixed:
 *
 * <ul>
 *   <li>nominal and binary features: a probability for each level and class;
 *   <li>ordinal features: adjacent-category logits with a slope for each class, or where the priors say so ({@link
 *       Priors#ratings()}) a probability for each level that leans towards them;
 *   <li>numeric features: normal with a mean for each class and a variance for each or for all;
 *   <li>counts: Poisson or negative binomial with a rate per exposure ({@link FeatureMatrix#exposure(int)});
 *   <li>counts named as a composition: multinomial given their total.
 * </ul>
 *
 * <p>Features with the role {@code COVARIATE} do not build the classes but predict them by a multinomial logit, estimated in
 * one step with the rest. A category with the role {@code GROUP} gives each of its levels shares of its own, drawn towards
 * the mix that they have in common as far as the groups are alike (a Dirichlet prior with estimated weight); with covariates
 * it is left out.
 *
 * <ul>
 *   <li>Missing cells are left out of a row's likelihood: every answer counts (full information, sound when cells are missing
 *       at random). A column without any value is left out; a row without any answer gets the
 *       shares.
 *   <li>Rows without weight take no part and are assigned afterwards.
 *   <li>More classes than different rows are refused. A class may have no row of which it is the most probable class.
 *   <li>Probabilities are kept above 1e-12; variances above 1e-4 of the overall one.
 * </ul>
 *
 * <p>Equal rows are counted once. Many starts take a few steps, the best climb to the end with squared extrapolation; {@link
 * Convergence#restartsAtBest()} counts those among the ones carried on. O(different rows x items x k) per step.
 *
 * @param name {@code lca} or {@code mixture}
 * @param k number of classes
 * @param restarts number of starts
 * @param maxIterations most steps of one start
 * @param threads most threads at a time, 0 for every processor; never changes the result
 * @param form which distributions, with which priors
 */
public record LatentProfileAnalysis(String name, int k, int restarts, int maxIterations, int threads, ProfileForm form)
        implements ResamplingAlgorithm, StartingAlgorithm {
    /** Number of starts unless asked otherwise. */
    public static final int DEFAULT_RESTARTS = 20;

    /** Most steps of one start unless asked otherwise. */
    public static final int DEFAULT_ITERATIONS = 5000;

    private static final int REFINEMENTS = 2;

    /** Checks the settings. */
    public LatentProfileAnalysis {
        if (k < 1 || restarts < 1 || maxIterations < 1 || threads < 0) {
            throw new IllegalArgumentException("k = " + k + ", " + restarts + " restarts, " + maxIterations
                    + " iterations, " + threads + " threads");
        }
    }

    /** Returns latent class analysis by maximum likelihood. */
    public static LatentProfileAnalysis classes(int k) {
        return new LatentProfileAnalysis("lca", k, DEFAULT_RESTARTS, DEFAULT_ITERATIONS, 0, ProfileForm.usual());
    }

    /** Returns a mixture of mixed items by maximum likelihood. */
    public static LatentProfileAnalysis profiles(int k) {
        return new LatentProfileAnalysis("mixture", k, DEFAULT_RESTARTS, DEFAULT_ITERATIONS, 0, ProfileForm.usual());
    }

    /** Returns the same with another number of starts. */
    public LatentProfileAnalysis withRestarts(int newRestarts) {
        return new LatentProfileAnalysis(name, k, newRestarts, maxIterations, threads, form);
    }

    /** Returns the same with another number of threads. */
    public LatentProfileAnalysis withThreads(int newThreads) {
        return new LatentProfileAnalysis(name, k, restarts, maxIterations, newThreads, form);
    }

    /** Returns the same with other distributions or priors. */
    public LatentProfileAnalysis withForm(ProfileForm newForm) {
        return new LatentProfileAnalysis(name, k, restarts, maxIterations, threads, newForm);
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        MixtureProblem problem = MixtureProblem.of(data, k, form);
        int starts = k == 1 ? 1 : restarts;
        StartSearch.Outcome found = new StartSearch(
                        problem.patterns(),
                        problem::expectation,
                        problem.initial(),
                        problem.marginal(),
                        k,
                        seed,
                        StartSearch.Effort.FULL)
                .run(starts, maxIterations, threads, progress);
        Ascent best = found.best();
        for (int round = 0; round < REFINEMENTS; round++) {
            MixtureProblem refined = problem.refined(best.theta());
            if (refined == problem) {
                break;
            }
            problem = refined;
            best = new Ascent(
                    problem.expectation(),
                    best.start(),
                    best.theta(),
                    StartSearch.Effort.FULL.tolerance(),
                    best.steps());
            best.climb(maxIterations);
        }
        return clustering(data, problem, best, new Convergence(best.steps(), best.converged(), starts, found.atBest()));
    }

    @Override
    public LatentProfileAnalysis singleStart() {
        return withRestarts(1);
    }

    @Override
    public Resampling resampling(FeatureMatrix data) {
        MixtureProblem problem = MixtureProblem.of(data, k, form);
        double[] initial = problem.initial();
        int starts = k == 1 ? 1 : restarts;
        return (weights, seed) -> {
            Patterns drawn = problem.drawn(weights);
            if (k > drawn.distinctAnswers()) {
                throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, drawn.distinctAnswers());
            }
            StartSearch search = new StartSearch(
                    drawn, problem::expectation, initial, problem.marginal(), k, seed, StartSearch.Effort.RESAMPLE);
            double[] theta = search.run(starts, maxIterations, 1, FitProgress.silent())
                    .best()
                    .theta();
            return problem.labels(problem.expectation().modal(theta), data.rows());
        };
    }

    private Clustering clustering(FeatureMatrix data, MixtureProblem problem, Ascent best, Convergence convergence) {
        double logLikelihood = problem.logLikelihood(best.theta());
        int[] order = problem.bySize(best.theta());
        Memberships memberships = memberships(data, problem, best.theta(), order);
        int[] places = Partition.order(LatentProfiles.modal(memberships), data.weights(), k);
        if (!isInOrder(places)) {
            // Sizes by rows can differ from sizes by patterns where two classes are as large, or rows as probable.
            int[] sizes = order.clone();
            for (int c = 0; c < k; c++) {
                order[places[c]] = sizes[c];
            }
            memberships = memberships(data, problem, best.theta(), order);
        }
        ModelFit fit = new ModelFit(
                logLikelihood,
                problem.parameters(best.theta()),
                sum(data.weights()),
                entropy(memberships, data.weights()));
        LatentProfiles model = problem.model(best.theta(), order, fit);
        return new Clustering(
                name,
                Partition.canonical(LatentProfiles.modal(memberships), data.weights(), k),
                model,
                new Criterion("logLikelihood", logLikelihood, true),
                convergence,
                Optional.of(memberships));
    }

    private static Memberships memberships(FeatureMatrix data, MixtureProblem problem, double[] theta, int[] order) {
        return problem.model(theta, order, new ModelFit(0, 0, 1, 0)).memberships(data);
    }

    private static boolean isInOrder(int[] places) {
        for (int c = 0; c < places.length; c++) {
            if (places[c] != c) {
                return false;
            }
        }
        return true;
    }

    private static double sum(double[] weights) {
        return Arrays.stream(weights).sum();
    }

    private static double entropy(Memberships memberships, double[] weights) {
        double entropy = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int c = 0; c < memberships.clusters(); c++) {
                double m = memberships.probability(i, c);
                entropy -= m > 0 ? weights[i] * m * StrictMath.log(m) : 0;
            }
        }
        return Math.max(0, entropy);
    }
}
