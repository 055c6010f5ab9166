package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.FitParts;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.stability.Recurrence;
import io.github.tarve.segmentation.validation.stability.Refit;
import io.github.tarve.segmentation.validation.stability.SamplingUnits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether each cluster comes back when the residents are drawn anew: the mean, over resamples, of the largest Jaccard
 * coefficient between the cluster and a cluster of the resample, among the rows drawn (Hennig 2007,
 * doi:10.1016/j.csda.2006.11.025). What counts is the least stable cluster, never the mean over clusters.
 *
 * <ul>
 *   <li>Resamples are drawn with replacement and enter as whole-number weights on top of the case weights.
 *   <li>A resample without any row of a cluster says nothing about it; one with too few distinct rows for k clusters counts
 *       0 for every cluster.
 *   <li>k = 1: no values, as there is nothing to come back.
 *   <li>The method starts anew on every resample; nothing of the clustering of all rows goes in, for that would make clusters
 *       look more stable than they are.
 *   <li>Every resample has its own generator, so threads and their order change nothing.
 * </ul>
 *
 * O(resamples x one fit).
 *
 * @param resamples number of resamples
 * @param threads most resamples at a time, 0 for one per processor; never changes the result
 */
public record BootstrapStability(int resamples, int threads) {
    /** What the least stable cluster needs. */
    public static final double STABLE = 0.75;

    /** Checks the settings. */
    public BootstrapStability {
        if (resamples < 1 || threads < 0) {
            throw new IllegalArgumentException(resamples + " resamples, " + threads + " threads");
        }
    }

    /** Returns the method with 100 resamples. */
    public static BootstrapStability standard() {
        return new BootstrapStability(100, 0);
    }

    /**
     * Returns the mean Jaccard coefficient of each cluster, in its order.
     *
     * @param data the rows
     * @param found the clusters whose stability is asked for
     * @param algorithm the method, applied to every resample
     * @param seed from which the resamples derive
     */
    public List<Double> of(FeatureMatrix data, Partition found, ClusteringAlgorithm algorithm, long seed) {
        return recurrence(data, found, algorithm, SamplingUnits.rows(data.rows()), seed, FitProgress.silent())
                .jaccard();
    }

    /**
     * Returns how the clusters came back, as clusters and row by row.
     *
     * @param data the rows
     * @param found the clusters whose stability is asked for
     * @param algorithm the method, applied to every resample
     * @param units what is drawn: rows, or groups of rows
     * @param seed from which the resamples derive
     * @param progress hears how many pairs of resamples are done
     */
    public Recurrence recurrence(
            FeatureMatrix data,
            Partition found,
            ClusteringAlgorithm algorithm,
            SamplingUnits units,
            long seed,
            FitProgress progress) {
        if (found.clusters() < 2) {
            return Recurrence.none();
        }
        double[][] best = new double[resamples][];
        Refit refit = Refit.of(data, algorithm);
        Recurrence.Gathering gathering = new Recurrence.Gathering(found, resamples);
        int pairs = (resamples + 1) / 2;
        FitParts parts = new FitParts(pairs, progress);
        Workers.run(pairs, threads, pair -> {
            Optional<int[]> first = replicate(2 * pair, found, refit, units, seed, best);
            Optional<int[]> second = 2 * pair + 1 < resamples
                    ? replicate(2 * pair + 1, found, refit, units, seed, best)
                    : Optional.empty();
            gathering.add(pair, first, second);
            parts.one();
        });
        return gathering.finish(means(best, found.clusters()));
    }

    private static List<Double> means(double[][] best, int k) {
        List<Double> means = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            double sum = 0;
            int counted = 0;
            for (double[] values : best) {
                if (!Double.isNaN(values[c])) {
                    sum += values[c];
                    counted++;
                }
            }
            means.add(counted == 0 ? 0 : sum / counted);
        }
        return means;
    }

    private static Optional<int[]> replicate(
            int number, Partition found, Refit refit, SamplingUnits units, long seed, double[][] best) {
        long own = Seeds.derive(seed, number);
        double[] times = units.resample(Seeds.generator(own, 0));
        boolean[] drawn = new boolean[times.length];
        for (int i = 0; i < times.length; i++) {
            drawn[i] = times[i] > 0;
        }
        Optional<int[]> labels = refit.labels(times, Seeds.derive(own, 1));
        best[number] =
                labels.map(given -> bestJaccard(found, given, drawn)).orElseGet(() -> new double[found.clusters()]);
        return labels;
    }

    /**
     * Returns for each cluster its largest Jaccard coefficient with a cluster of another partition, among some rows;
     * {@code NaN} for a cluster without any of them.
     */
    static double[] bestJaccard(Partition found, int[] other, boolean[] among) {
        int clusters = Arrays.stream(other).max().orElse(-1) + 1;
        int[][] both = new int[found.clusters()][clusters];
        int[] sizes = new int[found.clusters()];
        int[] otherSizes = new int[clusters];
        for (int i = 0; i < among.length; i++) {
            if (!among[i]) {
                continue;
            }
            int a = found.label(i);
            int b = other[i];
            if (a >= 0) {
                sizes[a]++;
            }
            if (b >= 0) {
                otherSizes[b]++;
            }
            if (a >= 0 && b >= 0) {
                both[a][b]++;
            }
        }
        double[] best = new double[sizes.length];
        for (int a = 0; a < best.length; a++) {
            best[a] = sizes[a] == 0 ? Double.NaN : 0;
            for (int b = 0; b < otherSizes.length && sizes[a] > 0; b++) {
                best[a] = Math.max(best[a], (double) both[a][b] / (sizes[a] + otherSizes[b] - both[a][b]));
            }
        }
        return best;
    }
}
