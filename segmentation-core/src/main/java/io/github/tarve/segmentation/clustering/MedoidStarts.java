package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The starts of k-medoids: on all pairs, drafted on a part of the rows where these are many, or on samples alone. */
final class MedoidStarts {
    private static final int ALL_STARTS = 3000;
    private static final int SAMPLE = 1000;
    private static final int FINALISTS = 2;
    private static final double SAME = 1e-9;
    private static final double SAME_ON_SAMPLE = 1e-6;

    private final int k;
    private final int restarts;
    private final int threads;
    private final long seed;
    private final FitProgress progress;

    MedoidStarts(int k, int restarts, int threads, long seed, FitProgress progress) {
        this.k = k;
        this.restarts = restarts;
        this.threads = threads;
        this.seed = seed;
        this.progress = progress;
    }

    /** Where a start ended. */
    static final class Outcome {
        private final int[] medoids;
        private final int[] labels;
        private final double total;
        private final Convergence convergence;

        Outcome(int[] medoids, int[] labels, double total, Convergence convergence) {
            this.medoids = medoids;
            this.labels = labels;
            this.total = total;
            this.convergence = convergence;
        }

        private static Outcome of(MedoidSearch search, double total) {
            return new Outcome(
                    search.medoids(),
                    search.labels(),
                    total,
                    new Convergence(search.iterations(), search.converged(), 1, 1));
        }

        private Outcome counting(int starts, int atBest) {
            return new Outcome(
                    medoids,
                    labels,
                    total,
                    new Convergence(convergence.iterations(), convergence.converged(), starts, atBest));
        }

        /** Returns the same with labels and total in double precision. */
        Outcome measured(MedoidDistances distances) {
            int[] exact = distances.emptyLabels();
            double sum = distances.assign(medoids, exact);
            return new Outcome(medoids, exact, sum, convergence);
        }

        int[] medoids() {
            return medoids;
        }

        int[] labels() {
            return labels;
        }

        double total() {
            return total;
        }

        Convergence convergence() {
            return convergence;
        }
    }

    /** Runs the starts on the dissimilarities of all pairs; rows without weight only take part in the labels. */
    Outcome onPairs(DissimilarityMatrix matrix, double[] weights, int[] candidates) {
        if (candidates.length == matrix.rows()) {
            return onPairs(PairRows.of(matrix), weights, candidates);
        }
        Part part = new Part(matrix, weights, candidates);
        return part.whole(onPairs(part.pairs, part.weights, part.candidates));
    }

    private Outcome onPairs(PairRows pairs, double[] weights, int[] candidates) {
        int starts = k == 1 || k == candidates.length ? 1 : restarts;
        if (starts > 1 && candidates.length > ALL_STARTS) {
            return drafted(pairs, weights, candidates);
        }
        Outcome[] ends = new Outcome[starts];
        FitParts parts = new FitParts(starts, progress);
        Workers.run(starts, threads, start -> {
            MedoidSearch search = new MedoidSearch(pairs, weights, candidates, k);
            ends[start] = Outcome.of(search, start == 0 ? search.fromBuild() : drawn(search, start));
            parts.one();
        });
        Outcome best = best(ends);
        return best.counting(starts, (int)
                Arrays.stream(ends).filter(end -> same(end.total, best.total)).count());
    }

    /** Runs one start from random medoids. */
    Outcome fromRandom(DissimilarityMatrix matrix, double[] weights, int[] candidates) {
        Part part = new Part(matrix, weights, candidates);
        MedoidSearch search = new MedoidSearch(part.pairs, part.weights, part.candidates, k);
        return part.whole(Outcome.of(search, search.fromRandom(Seeds.generator(seed, 0))));
    }

    /** The rows that have weight. */
    private static final class Part {
        private final DissimilarityMatrix matrix;
        private final int[] rows;
        final PairRows pairs;
        final double[] weights;
        final int[] candidates;

        Part(DissimilarityMatrix matrix, double[] all, int[] candidatesOfAll) {
            this.matrix = matrix;
            rows = candidatesOfAll.clone();
            Arrays.sort(rows);
            int[] places = new int[matrix.rows()];
            for (int at = 0; at < rows.length; at++) {
                places[rows[at]] = at;
            }
            pairs = rows.length == places.length ? PairRows.of(matrix) : PairRows.among(matrix, rows);
            weights = Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
            candidates = Arrays.stream(candidatesOfAll).map(row -> places[row]).toArray();
        }

        /** Returns what was found as rows of the matrix, with labels for all of them: the first medoid of equally near ones. */
        Outcome whole(Outcome found) {
            int[] medoids = Arrays.stream(found.medoids).map(at -> rows[at]).toArray();
            int[] labels = new int[matrix.rows()];
            for (int o = 0; o < labels.length; o++) {
                double least = Double.POSITIVE_INFINITY;
                for (int c = 0; c < medoids.length && least >= 0; c++) {
                    double distance = medoids[c] == o ? -1 : matrix.between(o, medoids[c]);
                    if (distance < least) {
                        least = distance;
                        labels[o] = c;
                    }
                }
            }
            return new Outcome(medoids, labels, found.total, found.convergence);
        }
    }

