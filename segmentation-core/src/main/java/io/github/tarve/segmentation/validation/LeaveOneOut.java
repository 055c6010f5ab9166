package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.stability.Refit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What hangs on single rows: the method without each row in turn. Of each cluster the Jaccard coefficient with the cluster most
 * like it among the rows that are left, at its smallest and in the mean; and how many rows there are without which some other row
 * is in another cluster, clusters matched one to one so that as many rows as possible agree.
 *
 * <ul>
 *   <li>The method starts anew each time, with the starts of resamples: what those miss counts as change too.
 *   <li>Without a row that leaves too few distinct rows for k clusters, everything has changed.
 *   <li>A cluster of one row has no rows left without it; that case says nothing of it.
 * </ul>
 *
 * O(rows x one fit).
 *
 * @param smallest by cluster, the smallest Jaccard coefficient
 * @param mean by cluster, the mean Jaccard coefficient
 * @param decisive number of rows without which some other row is in another cluster
 */
public record LeaveOneOut(List<Double> smallest, List<Double> mean, int decisive) {
    /** Below so many rows single ones matter, and refits are cheap. */
    public static final int FEW_ROWS = 50;

    /** Copies the lists. */
    public LeaveOneOut {
        smallest = List.copyOf(smallest);
        mean = List.copyOf(mean);
    }

    /**
     * Leaves every row out in turn; empty for one cluster and from {@value #FEW_ROWS} rows on.
     *
     * @param data the rows
     * @param found the clusters
     * @param algorithm the method
     * @param threads most fits at a time; never changes the result
     * @param seed from which the fits derive
     */
    static Optional<LeaveOneOut> of(
            FeatureMatrix data, Partition found, ClusteringAlgorithm algorithm, int threads, long seed) {
        int n = data.rows();
        if (found.clusters() < 2 || n >= FEW_ROWS) {
            return Optional.empty();
        }
        Refit refit = Refit.of(data, algorithm);
        double[][] best = new double[n][];
        boolean[] decisive = new boolean[n];
        Workers.run(n, threads, i -> {
            double[] times = new double[n];
            Arrays.fill(times, 1);
            times[i] = 0;
            boolean[] left = new boolean[n];
            Arrays.fill(left, true);
            left[i] = false;
            Optional<int[]> labels = refit.labels(times, Seeds.derive(seed, i));
            best[i] = labels.map(given -> BootstrapStability.bestJaccard(found, given, left))
                    .orElseGet(() -> new double[found.clusters()]);
            decisive[i] = labels.map(given -> moves(found, given, i)).orElse(true);
        });
        return Optional.of(of(best, decisive, found.clusters()));
    }

    private static LeaveOneOut of(double[][] best, boolean[] decisive, int k) {
        List<Double> smallest = new ArrayList<>();
        List<Double> mean = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            int cluster = c;
            double[] known = Arrays.stream(best)
                    .mapToDouble(values -> values[cluster])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            smallest.add(Arrays.stream(known).min().orElse(0));
            mean.add(Arrays.stream(known).average().orElse(0));
        }
        int count = 0;
        for (boolean one : decisive) {
            count += one ? 1 : 0;
        }
        return new LeaveOneOut(smallest, mean, count);
    }

    /** Returns whether any row but one is in another cluster than before. */
    private static boolean moves(Partition found, int[] labels, int without) {
        int[] own = found.labels();
        own[without] = -1;
        int[] other = labels.clone();
        other[without] = -1;
        double[] ones = new double[own.length];
        Arrays.fill(ones, 1);
        PartitionAgreement agreement =
                PartitionAgreement.of(Partition.canonical(own, ones), Partition.canonical(other, ones));
        double matched = agreement.matches().stream()
                .mapToDouble(PartitionAgreement.Match::weight)
                .sum();
        return matched < own.length - 1 - noise(own, without);
    }

    private static int noise(int[] labels, int without) {
        int noise = 0;
        for (int i = 0; i < labels.length; i++) {
            noise += i != without && labels[i] < 0 ? 1 : 0;
        }
        return noise;
    }
}
