package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The starts of k-means: all on all rows where these are few, else on a sample, and the best three different ones from there
 * on all rows.
 */
final class KMeansStarts {
    /** Up to so many distinct rows every start runs on all of them. */
    static final int ALL_ROWS = 30_000;

    private static final int SAMPLE = 10_000;
    private static final int SAMPLE_PER_CLUSTER = 500;
    /** On a sample of very many rows so many starts cost less than going on with a poor one on all of them. */
    private static final int SAMPLE_STARTS = 10;

    private static final int FINALISTS = 3;
    /** Iterations on all rows after which finalists are compared first, and then after twice as many each time. */
    private static final int COMPARED_AFTER = 8;
    /** Finalists whose inertias differ by no more then go on. */
    private static final double CLOSE = 1e-4;
    /** How many times larger the second sample of very many rows is. */
    private static final int LARGER = 8;
    /** From so many points on, looking at many at a time is faster. */
    private static final int MANY = 200;

    private static final double SAME = 1e-9;
    private static final double SAME_ON_SAMPLE = 1e-6;

    private final DistinctRows rows;
    private final int k;
    private final int maxIterations;
    private final int threads;

    KMeansStarts(DistinctRows rows, int k, int maxIterations, int threads) {
        this.rows = rows;
        this.k = k;
        this.maxIterations = maxIterations;
        this.threads = threads;
    }

    /**
     * The best start.
     *
     * @param winner its end
     * @param inertia its inertia on all rows
     * @param starts number of starts
     * @param atBest how many of them reached the best
     */
    record Outcome(KMeansDescent winner, double inertia, int starts, int atBest) {}

    /** Runs some starts. */
    Outcome run(int starts, long seed, FitProgress progress) {
        int draws = Math.max(SAMPLE, SAMPLE_PER_CLUSTER * k);
        return k > 1 && rows.count > Math.max(ALL_ROWS, draws)
                ? onSample(starts, draws, seed, progress)
                : onAll(starts, seed, progress);
    }

    /** Returns points in blocks, {@code null} where they are too few to gain by it. */
    static @Nullable PointBlocks blocks(DistinctRows rows, int k) {
        return k > 1 && rows.count >= MANY && rows.dimension > 0 ? PointBlocks.of(rows) : null;
    }

    private Outcome onAll(int starts, long seed, FitProgress progress) {
        PointBlocks blocks = blocks(rows, k);
        Best best = new Best(starts);
        FitParts parts = new FitParts(starts, progress);
        Workers.run(starts, threads, start -> {
            KMeansDescent descent = new KMeansDescent(rows, blocks, k, maxIterations);
            best.offer(start, descent.run(Seeds.generator(seed, start)), descent);
            parts.one();
        });
        return best.outcome();
    }

    private Outcome onSample(int asked, int draws, long seed, FitProgress progress) {
        boolean veryMany = rows.count >= LARGER * LARGER * draws;
        int starts = veryMany ? Math.max(asked, SAMPLE_STARTS) : asked;
        DistinctRows sample =
                rows.sample(draws, Seeds.generator(seed, starts, draws).nextDouble());
        PointBlocks few = blocks(sample, k);
        FitParts parts = new FitParts(starts + 2 * FINALISTS, progress);
        double[] inertias = new double[starts];
        double[][] centres = new double[starts][];
        Workers.run(starts, threads, start -> {
            KMeansDescent draft = new KMeansDescent(sample, few, k, maxIterations);
            draft.draft(Seeds.generator(seed, start), maxIterations);
            inertias[start] = draft.drafted();
            centres[start] = draft.centres();
            parts.one();
        });
        int[] different = different(IntStream.range(0, starts).toArray(), inertias, FINALISTS);
        int[] last = veryMany ? onLargerSample(different, centres, LARGER * draws, seed) : different;
        Best best = onAllRows(last, centres, parts);
        double reached = inertias[last[best.start()]];
        int atBest = (int) Arrays.stream(inertias)
                .filter(value -> Math.abs(value - reached) <= SAME_ON_SAMPLE * reached)
                .count();
        Outcome outcome = new Outcome(best.winner(), best.winner().finish(), starts, atBest);
        parts.all();
        return outcome;
    }

