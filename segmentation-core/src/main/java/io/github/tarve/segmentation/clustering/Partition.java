package io.github.tarve.segmentation.clustering;

import java.util.Arrays;

/**
 * Which cluster each row belongs to. Labels are 0..k-1 in canonical order: the largest cluster (by weight) is 0; among
 * equals the one whose first row comes first. {@code -1} marks noise, for methods that leave rows out. Immutable.
 */
public final class Partition {
    private final int[] labels;
    private final int clusters;

    private Partition(int[] labels, int clusters) {
        this.labels = labels;
        this.clusters = clusters;
    }

    /**
     * Returns a partition with the labels brought into canonical order.
     *
     * @param labels any distinct numbers from 0 per cluster, -1 for noise; copied
     * @param weights row weights for the order by size; copied
     */
    public static Partition canonical(int[] labels, double[] weights) {
        return relabel(labels, order(labels, weights), 0);
    }

    /**
     * Returns a partition of a given number of clusters with the labels brought into canonical order; those without rows, as
     * classes of a mixture may be, come last in the order of their labels.
     *
     * @param labels numbers from 0 to k - 1, -1 for noise; copied
     * @param weights row weights for the order by size; copied
     * @param k number of clusters
     */
    public static Partition canonical(int[] labels, double[] weights, int k) {
        return relabel(labels, order(labels, weights, k), k);
    }

    /**
     * Returns the canonical label of each of k original ones; those without rows come last in the order of their labels.
     *
     * @param labels numbers from 0 to k - 1, -1 for noise
     * @param weights row weights
     * @param k number of clusters
     */
    public static int[] order(int[] labels, double[] weights, int k) {
        int[] canonical = Arrays.copyOf(order(labels, weights), k);
        int seen = Arrays.stream(labels).max().orElse(-1) + 1;
        Arrays.fill(canonical, Math.min(seen, k), k, -1);
        int next = Arrays.stream(canonical).max().orElse(-1) + 1;
        for (int c = 0; c < k; c++) {
            if (canonical[c] < 0) {
                canonical[c] = next++;
            }
        }
        return canonical;
    }

    /**
     * Returns the canonical label of each original one, -1 for labels that no row has.
     *
     * @param labels labels from 0, -1 for noise
     * @param weights row weights
     */
    public static int[] order(int[] labels, double[] weights) {
        int k = Arrays.stream(labels).max().orElse(-1) + 1;
        double[] sizes = new double[k];
        int[] first = new int[k];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                sizes[labels[i]] += weights[i];
                first[labels[i]] = Math.min(first[labels[i]], i);
            }
        }
        Integer[] old = new Integer[k];
        Arrays.setAll(old, c -> c);
        Arrays.sort(old, (a, b) -> {
            int bySize = Double.compare(sizes[b], sizes[a]);
            return bySize != 0 ? bySize : Integer.compare(first[a], first[b]);
        });
        int[] canonical = new int[k];
        Arrays.fill(canonical, -1);
        int next = 0;
        for (int c : old) {
            if (first[c] != Integer.MAX_VALUE) {
                canonical[c] = next++;
            }
        }
        return canonical;
    }

    private static Partition relabel(int[] labels, int[] canonical, int fewest) {
        int[] relabelled = new int[labels.length];
        int k = fewest;
        for (int i = 0; i < labels.length; i++) {
            relabelled[i] = labels[i] < 0 ? -1 : canonical[labels[i]];
            k = Math.max(k, relabelled[i] + 1);
        }
        return new Partition(relabelled, k);
    }

    /** Returns the number of rows. */
    public int rows() {
        return labels.length;
    }

    /** Returns the number of clusters. */
    public int clusters() {
        return clusters;
    }

    /** Returns a row's cluster, -1 for noise. */
    public int label(int row) {
        return labels[row];
    }

    /** Returns the labels as a copy. */
    public int[] labels() {
        return labels.clone();
    }

    /** Returns the number of rows of each cluster. */
    public int[] sizes() {
        int[] sizes = new int[clusters];
        for (int label : labels) {
            if (label >= 0) {
                sizes[label]++;
            }
        }
        return sizes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition that && clusters == that.clusters && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "Partition" + Arrays.toString(sizes());
    }
}
