package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.StandardErrors;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
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
    private static final double TOLERANCE = 1e-9;

    private final Refits refits;

    private BootstrapErrors(Refits refits) {
        this.refits = refits;
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
        BootstrapErrors errors = new BootstrapErrors(new Refits(algorithm, data, found));
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
            int distinct = errors.refits.patterns().distinctAnswers();
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, algorithm.k(), distinct);
        }
        return errors(resamples, used);
    }

    /** Returns the model of a sample, null when it has too few different rows. */
    private @Nullable LatentProfiles refit(RandomGenerator random) {
        return refits.of(refits.resample(random), TOLERANCE);
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