    /** Runs a start that is drawn: the second by a BUILD on samples, the others at random. */
    private double drawn(MedoidSearch search, int start) {
        RandomGenerator random = Seeds.generator(seed, start);
        return start == 1 ? search.fromSampledBuild(random) : search.fromRandom(random);
    }

    private static boolean same(double total, double best) {
        return total <= best + SAME * best;
    }

    private static Outcome best(Outcome[] ends) {
        Outcome best = ends[0];
        for (Outcome end : ends) {
            best = end.total < best.total ? end : best;
        }
        return best;
    }

    private Outcome drafted(PairRows pairs, double[] weights, int[] candidates) {
        int[] picked = evenly(candidates, Math.max(SAMPLE, 80 + 4 * k));
        PairRows few = pairs.among(picked);
        double[] fewWeights = Arrays.stream(picked).mapToDouble(i -> weights[i]).toArray();
        int[] all = IntStream.range(0, picked.length).toArray();
        double[] totals = new double[restarts - 1];
        int[][] medoids = new int[restarts - 1][];
        FitParts parts = new FitParts(restarts + FINALISTS, progress);
        Workers.run(totals.length, threads, draft -> {
            MedoidSearch search = new MedoidSearch(few, fewWeights, all, k);
            totals[draft] = drawn(search, draft + 1);
            medoids[draft] = Arrays.stream(search.medoids()).map(i -> picked[i]).toArray();
            parts.one();
        });
        int[] finalists = different(totals);
        Outcome[] ends = new Outcome[finalists.length + 1];
        Workers.run(ends.length, threads, end -> {
            MedoidSearch search = new MedoidSearch(pairs, weights, candidates, k);
            ends[end] = Outcome.of(search, end == 0 ? search.fromBuild() : search.from(medoids[finalists[end - 1]]));
            parts.one();
        });
        parts.all();
        Outcome best = best(ends);
        int atBest = same(ends[0].total, best.total) ? 1 : 0;
        for (double total : totals) {
            for (int f = 0; f < finalists.length; f++) {
                boolean agrees = Math.abs(total - totals[finalists[f]]) <= SAME_ON_SAMPLE * totals[finalists[f]];
                atBest += agrees && same(ends[f + 1].total, best.total) ? 1 : 0;
            }
        }
        return best.counting(restarts, atBest);
    }

    /** Returns rows at equal steps. */
    private int[] evenly(int[] candidates, int many) {
        double offset = Seeds.generator(seed, 0).nextDouble();
        return IntStream.range(0, many)
                .map(i -> candidates[(int) ((i + offset) * candidates.length / many)])
                .toArray();
    }

    private static int[] different(double[] totals) {
        int[] order = IntStream.range(0, totals.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(start -> totals[start]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] chosen = new int[Math.min(FINALISTS, order.length)];
        int size = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (int start : order) {
            if (size < chosen.length && !(totals[start] <= last + SAME_ON_SAMPLE * last)) {
                chosen[size++] = start;
                last = totals[start];
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    /** Runs every start on a sample of its own and gives all rows to the medoids found. */
    Outcome onSamples(MedoidDistances distances, int[] candidates) {
        double[] sums = new double[candidates.length];
        double sum = 0;
        for (int i = 0; i < candidates.length; i++) {
            sum += distances.weight(candidates[i]);
            sums[i] = sum;
        }
        Outcome[] ends = new Outcome[restarts];
        FitParts parts = new FitParts(restarts, progress);
        Workers.run(restarts, threads, start -> {
            ends[start] = onSample(distances, candidates, sums, start);
            parts.one();
        });
        Outcome best = best(ends);
        return best.counting(restarts, (int)
                Arrays.stream(ends).filter(end -> same(end.total, best.total)).count());
    }

    private Outcome onSample(MedoidDistances distances, int[] candidates, double[] sums, int start) {
        int[] picked = byWeight(candidates, sums, start);
        double[] times = new double[picked.length];
        int size = 0;
        for (int row : picked) {
            if (size == 0 || picked[size - 1] != row) {
                picked[size++] = row;
            }
            times[size - 1]++;
        }
        int[] rows = Arrays.copyOf(picked, size);
        MedoidSearch search = new MedoidSearch(
                PairRows.of(distances.among(rows)),
                Arrays.copyOf(times, size),
                IntStream.range(0, size).toArray(),
                k);
        search.fromBuild();
        int[] medoids = Arrays.stream(search.medoids()).map(i -> rows[i]).toArray();
        int[] labels = distances.emptyLabels();
        double total = distances.assign(medoids, labels);
        return new Outcome(medoids, labels, total, new Convergence(search.iterations(), search.converged(), 1, 1));
    }

    /** Draws rows with probabilities by weight, each draw from a stretch of its own. */
    private int[] byWeight(int[] candidates, double[] sums, int start) {
        int many = Math.max(SAMPLE, 80 + 4 * k);
        RandomGenerator random = Seeds.generator(seed, start);
        double total = sums[sums.length - 1];
        int[] picked = new int[many];
        int at = 0;
        for (int draw = 0; draw < many; draw++) {
            double place = (draw + random.nextDouble()) * total / many;
            while (at < sums.length - 1 && sums[at] <= place) {
                at++;
            }
            picked[draw] = candidates[at];
        }
        return picked;
    }
}