    /** Ends starts on all rows; those that are clearly worse after some iterations, or no longer differ, go no further. */
    private Best onAllRows(int[] starts, double[][] centres, FitParts parts) {
        PointBlocks blocks = blocks(rows, k);
        KMeansDescent[] descents = new KMeansDescent[starts.length];
        double[] inertias = new double[starts.length];
        Workers.run(starts.length, threads, f -> {
            descents[f] = new KMeansDescent(rows, blocks, k, maxIterations);
            descents[f].draft(centres[starts[f]], COMPARED_AFTER);
            inertias[f] = descents[f].drafted();
            parts.one();
        });
        int[] left = worthGoingOn(IntStream.range(0, starts.length).toArray(), inertias);
        for (int most = 2 * COMPARED_AFTER; left.length > 1 && most < maxIterations; most *= 2) {
            int[] now = left;
            int until = most;
            Workers.run(now.length, threads, at -> {
                descents[now[at]].goOn(until);
                inertias[now[at]] = descents[now[at]].drafted();
            });
            left = worthGoingOn(now, inertias);
        }
        Best best = new Best(starts.length);
        int[] end = left;
        Workers.run(end.length, threads, at -> {
            descents[end[at]].goOn(maxIterations);
            best.offer(end[at], descents[end[at]].drafted(), descents[end[at]]);
            parts.one();
        });
        return best;
    }

    private static int[] worthGoingOn(int[] starts, double[] inertias) {
        int[] some = different(starts, inertias, starts.length);
        double limit = inertias[some[0]] * (1 + CLOSE);
        // Inertias that are no numbers, of values too large to be squared, hold nobody back.
        return Arrays.stream(some).filter(start -> !(inertias[start] > limit)).toArray();
    }

    /** Goes on with starts on a larger sample and returns the best two that differ there. */
    private int[] onLargerSample(int[] starts, double[][] centres, int draws, long seed) {
        DistinctRows sample =
                rows.sample(draws, Seeds.generator(seed, starts.length, draws).nextDouble());
        PointBlocks blocks = blocks(sample, k);
        double[] inertias = new double[centres.length];
        Workers.run(starts.length, threads, at -> {
            KMeansDescent draft = new KMeansDescent(sample, blocks, k, maxIterations);
            draft.draft(centres[starts[at]], maxIterations);
            inertias[starts[at]] = draft.drafted();
            centres[starts[at]] = draft.centres();
        });
        return different(starts, inertias, 2);
    }

    /** Returns the best starts whose inertias differ, the earliest of equals. */
    private static int[] different(int[] starts, double[] inertias, int most) {
        int[] order = Arrays.stream(starts)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(start -> inertias[start]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] chosen = new int[Math.min(most, order.length)];
        int size = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (int start : order) {
            if (size < chosen.length && !(inertias[start] <= last + SAME_ON_SAMPLE * last)) {
                chosen[size++] = start;
                last = inertias[start];
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    /** Keeps the best start; which one does not depend on the order in which they end. */
    private static final class Best {
        private final double[] inertias;
        private int start = -1;
        private @Nullable KMeansDescent descent;

        Best(int starts) {
            inertias = new double[starts];
        }

        synchronized void offer(int ended, double inertia, KMeansDescent how) {
            inertias[ended] = inertia;
            if (descent == null || inertia < inertias[start] || (inertia == inertias[start] && ended < start)) {
                start = ended;
                descent = how;
            }
        }

        synchronized int start() {
            return start;
        }

        synchronized KMeansDescent winner() {
            return Objects.requireNonNull(descent);
        }

        synchronized Outcome outcome() {
            double inertia = inertias[start];
            int atBest = 0;
            for (double value : inertias) {
                atBest += value <= inertia + SAME * inertia ? 1 : 0;
            }
            return new Outcome(winner(), inertia, inertias.length, atBest);
        }
    }
}
