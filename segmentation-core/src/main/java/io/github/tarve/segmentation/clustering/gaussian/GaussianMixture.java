package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.FitParts;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.GaussianClasses;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.ResamplingAlgorithm;
import io.github.tarve.segmentation.clustering.StartingAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Classes of normally distributed rows: a mixture of multivariate normal distributions, fitted by expectation and maximisation
 * (Dempster, Laird and Rubin 1977, doi:10.1111/j.2517-6161.1977.tb01600.x) with the covariances of Celeux and Govaert (1995,
 * doi:10.1016/0031-3203(94)00125-6). A row belongs to its most probable class.
 *
 * <p>Starts: Ward's clusters, k-means, and random ones. With many rows every start runs {@value #SCREENING} iterations and
 * only the best go on to the end (Biernacki, Celeux and Govaert 2003, doi:10.1016/S0167-9473(02)00163-9).
 *
 * <ul>
 *   <li>Floor: no variance in any direction is below {@value #FLOOR} of the variance of the column (of the mean variance of
 *       the columns for EII and VII), so that the likelihood is bounded. A constant column counts as one of variance 1.
 *   <li>Degenerate ends: with covariances of their own (VII, VVI, VVV) the likelihood has high peaks where a class has shrunk
 *       onto a few rows. An end with a class at the floor, with fewer distinct rows than its covariance needs (VVV: columns
 *       + 1, else 2), or with a variance in some direction below {@value #THINNEST} of that of another class (Hathaway 1985,
 *       doi:10.1214/aos/1176349557), loses to every end without, however high its likelihood is.
 *       When every start ends so, the classes say that they are degenerate.
 *   <li>Values are taken as they are; the weights of features play no part. Binary and ordinal columns enter with their codes;
 *       nominal columns and missing cells are refused.
 *   <li>Equal rows become one row with their summed weight. A row of weight 0 changes nothing and gets its most probable class.
 *   <li>k = 1: mean and covariance of the rows. More classes than distinct rows are refused. A class may be nobody's most
 *       probable one.
 * </ul>
 *
 * O(starts x iterations x n k p), with p^2 instead of p for EEE and VVV.
 *
 * @param k number of classes
 * @param form what the covariances have in common
 * @param restarts number of starts
 * @param maxIterations most iterations of one start
 * @param threads most threads at a time, 0 for every processor; never changes the result
 */
