package io.github.tarve.segmentation.validation.stability;

import io.github.tarve.segmentation.clustering.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the rows of each cluster were when there was one cluster less, and what follows for it: segment level stability across
 * solutions, SLS_A = 1 - H / log(clusters before), where H is the entropy of the shares of the cluster's rows in the clusters
 * before (Dolnicar and Leisch 2017, doi:10.1007/s11747-016-0503-8). 1 says that the cluster came out of one cluster
 * unmixed, 0 that it was put together from all of them evenly.
 *
 * <ul>
 *   <li>From one cluster before, everything comes: that says nothing, and there are no values.
 *   <li>A cluster without rows has no value. Rows that were noise before have no origin and are left aside.
 * </ul>
 *
 * @param counts rows by cluster and cluster before; empty where there was none before
 */
public record SegmentOrigins(List<List<Integer>> counts) {
    /** Copies the lists. */
    public SegmentOrigins {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** Returns the origins of clusters before which there were none. */
    public static SegmentOrigins unknown() {
        return new SegmentOrigins(List.of());
    }

    /** Returns where the rows of clusters were in clusters found before. O(n + k l). */
    public static SegmentOrigins of(Partition before, Partition now) {
        if (before.rows() != now.rows()) {
            throw new IllegalArgumentException(before.rows() + " rows against " + now.rows());
        }
        int[][] counts = new int[now.clusters()][before.clusters()];
        for (int i = 0; i < now.rows(); i++) {
            if (now.label(i) >= 0 && before.label(i) >= 0) {
                counts[now.label(i)][before.label(i)]++;
            }
        }
        return new SegmentOrigins(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    /** Returns the stability across solutions of each cluster, empty where there is none; in the order of the clusters. */
    public List<OptionalDouble> stability() {
        List<OptionalDouble> stability = new ArrayList<>();
        for (List<Integer> row : counts) {
            stability.add(stability(row));
        }
        return List.copyOf(stability);
    }

    /**
     * Returns the stability across solutions of one cluster.
     *
     * @param row its rows by cluster before
     */
    public static OptionalDouble stability(List<Integer> row) {
        int size = row.stream().mapToInt(Integer::intValue).sum();
        if (row.size() < 2 || size == 0) {
            return OptionalDouble.empty();
        }
        double entropy = 0;
        for (int count : row) {
            double share = (double) count / size;
            entropy -= count > 0 ? share * StrictMath.log(share) : 0;
        }
        return OptionalDouble.of(Math.max(0, 1 - entropy / StrictMath.log(row.size())));
    }
}
