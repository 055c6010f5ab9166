package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.clustering.StandardErrors;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.linear.LinearAssignment;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Standard errors of a mixture model by the non-parametric bootstrap: rows are drawn anew, with replacement, the model climbs
 * from the estimate to the top nearest to it on every sample, and the standard error of a parameter is its standard deviation
 * over the samples (Efron 1979, doi:10.1214/aos/1176344552; for mixtures McLachlan and Peel 2000, section 2.16,
 * doi:10.1002/0471721182).
 *
 * <ul>
 *   <li>Case weights count as numbers of alike rows, as in the likelihood: as many rows are drawn as the weights add up to,
 *       rounded, each with a chance in proportion to its weight.
 *   <li>Climbing from the estimate keeps the classes apart; what switches nevertheless is matched by the memberships of the
 *       rows of the table, so that they agree most (Hungarian method). Probabilities on the boundary are moved inwards first.
 *   <li>A sample with fewer different rows than classes is not used and not counted in {@link StandardErrors#used()}.
 *   <li>A parameter on the boundary, such as a probability of 0, has a standard error near 0, which means nothing.
 *   <li>With covariates the shares are averages over the rows of the table, not of the samples.
 *   <li>Every sample has its own generator, so threads change nothing.
 * </ul>
 *
 * O(samples x steps x different rows x items x k).
 */
public final class BootstrapErrors {
    /** Passes through the memberships: each brings coefficients a few Newton steps nearer. */
    private static final int PASSES = 10;

    private static final double TOLERANCE = 1e-9;

    private final LatentProfileAnalysis algorithm;
    private final MixtureProblem problem;
    private final double[] estimate;
    private final int[] order;
    private final double[][] memberships;
    private final double[] cumulative;

    private BootstrapErrors(LatentProfileAnalysis algorithm, FeatureMatrix data, Clustering found) {
        this.algorithm = algorithm;
        problem = MixtureProblem.of(data, algorithm.k(), algorithm.form());
        Patterns patterns = problem.patterns();
        Expectation expectation = problem.expectation();
        estimate = problem.initial();
        double[][] known = known(found);
        for (int pass = 0; pass < PASSES; pass++) {
            expectation.follow(known, estimate);
        }
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

    /**
     * Returns the standard errors of a model.
     *
     * @param algorithm how the model was fitted
     * @param data the rows it was fitted to
     * @param found what came out
     * @param resamples number of bootstrap samples, at least 2
     * @param seed from which they derive
     * @param progress hears how many samples are done, from one thread at a time
     * @throws Refusal when fewer than two samples have enough different rows
     */
    public static StandardErrors of(
            LatentProfileAnalysis algorithm,
            FeatureMatrix data,
            Clustering found,
            int resamples,
            long seed,
            IntConsumer progress) {
        if (resamples < 2) {
            throw new IllegalArgumentException(resamples + " resamples");
        }
        BootstrapErrors errors = new BootstrapErrors(algorithm, data, found);
        LatentProfiles[] refits = new LatentProfiles[resamples];
        AtomicInteger done = new AtomicInteger();
        Workers.run(resamples, algorithm.threads(), b -> {
            LatentProfiles refit = errors.refit(Seeds.generator(seed, b));
            if (refit != null) {
                refits[b] = refit;
            }
            synchronized (done) {
                progress.accept(done.incrementAndGet());
            }
        });
        List<LatentProfiles> used =
                Arrays.stream(refits).filter(Objects::nonNull).toList();
        if (used.size() < 2) {
            int distinct = errors.problem.patterns().distinctAnswers();
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, algorithm.k(), distinct);
        }
        return errors(resamples, used);
    }

    /** Returns the memberships of the patterns as they were found. */
    private double[][] known(Clustering found) {
        Memberships all = found.memberships().orElseThrow();
        int k = algorithm.k();
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

    /** Returns the model of a sample with the classes of the estimate, null when it has too few different rows. */
    private @Nullable LatentProfiles refit(RandomGenerator random) {
        double total = cumulative[cumulative.length - 1];
        long draws = Math.max(1, Math.round(total));
        double[] weights = new double[cumulative.length];
        for (long draw = 0; draw < draws; draw++) {
            int at = Arrays.binarySearch(cumulative, random.nextDouble() * total);
            weights[Math.min(at < 0 ? -at - 1 : at + 1, weights.length - 1)] += total / draws;
        }
        Patterns sample = problem.patterns().withWeights(weights);
        if (algorithm.k() > sample.distinctAnswers()) {
            return null;
        }
        Expectation expectation = problem.expectation(sample);
        double[] theta = estimate.clone();
        expectation.loosen(theta);
        Ascent ascent = new Ascent(expectation, 0, theta, TOLERANCE);
        ascent.climb(algorithm.maxIterations());
        double[][] refitted = problem.expectation().memberships(ascent.theta());
        int[] places = matched(memberships, refitted, problem.patterns());
        int[] classes = Arrays.stream(order).map(c -> places[c]).toArray();
        return problem.model(ascent.theta(), classes, new ModelFit(0, 0, 1, 0));
    }

    private static StandardErrors errors(int resamples, List<LatentProfiles> used) {
        LatentProfiles first = used.get(0);
        List<double[]> all = used.stream().map(BootstrapErrors::flat).toList();
        double[] deviations = new double[all.get(0).length];
        for (int p = 0; p < deviations.length; p++) {
            deviations[p] = deviation(all, p);
        }
        Reader reader = new Reader(deviations);
        List<Double> shares = reader.like(first.shares());
        List<StandardErrors.Item> items = new ArrayList<>();
        for (StandardErrors.Item item :
                first.responses().stream().map(ItemFigures::of).toList()) {
            List<StandardErrors.Figure> figures = new ArrayList<>();
            for (StandardErrors.Figure figure : item.figures()) {
                figures.add(new StandardErrors.Figure(figure.kind(), reader.table(figure.values())));
            }
            items.add(new StandardErrors.Item(item.features(), figures));
        }
        List<List<Double>> coefficients = first.membership()
                .map(model -> reader.table(model.coefficients()))
                .orElseGet(List::of);
        return new StandardErrors(resamples, used.size(), shares, items, coefficients);
    }

    private static double deviation(List<double[]> all, int p) {
        double mean = all.stream().mapToDouble(one -> one[p]).average().orElse(0);
        double squares = all.stream()
                .mapToDouble(one -> (one[p] - mean) * (one[p] - mean))
                .sum();
        return Math.sqrt(squares / (all.size() - 1));
    }

    /** Returns every number of a model in the order of the standard errors. */
    private static double[] flat(LatentProfiles model) {
        Stream<List<Double>> items = model.responses().stream()
                .flatMap(response -> ItemFigures.of(response).figures().stream())
                .flatMap(figure -> figure.values().stream());
        Stream<List<Double>> coefficients = model.membership().stream().flatMap(one -> one.coefficients().stream());
        return Stream.of(Stream.of(model.shares()), items, coefficients)
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Takes numbers one after the other. */
    private static final class Reader {
        private final double[] values;
        private int next;

        Reader(double[] values) {
            this.values = values;
        }

        List<Double> like(List<Double> shape) {
            List<Double> list = new ArrayList<>();
            for (int i = 0; i < shape.size(); i++) {
                list.add(values[next++]);
            }
            return list;
        }

        List<List<Double>> table(List<List<Double>> shape) {
            List<List<Double>> table = new ArrayList<>();
            shape.forEach(row -> table.add(like(row)));
            return table;
        }
    }
}