public record GaussianMixture(int k, Covariance form, int restarts, int maxIterations, int threads)
        implements ResamplingAlgorithm, StartingAlgorithm {
    /** Name by which the method is asked for. */
    public static final String NAME = "gmm";

    /** Number of starts unless asked otherwise. */
    public static final int DEFAULT_RESTARTS = 20;

    /** Least variance in any direction relative to that of the column. */
    public static final double FLOOR = 1e-6;

    /** Least variance of a class in any direction relative to another class, where covariances vary. */
    public static final double THINNEST = 1e-3;

    private static final int SCREENING = 50;
    private static final double SAME = 1e-7;

    /**
     * How far to go.
     *
     * @param fewOperations look-ups of an iteration up to which every start runs to the end
     * @param screening iterations of every start otherwise
     * @param survivors how many then go on at least
     * @param tolerance relative gain below which a start has ended
     * @param kmeansStarts starts of each k-means that a start begins with
     */
    private record Effort(long fewOperations, int screening, int survivors, double tolerance, int kmeansStarts) {
        /** For estimates that are reported. */
        static final Effort FULL = new Effort(200_000, SCREENING, 5, 1e-10, 10);
        /** For a first look at a form of covariances. */
        static final Effort DRAFT = new Effort(0, 30, 2, 1e-7, 3);
        /** For resamples, of which only the classes of the rows are wanted. */
        static final Effort RESAMPLE = new Effort(0, 20, 1, 1e-6, 2);
    }

    /** Checks the settings. */
    public GaussianMixture {
        if (k < 1 || restarts < 1 || maxIterations < 1 || threads < 0) {
            throw new IllegalArgumentException("k = " + k + ", " + restarts + " restarts, " + maxIterations
                    + " iterations, " + threads + " threads");
        }
    }

    /** Returns a mixture with 20 starts. */
    public static GaussianMixture of(int k, Covariance form) {
        return new GaussianMixture(k, form, DEFAULT_RESTARTS, 5000, 0);
    }

    /** Returns the same with another form of covariances. */
    public GaussianMixture withForm(Covariance newForm) {
        return new GaussianMixture(k, newForm, restarts, maxIterations, threads);
    }

    /** Returns the same with another number of starts. */
    public GaussianMixture withRestarts(int newRestarts) {
        return new GaussianMixture(k, form, newRestarts, maxIterations, threads);
    }

    /** Returns the same with another number of threads. */
    public GaussianMixture withThreads(int newThreads) {
        return new GaussianMixture(k, form, restarts, maxIterations, newThreads);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        return fit(data, seed, Effort.FULL, threads, 0, progress);
    }

    /** Begins with rows drawn at random, in one of the ways of the starts after the fourth. */
    @Override
    public ClusteringAlgorithm singleStart() {
        return new RandomStart(withRestarts(1));
    }

    private record RandomStart(GaussianMixture mixture) implements ClusteringAlgorithm {
        @Override
        public String name() {
            return mixture.name();
        }

        @Override
        public int k() {
            return mixture.k();
        }

        @Override
        public Clustering fit(FeatureMatrix data, long seed) {
            int start = Starts.DRAWN + (int) Long.remainderUnsigned(seed, Starts.WAYS);
            return mixture.fit(data, seed, Effort.FULL, mixture.threads, start, FitProgress.silent());
        }
    }

    @Override
    public Resampling resampling(FeatureMatrix data) {
        return (weights, seed) -> fit(data.withWeights(weights), seed, Effort.RESAMPLE, 1, 0, FitProgress.silent())
                .partition()
                .labels();
    }

    /** Returns the classes that a first look finds, whose likelihood may be somewhat below the highest. */
    Clustering draft(FeatureMatrix data, long seed) {
        return fit(data, seed, Effort.DRAFT, threads, 0, FitProgress.silent());
    }

    private Clustering fit(FeatureMatrix data, long seed, Effort effort, int width, int first, FitProgress progress) {
        WorkingRows rows = WorkingRows.of(data, form, k);
        int starts = k == 1 || k == rows.count ? 1 : restarts;
        Starts from = new Starts(rows, k, seed, effort.kmeansStarts());
        MixtureDescent[] descents = new MixtureDescent[starts];
        boolean all =
                (long) rows.count * k * rows.dimension * (form.full() ? rows.dimension : 1) <= effort.fewOperations();
        int survivors = all ? 0 : Math.min(starts, Math.max(effort.survivors(), starts / 5));
        FitParts parts = new FitParts(starts + survivors, progress);
        Workers.run(starts, width, start -> {
            descents[start] = new MixtureDescent(rows, form, k, from.labels(first + start));
            descents[start].run(all ? maxIterations : Math.min(effort.screening(), maxIterations), effort.tolerance());
            parts.one();
        });
        int[] ranked = ranked(descents);
        Workers.run(survivors, width, at -> {
            descents[ranked[at]].run(maxIterations, effort.tolerance());
            parts.one();
        });
        MixtureDescent best = descents[ranked(descents)[0]];
        int atBest = (int) Arrays.stream(descents)
                .filter(one -> one.degenerate() == best.degenerate())
                .filter(one ->
                        one.logLikelihood() >= best.logLikelihood() - SAME * (1 + Math.abs(best.logLikelihood())))
                .count();
        return clustering(data, rows, best, new Convergence(best.iterations(), best.converged(), starts, atBest));
    }

    /** Returns the starts, best first: those that did not degenerate, by likelihood, the earliest of equals. */
    private static int[] ranked(MixtureDescent[] descents) {
        boolean[] degenerate = new boolean[descents.length];
        for (int s = 0; s < degenerate.length; s++) {
            degenerate[s] = descents[s].degenerate();
        }
        return IntStream.range(0, descents.length)
                .boxed()
                .sorted(Comparator.comparing((Integer s) -> degenerate[s])
                        .thenComparing(s -> -descents[s].logLikelihood())
                        .thenComparing(s -> s))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Clustering clustering(FeatureMatrix data, WorkingRows rows, MixtureDescent best, Convergence convergence) {
        List<Double> shares = new ArrayList<>();
        List<List<Double>> means = new ArrayList<>();
        List<List<List<Double>>> covariances = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            List<Double> mean = new ArrayList<>();
            List<List<Double>> covariance = new ArrayList<>();
            for (int i = 0; i < rows.dimension; i++) {
                mean.add(rows.original(best.mean(c, i), i));
                List<Double> row = new ArrayList<>();
                for (int j = 0; j < rows.dimension; j++) {
                    row.add(best.covariance(c, i, j) * rows.originalScale(i, j));
                }
                covariance.add(row);
            }
            shares.add(best.share(c));
            means.add(mean);
            covariances.add(covariance);
        }
        GaussianClasses.Soundness soundness =
                best.degenerate() ? GaussianClasses.Soundness.DEGENERATE : GaussianClasses.Soundness.SOUND;
        GaussianClasses classes = GaussianClasses.of(form, shares, means, covariances, soundness, data);
        double[] weights = data.weights();
        int[] order = Partition.order(classes.assign(data), weights, k);
        // Ties go to the first class, so a new order can change who has them; an order that does not change is soon
        // reached.
        for (int round = 0; round < k && !isIdentity(order); round++) {
            classes = classes.reordered(order);
            order = Partition.order(classes.assign(data), weights, k);
        }
        return new Clustering(
                NAME,
                Partition.canonical(classes.assign(data), weights, k),
                classes,
                new Criterion("logLikelihood", classes.fit().logLikelihood(), true),
                convergence,
                Optional.of(classes.memberships(data)));
    }

    private static boolean isIdentity(int[] order) {
        return IntStream.range(0, order.length).allMatch(c -> order[c] == c);
    }
}
