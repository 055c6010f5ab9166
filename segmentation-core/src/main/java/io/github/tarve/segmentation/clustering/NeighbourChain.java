package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Merges clusters along chains, each the nearest neighbour of the one before, until two are nearest to each other; these
 * merge. For reducible linkages the merges, sorted by their heights, are those of always merging the least unlike clusters
 * (Murtagh 1983, doi:10.1093/comjnl/26.4.354). O(n^2).
 */
final class NeighbourChain {
    private static final double SAME = 1e-12;

    private final int n;
    private final Linkage linkage;
    private final double[][] tails;
    private final double[] masses;
    /** Clusters that are left, ascending. */
    private final int[] left;

    private int many;
    private final int[] firsts;
    private final int[] seconds;
    private final double[] heights;
    private final double[] tops;
    private int ties;
    private int nearest;
    private double least;
    private boolean rival;

    private NeighbourChain(DissimilarityMatrix matrix, double[] masses, Linkage linkage) {
        n = matrix.rows();
        this.linkage = linkage;
        this.masses = masses.clone();
        requireMemory(n);
        tails = new double[n][];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            Interruption.check();
            matrix.copyTail(i, row);
            tails[i] = new double[n - i - 1];
            for (int t = 0; t < tails[i].length; t++) {
                tails[i][t] = linkage.start(row[t], masses[i], masses[i + 1 + t]);
            }
        }
        left = IntStream.range(0, n).toArray();
        many = n;
        firsts = new int[n - 1];
        seconds = new int[n - 1];
        heights = new double[n - 1];
        tops = new double[n];
    }

    private static void requireMemory(int rows) {
        long needed = (long) rows * (rows - 1L) / 2 * Double.BYTES + DissimilarityMatrix.bytes(rows);
        long available = Runtime.getRuntime().maxMemory();
        if (needed > available / 10 * 9) {
            throw Refusal.of(ProblemCode.TOO_MANY_ROWS_FOR_PAIRS, rows, needed >> 20, available >> 20);
        }
    }

    /** Merges rows of given masses, one at least. */
    static NeighbourChain grow(DissimilarityMatrix matrix, double[] masses, Linkage linkage) {
        NeighbourChain chain = new NeighbourChain(matrix, masses, linkage);
        chain.run();
        chain.sort();
        return chain;
    }

    int[] firsts() {
        return firsts;
    }

    int[] seconds() {
        return seconds;
    }

    double[] heights() {
        return heights;
    }

    /** Returns how many merges had another neighbour at the same height. */
    int ties() {
        return ties;
    }

    private void run() {
        int[] chain = new int[n];
        boolean[] tied = new boolean[n];
        int length = 0;
        for (int step = 0; step < n - 1; ) {
            if (length == 0) {
                chain[length++] = left[0];
            }
            Interruption.check();
            int end = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            findNearest(end, before);
            tied[length - 1] = rival;
            if (nearest == before) {
                ties += tied[length - 1] || tied[length - 2] ? 1 : 0;
                merge(step++, Math.min(end, before), Math.max(end, before));
                length -= 2;
            } else {
                chain[length++] = nearest;
            }
        }
    }

    /** Finds the nearest cluster, the one before among equals, else the smallest. */
    private void findNearest(int cluster, int before) {
        nearest = -1;
        least = Double.POSITIVE_INFINITY;
        int equals = 0;
        if (before >= 0) {
            nearest = before;
            least = cluster < before ? tails[cluster][before - cluster - 1] : tails[before][cluster - before - 1];
        }
        double[] tail = tails[cluster];
        double same = least + SAME * least;
        for (int l = 0; l < many; l++) {
            int other = left[l];
            if (other == cluster || other == before) {
                continue;
            }
            double value = other < cluster ? tails[other][cluster - other - 1] : tail[other - cluster - 1];
            if (value <= same) {
                boolean less = nearest < 0 || value < least - SAME * least;
                equals = less ? 0 : equals + 1;
                if (less) {
                    nearest = other;
                    least = value;
                    same = least + SAME * least;
                }
            }
        }
        rival = equals > 0;
    }

    private void merge(int step, int a, int b) {
        double between = tails[a][b - a - 1];
        double height = Math.max(linkage.height(between), Math.max(tops[a], tops[b]));
        firsts[step] = a;
        seconds[step] = b;
        heights[step] = height;
        tops[a] = height;
        many = without(b);
        for (int l = 0; l < many; l++) {
            int c = left[l];
            if (c < a) {
                double[] tail = tails[c];
                tail[a - c - 1] = merged(tail[a - c - 1], tail[b - c - 1], between, a, b, c);
            } else if (c > a) {
                double bc = c < b ? tails[c][b - c - 1] : tails[b][c - b - 1];
                tails[a][c - a - 1] = merged(tails[a][c - a - 1], bc, between, a, b, c);
            }
        }
        masses[a] += masses[b];
    }

    private double merged(double ac, double bc, double ab, int a, int b, int c) {
        return linkage.merged(ac, bc, ab, masses[a], masses[b], masses[c]);
    }

    private int without(int cluster) {
        int at = Arrays.binarySearch(left, 0, many, cluster);
        System.arraycopy(left, at + 1, left, at, many - at - 1);
        return many - 1;
    }

    /** Sorts the merges by height; parts stay before their mergers. */
    private void sort() {
        int[] order = IntStream.range(0, heights.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(step -> heights[step])
                        .thenComparing(step -> step))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] oldFirsts = firsts.clone();
        int[] oldSeconds = seconds.clone();
        double[] oldHeights = heights.clone();
        for (int step = 0; step < order.length; step++) {
            firsts[step] = oldFirsts[order[step]];
            seconds[step] = oldSeconds[order[step]];
            heights[step] = oldHeights[order[step]];
        }
    }
}
