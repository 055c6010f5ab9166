package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges clusters until one is left. A cluster is known by its smallest row.
 *
 * <p>Up to 2048 rows, and for linkages that are not reducible, the two least unlike clusters merge each time; for each the
 * least unlike cluster with a larger number is kept, and looked for anew only when it was merged away (Anderberg 1973).
 * Above, {@link NeighbourChain}.
 */
final class MergeTree {
    private static final double SAME = 1e-12;

    private final int n;
    private final Linkage linkage;
    private final double[] values;
    private final double[] masses;
    private final boolean[] gone;
    private final int[] neighbour;
    private final double[] least;
    private final int[] firsts;
    private final int[] seconds;
    private final double[] heights;
    private int ties;

    private MergeTree(DissimilarityMatrix matrix, double[] masses, Linkage linkage) {
        n = matrix.rows();
        this.linkage = linkage;
        this.masses = masses.clone();
        values = matrix.pairs();
        gone = new boolean[n];
        neighbour = new int[n];
        least = new double[n];
        firsts = new int[n - 1];
        seconds = new int[n - 1];
        heights = new double[n - 1];
    }

    private MergeTree(NeighbourChain chain, Linkage linkage) {
        this.linkage = linkage;
        firsts = chain.firsts();
        seconds = chain.seconds();
        heights = chain.heights();
        n = heights.length + 1;
        ties = chain.ties();
        masses = new double[0];
        values = new double[0];
        gone = new boolean[0];
        neighbour = new int[0];
        least = new double[0];
    }

    /** Merges rows of given masses, one at least. */
    static MergeTree grow(DissimilarityMatrix matrix, double[] masses, Linkage linkage) {
        if (matrix.rows() > DissimilarityMatrix.DOUBLE_ROWS && linkage.reducible()) {
            return new MergeTree(NeighbourChain.grow(matrix, masses, linkage), linkage);
        }
        MergeTree tree = new MergeTree(matrix, masses, linkage);
        for (int i = 0, at = 0; i < tree.n; i++) {
            for (int j = i + 1; j < tree.n; j++, at++) {
                tree.values[at] = linkage.start(tree.values[at], masses[i], masses[j]);
            }
        }
        for (int i = 0; i < tree.n; i++) {
            tree.findNeighbour(i);
        }
        for (int step = 0; step < tree.n - 1; step++) {
            Interruption.check();
            tree.mergeNext(step);
        }
        return tree;
    }

    private int at(int i, int j) {
        int low = Math.min(i, j);
        int high = Math.max(i, j);
        return (int) ((long) low * n - (long) low * (low + 1L) / 2) + high - low - 1;
    }

    private void findNeighbour(int i) {
        double smallest = Double.POSITIVE_INFINITY;
        int nearest = -1;
        int at = at(i, i + 1);
        for (int j = i + 1; j < n; j++, at++) {
            if (!gone[j] && values[at] < smallest) {
                smallest = values[at];
                nearest = j;
            }
        }
        neighbour[i] = nearest;
        least[i] = smallest;
    }

    private void mergeNext(int step) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (!gone[i] && least[i] < smallest) {
                smallest = least[i];
            }
        }
        double same = smallest + SAME * Math.abs(smallest);
        int a = -1;
        int b = -1;
        int equals = 0;
        for (int i = 0; i < n && equals < 2; i++) {
            if (gone[i] || least[i] > same) {
                continue;
            }
            for (int j = i + 1; j < n && equals < 2; j++) {
                if (!gone[j] && values[at(i, j)] <= same) {
                    equals++;
                    if (a < 0) {
                        a = i;
                        b = j;
                    }
                }
            }
        }
        ties += equals > 1 ? 1 : 0;
        firsts[step] = a;
        seconds[step] = b;
        heights[step] = linkage.height(values[at(a, b)]);
        merge(a, b);
    }

    private void merge(int a, int b) {
        double between = values[at(a, b)];
        gone[b] = true;
        for (int c = 0; c < n; c++) {
            if (gone[c] || c == a) {
                continue;
            }
            double value = linkage.merged(values[at(a, c)], values[at(b, c)], between, masses[a], masses[b], masses[c]);
            values[at(a, c)] = value;
            if (c < a) {
                if (neighbour[c] == a || neighbour[c] == b) {
                    findNeighbour(c);
                } else if (value < least[c]) {
                    least[c] = value;
                    neighbour[c] = a;
                }
            } else if (c < b && neighbour[c] == b) {
                findNeighbour(c);
            }
        }
        masses[a] += masses[b];
        findNeighbour(a);
    }

    /** Returns the cluster that each merge keeps, known by its smallest row. */
    int[] firsts() {
        return firsts;
    }

    /** Returns the cluster that each merge ends. */
    int[] seconds() {
        return seconds;
    }

    /** Returns how many merges had a rival at the same height. */
    int ties() {
        return ties;
    }

    /** Returns the largest height, 0 when there is only one row. */
    double height() {
        double largest = 0;
        for (double height : heights) {
            largest = Math.max(largest, height);
        }
        return largest;
    }

    /** Returns a cluster number for each row after undoing the last k-1 merges. */
    int[] cut(int k) {
        int[] parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
        for (int step = 0; step < n - k; step++) {
            parent[seconds[step]] = firsts[step];
        }
        int[] labels = new int[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            labels[i] = parent[i] == i ? next++ : labels[parent[i]];
        }
        return labels;
    }

    /**
     * Returns the merges numbered as in R: a single row before a cluster, the smaller number first.
     *
     * @param rows numbers of the rows in the table
     */
    List<Dendrogram.Merge> merges(int[] rows) {
        int[] current = new int[n];
        for (int i = 0; i < n; i++) {
            current[i] = -(rows[i] + 1);
        }
        List<Dendrogram.Merge> merges = new ArrayList<>(heights.length);
        for (int step = 0; step < heights.length; step++) {
            int left = current[firsts[step]];
            int right = current[seconds[step]];
            boolean swap = (left < 0 && right < 0) ? left < right : left > right;
            merges.add(new Dendrogram.Merge(swap ? right : left, swap ? left : right, heights[step]));
            current[firsts[step]] = step + 1;
        }
        return merges;
    }
}
